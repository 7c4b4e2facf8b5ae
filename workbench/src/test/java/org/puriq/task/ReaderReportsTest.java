package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Source;
import org.puriq.narrative.Audience;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Progress;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.task.WriteReport.Wanted;

/** "A73 Print/export a report for a mayor (a few pages), a comparison for a researcher (CSV and document), a report to a residents' group." */
class ReaderReportsTest {
    private static final int PAGES = 4;

    @TempDir
    private static Path folder;

    private static WriteReport report;
    private static Workspace workspace;

    @BeforeAll
    static void twoStudies() {
        workspace = Fixtures.withStudies(folder);
        report = new WriteReport(workspace);
    }

    @ParameterizedTest
    @CsvSource({"huancavelica-2005,SPANISH", "huancavelica-2005,ENGLISH", "bolivia-2009,SPANISH", "bolivia-2009,ENGLISH"})
    void theMayorReadsAtMostFourPagesAndThenAnAnnex(String study, Language language) throws IOException {
        Path file = written(study, Wanted.of(Audience.MAYOR, language, Format.PDF), "mayor.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            int annex = pageOf(pdf, language == Language.SPANISH ? "Anexo: fuentes y tablas" : "Annex: sources and tables");
            assertThat(annex).as("pages before the annex").isBetween(3, PAGES + 1);
            assertThat(text(pdf, annex)).startsWith(language == Language.SPANISH ? "Anexo" : "Annex");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language.code());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
            assertThat(text(pdf, 1)).as("each letter can be read out, also those that printers join").containsAnyOf("flujos", "oficial", "flows", "official");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void theMayorsReportOpensWithFiveSentencesOfWhichEachHasAFigureAndItsSource(String study) {
        for (Language language : Language.values()) {
            List<Sentence> opening = document(study, Wanted.of(Audience.MAYOR, language, Format.HTML)).blocks().stream().skip(1).limit(5)
                    .flatMap(each -> ((Block.Told) each).sentences().stream()).toList();
            assertThat(opening).hasSize(5).allSatisfy(sentence -> {
                assertThat(sentence.pieces()).hasAtLeastOneElementOfType(Piece.Figure.class);
                assertThat(sentence.notes()).isNotEmpty();
                assertThat(text(sentence)).matches("(?s).*\\((Fuente|Source): .*\\)");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void noNumberLacksASource(String study) {
        for (Audience audience : List.of(Audience.MAYOR, Audience.ASSOCIATION)) {
            for (Language language : Language.values()) {
                Document document = document(study, Wanted.of(audience, language, Format.HTML));
                for (Sentence sentence : sentences(document)) {
                    sentence.pieces().stream().filter(Piece.Figure.class::isInstance).map(Piece.Figure.class::cast)
                            .forEach(figure -> assertThat(document.origins()).as(text(sentence)).containsKey(figure.statement()));
                    if (text(sentence).matches("(?s).*\\d.*")) {
                        assertThat(sentence.notes()).as(text(sentence)).isNotEmpty().doesNotContain("");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void noSentenceIsBroken(String study) {
        for (Audience audience : List.of(Audience.MAYOR, Audience.ASSOCIATION)) {
            for (Language language : Language.values()) {
                assertThat(sentences(document(study, Wanted.of(audience, language, Format.HTML)))).allSatisfy(sentence -> assertThat(text(sentence))
                        .doesNotContain("told.", "{", "  ", " .", " ,", "..", "()", "; ;", ": .")
                        .matches("(?s)[\\p{Lu}\\d¿«].*[.?!)]"));
            }
        }
    }

    /** "a sentence that lacks evidence says what is missing and whom to ask" */
    @Test
    void anEmptyStudySaysWhatIsMissingAndWhomToAsk() {
        String empty = Fixtures.sound(new NewStudy(workspace).create(Wording.same("Mi distrito"), "pe"));
        String told = text(document(empty, Wanted.of(Audience.MAYOR, Language.SPANISH, Format.HTML)));
        assertThat(told).contains("No está registrado cuánta gente o cuántas familias viven en este lugar; lo saben las autoridades comunales o municipales")
                .contains("No está registrado qué efectos de la migración ve la gente de este lugar");
        assertThat(text(document(empty, Wanted.of(Audience.ASSOCIATION, Language.SPANISH, Format.HTML)))).contains("No está registrado qué dieron los grupos de residentes");
    }

    @Test
    void ofAPlaceOnlyWhatConcernsItIsTold() {
        String told = text(document("huancavelica-2005", Wanted.of(Audience.MAYOR, Language.SPANISH, Format.HTML).about("chanquil")));
        assertThat(told).contains("La migración en Chanquil", "80 %", "apoyo a la cooperativa de panadería").doesNotContain("Bellavista es una comunidad", "computadoras");
        assertThat(Fixtures.faulty(report.document(study("huancavelica-2005"), Wanted.of(Audience.MAYOR, Language.SPANISH, Format.HTML).about("chanqil")))).extracting(each -> each.rule())
                .containsExactly("record.unknown");
        assertThat(Fixtures.faulty(report.document(study("huancavelica-2005"), Wanted.whole(Language.SPANISH, Format.HTML).about("chanquil")))).extracting(each -> each.rule())
                .containsExactly("record.place-for");
    }

    @Test
    void theResearcherGetsTheComparisonFirstAndEverySource() {
        Document document = document("huancavelica-2005", Wanted.of(Audience.RESEARCHER, Language.ENGLISH, Format.HTML));
        Block first = document.blocks().stream().filter(Block.Table.class::isInstance).findFirst().orElseThrow();
        assertThat(((Block.Table) first).sheet().name()).isEqualTo("communities");
        List<String> sources = document.blocks().stream().filter(Block.Sources.class::isInstance).flatMap(each -> ((Block.Sources) each).texts().stream()).toList();
        assertThat(sources).hasSameSizeAs(study("huancavelica-2005").all(Source.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void theResearcherGetsTheTablesAsCsv(String study) throws IOException {
        Path zip = Fixtures.sound(report.tables(study, Language.ENGLISH, folder.resolve(study + ".zip")));
        Map<String, String> files = new TreeMap<>();
        try (var opened = new ZipFile(zip.toFile())) {
            for (var entry : opened.stream().toList()) {
                files.put(entry.getName(), new String(opened.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKeys("README.txt", "statements.csv", "sources.csv", "activities.csv");
        String comparison = study.startsWith("h") ? "communities" : "responses";
        assertThat(files).containsKeys(comparison + ".csv", comparison + "-normalised.csv");
        assertThat(files.get("README.txt")).contains(comparison + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void theResidentsGroupGetsOneSheet(String study) throws IOException {
        for (Language language : Language.values()) {
            try (PDDocument pdf = Loader.loadPDF(written(study, Wanted.of(Audience.ASSOCIATION, language, Format.PDF), "association.pdf").toFile())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    /** "A71 Export for publication: no interview text marked confidential, no small group that identifies a person, no NGO names in the Huancavelica study" */
    @Test
    void noReportNamesAConfidentialActor() {
        List<String> names = study("huancavelica-2005").all(Actor.class).stream().filter(each -> each.confidential() && each.kind().equals(Actor.NGO)).flatMap(each -> Stream.of(each.name().spanish(), each.name().english())).toList();
        assertThat(names).isNotEmpty();
        for (Audience audience : Audience.values()) {
            for (Language language : Language.values()) {
                Document document = document("huancavelica-2005", Wanted.of(audience, language, Format.HTML));
                assertThat(document.toString()).as(audience.code()).doesNotContain(names);
            }
        }
    }

    private static Study study(String id) {
        return Fixtures.sound(workspace.study(id));
    }

    private static Document document(String study, Wanted wanted) {
        return Fixtures.sound(report.document(study(study), wanted));
    }

    private static Path written(String study, Wanted wanted, String name) {
        return Fixtures.sound(report.to(study, wanted, folder.resolve(name), Progress.SILENT));
    }

    private static List<Sentence> sentences(Document document) {
        return document.blocks().stream().flatMap(each -> each instanceof Block.Told(List<Sentence> sentences) ? sentences.stream() : Stream.of()).toList();
    }

    private static String text(Sentence sentence) {
        return String.join("", sentence.pieces().stream().map(Piece::text).toList());
    }

    private static String text(Document document) {
        List<String> texts = new ArrayList<>(List.of(document.title()));
        sentences(document).forEach(each -> texts.add(text(each)));
        return String.join(" ", texts);
    }

    private static int pageOf(PDDocument pdf, String heading) throws IOException {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            if (text(pdf, page).contains(heading)) {
                return page;
            }
        }
        throw new AssertionError("No page is headed " + heading);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).strip();
    }
}
