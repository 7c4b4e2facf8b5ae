package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Language;
import org.puriq.planning.Assembly;
import org.puriq.report.AssemblyPrinting;
import org.puriq.report.Ballot;
import org.puriq.report.Format;
import org.puriq.report.Poster;
import org.puriq.text.Texts;

/** The poster and the ballots of an assembly, printed and read again. The plans are hypothetical. */
class AssemblyPapersTest {
    private static final float POINTS_PER_MM = 72 / 25.4f;

    @TempDir
    Path folder;

    private static Texts texts(Workspace workspace, Language language) {
        return new Texts(language, workspace.countries().of("bo"));
    }

    @Test
    void thePosterSaysInBothLanguagesWhatEachPriorityRestsOn() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            HypotheticalPlan plan = HypotheticalPlan.whole(workspace).cite("priorities:agua", "statements:absent-machinery");
            Texts spanish = texts(workspace, Language.SPANISH);
            Poster poster = Fixtures.sound(AssemblyPapers.poster(plan.study(), plan.chain().plan(), spanish));
            assertThat(poster.items()).extracting(Poster.Item::number).containsExactly(1, 2, 3);
            assertThat(poster.items().getFirst().evidence()).isEqualTo("Medios de producción ausentes · 12 lugares: maquinaria");
            assertThat(poster.items().getFirst().otherEvidence()).isEqualTo("Means of production absent · 12 places: machinery");
            assertThat(poster.items().get(1).evidence()).isEqualTo("Todavía no se apoya en evidencia registrada.");
            try (PDDocument pdf = pdf(poster, spanish)) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Agua para riego", "Water for irrigation", "maquinaria", "machinery", "¿Qué debe hacerse primero?");
            }
        }
    }

    private static PDDocument pdf(Poster poster, Texts texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        AssemblyPrinting.print(poster, Format.PDF, texts, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    /** However many priorities there are, the poster is one sheet of A3. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8, 12})
    void thePosterIsOneSheetOfA3(int priorities) throws IOException {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            List<Poster.Item> items = IntStream.rangeClosed(1, priorities).mapToObj(number -> new Poster.Item(number, "Agua para riego en las comunidades altas", "Water for irrigation in the upper communities",
                    "x".repeat(20) + " y ".repeat(29), "z".repeat(20) + " w ".repeat(29), "25 votos")).toList();
            var poster = new Poster("Plan hipotético de un municipio", "Hypothetical plan of a municipality", "Yotala · 2026–2030", "¿Qué?", "What?", items, "Pie", "Foot");
            try (PDDocument pdf = pdf(poster, texts(workspace, Language.SPANISH))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(296 * POINTS_PER_MM, 298 * POINTS_PER_MM);
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(419 * POINTS_PER_MM, 421 * POINTS_PER_MM);
            }
        }
    }

    /** "one line on what the evidence says": a longer one ends at a word. */
    @Test
    void theEvidenceOfAPriorityIsOneLine() throws IOException {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            String told = "Medios de producción ausentes en doce lugares, según todas las personas entrevistadas: maquinaria, riego, crédito y caminos hacia las ferias";
            var poster = new Poster("Plan", "", "Yotala", "¿Qué?", "", List.of(new Poster.Item(1, "Riego", "", told, "", "")), "Pie", "");
            try (PDDocument pdf = pdf(poster, texts(workspace, Language.SPANISH))) {
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text.lines().filter(each -> each.contains("Medios"))).singleElement().asString().contains("…");
                assertThat(text).doesNotContain("ferias");
            }
        }
    }

    /** Few choices, many ballots on a sheet; and a sheet stays one. */
    @ParameterizedTest
    @CsvSource({"3, 6", "4, 6", "6, 4", "8, 4", "12, 2", "20, 1"})
    void severalBallotsStandOnOneSheetOfA4(int choices, int ballots) throws IOException {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            var ballot = new Ballot("Cabildo hipotético", "Marque hasta 2 casillas.", IntStream.rangeClosed(1, choices).mapToObj(each -> new Ballot.Choice(each, "Agua para riego")).toList(), "Pie");
            var bytes = new ByteArrayOutputStream();
            AssemblyPrinting.print(ballot, Format.PDF, texts(workspace, Language.SPANISH), bytes);
            try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf).split("Cabildo hipotético", -1)).hasSize(ballots + 1);
            }
            assertThat(AssemblyPrinting.html(ballot).split("class=\"box\"", -1)).hasSize(choices * ballots + 1);
        }
    }

    @Test
    void theBallotAllowsAsManyMarksAsTheAssembly() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            HypotheticalPlan plan = HypotheticalPlan.whole(workspace).add("assemblies", "id", "cabildo", "name_es", "Cabildo hipotético", "votes_each", "2");
            Optional<Assembly> assembly = plan.study().find(Assembly.class, "cabildo");
            Ballot ballot = Fixtures.sound(AssemblyPapers.ballot(plan.study(), plan.chain().plan(), assembly, texts(workspace, Language.ENGLISH)));
            assertThat(ballot.question()).isEqualTo("Mark up to 2 boxes.");
            var bytes = new ByteArrayOutputStream();
            AssemblyPrinting.print(ballot, Format.HTML, texts(workspace, Language.ENGLISH), bytes);
            assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("School roof", "Do not write your name.");
        }
    }

    @Test
    void withoutPrioritiesThereIsNothingToPrint() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            HypotheticalPlan plan = HypotheticalPlan.in(workspace);
            assertThat(Fixtures.faulty(AssemblyPapers.poster(plan.study(), plan.chain().plan(), texts(workspace, Language.SPANISH))).getFirst().rule()).isEqualTo("plan.no-priorities");
        }
    }
}
