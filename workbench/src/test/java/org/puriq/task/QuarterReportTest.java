package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.cofunding.FundingShare;
import org.puriq.cofunding.FundingTerms;
import org.puriq.cofunding.Quarter;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Views;

/**
 * A67: "A project financed with migrants' money: parts of residents' group, municipality, region, state; matching ratio as input; a
 * progress and spending report to donors is produced; if the project is no local priority a warning quotes the 3-for-1 experience;
 * no payment is executed." A68: "Contributions in kind … are recorded with use; share that went to fiesta against lasting use is
 * shown only for recorded entries."
 */
class QuarterReportTest {
    private static final String STUDY = FundedRoof.STUDY;

    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);
    private FundedRoof roof = null;

    @BeforeEach
    void aRoofPaidTogether() {
        workspace = Fixtures.withStudies(folder);
        roof = FundedRoof.agreed(workspace).built();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void eachOfThreeQuartersTellsWhatCameInWhatWasSpentAndWhatIsMissing() {
        assertThat(told(1, Language.SPANISH)).contains("En el trimestre entraron 300\u00a0Bs y se gastaron 0\u00a0Bs. Faltan 700\u00a0Bs de 1.000\u00a0Bs.");
        assertThat(told(2, Language.SPANISH)).contains("En el trimestre entraron 200\u00a0Bs y se gastaron 100\u00a0Bs. Faltan 500\u00a0Bs de 1.000\u00a0Bs.")
                .contains("Cemento: vale 200\u00a0Bs (20 bolsas a 10); uso: Proyectos sociales").contains("Calaminas").contains("35\u00a0%").contains("Las vigas están puestas.").contains("Lo que sigue: Falta el techo.");
        assertThat(told(3, Language.ENGLISH)).contains("In the quarter 90\u00a0Bs came in and 0\u00a0Bs were spent. 410\u00a0Bs of 1.000\u00a0Bs are missing.").doesNotContain("Las vigas");
    }

    @Test
    void whatWasReachedLaterIsNotToldEarlier() {
        assertThat(told(1, Language.SPANISH)).contains("todavía no").doesNotContain("35\u00a0%");
    }

    @Test
    void whoDidNotAllowItIsToldByKindAndNotByName() {
        assertThat(told(1, Language.SPANISH)).doesNotContain("Bérgamo").contains("Asociación de residentes en el exterior").contains("Municipalidad");
        sound(new EditStudy(workspace).change(STUDY, "agreement-parties", "club", Map.of("may_be_named", "yes")));
        assertThat(told(1, Language.SPANISH)).contains("Residentes en Bérgamo");
        sound(new EditStudy(workspace).change(STUDY, "actors", "club", Map.of("confidential", "yes")));
        assertThat(told(1, Language.SPANISH)).as("an actor in confidence stays so").doesNotContain("Bérgamo");
    }

    @Test
    void aProjectWithoutPriorityIsWarnedOfWithTheExperienceOf3For1() {
        assertThat(told(1, Language.SPANISH)).contains("no responde a ninguna prioridad local").contains("projects that were not a priority in local policies").contains("Nijenhuis, L71-73");
        roof.add("priorities", Map.of("id", "school", "plan", "plan", "name_es", "Escuela", "body_kind", "peasant-community", "place", "cliza"));
        sound(new EditStudy(workspace).change(STUDY, "projects", "roof", Map.of("priorities", "school")));
        assertThat(told(1, Language.SPANISH)).doesNotContain("ninguna prioridad local");
    }

    @Test
    void theShareOfTheFiestaIsCountedOnlyOverWhatIsRecorded() {
        Sheet sheet = view("in-kind");
        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.remarks()).singleElement().asString().as("50 of 250; the labour of 30 has no use").contains("20\u00a0%").contains("80\u00a0%").contains("los 2 aportes de 3");
    }

    @Test
    void whatEachOwesPledgedAndGaveIsOneTableAndTheJournalKeepsEveryEntry() {
        Sheet parties = view("cofunding");
        assertThat(parties.cell("club", "due").number()).contains(new BigDecimal("500.00"));
        assertThat(parties.cell("club", "given").number().orElseThrow()).isEqualByComparingTo("360");
        assertThat(parties.cell("club", "outstanding").number().orElseThrow()).isEqualByComparingTo("140");
        assertThat(parties.cell("region", "due").plain()).isEqualTo("200\u00a0Bs");
        Sheet journal = view("journal");
        assertThat(journal.rows()).hasSize(8);
        assertThat(journal.rows().getLast().cells().getLast().plain()).startsWith("Corrige");
        assertThat(journal.cell(journal.rows().getLast().key(), "cash-balance").number().orElseThrow()).isEqualByComparingTo("210");
        assertThat(TellQuarter.facts(roof.study(), roof.agreement(), new Quarter(2026, 3), texts(Language.SPANISH)).get("accounts_sum")).isEqualTo(BigDecimal.ZERO);
    }

    /** Two currencies stand in two agreements, and nothing adds them up. */
    @Test
    void amountsOfTwoCurrenciesAreNeverAddedUp() {
        roof.add("projects", Map.of("id", "well", "plan", "plan", "name_es", "Pozo", "owner", "town"));
        roof.add("agreements", Map.of("id", "well", "project", "well", "name_es", "Pozo", "currency", "euro", "total", "70"));
        assertThat(view("cofunding-progress").rows()).extracting(each -> each.cells().get(3).plain()).containsExactly("1.000\u00a0Bs", "70\u00a0€");
        assertThat(view("cofunding").rows()).extracting(Sheet.Row::section).containsOnly("Techo de la escuela", "Pozo");
    }

    @Test
    void theReportIsOnePageOfA4AndOneFileForATelephone() throws IOException, InterruptedException {
        for (String target : List.of("milestones:walls", "progress-reports:second")) {
            sound(new AttachFile(workspace).keepFor(STUDY, target, photograph(), new AttachFile.Told("a.jpg", "Vigas", "", true, "es")));
        }
        try (var pdf = Loader.loadPDF(printed(2, Format.PDF))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(new String(printed(2, Format.HTML), StandardCharsets.UTF_8)).contains("width=device-width").doesNotContain("http://").contains("data:image/jpeg;base64,").doesNotContain("<button");
        assertThat(printed(2, Format.DOCX)).hasSizeGreaterThan(2_000);
        assertThat(TellQuarter.hasAnnex(roof.study(), roof.agreement(), new Quarter(2026, 2), texts(Language.SPANISH))).as("all of it fits").isFalse();
        onePageInWord();
    }

    /** "one A4", however much was entered: what is small is told together with its sum, and one by one in the annex. */
    @Test
    void aQuarterOfManyExpensesIsStillOneSheetAndItsAnnexTellsThemAll() throws IOException, InterruptedException {
        roof.give("club", org.puriq.cofunding.Account.Form.CASH, "400", "2026-04-02", "Giro", "", "");
        for (int at = 1; at <= 24; at++) {
            roof.add("expenses", Map.of("id", "gasto-" + at, "agreement", "roof", "name_es", "Cemento, arena y piedra de la compra número " + at, "amount", String.valueOf(at), "currency", "boliviano", "state", "approved"));
            sound(new EnterInJournal(workspace).spend(STUDY, "gasto-" + at, org.puriq.cofunding.Account.Form.CASH, FundedRoof.typed(String.valueOf(at), "2026-05-%02d".formatted(at + 2), "Compra")));
            roof.add("milestones", Map.of("id", "step-" + at, "agreement", "roof", "position", String.valueOf(at + 1), "name_es", "Paso " + at));
        }
        for (int at = 1; at <= 6; at++) {
            sound(new AttachFile(workspace).keepFor(STUDY, "progress-reports:second", photograph(), new AttachFile.Told("a.jpg", "Fotografía " + at, "", true, "es")));
        }
        sound(new EditStudy(workspace).change(STUDY, "progress-reports", "second", Map.of("text_es", "La comunidad trabajó en las vigas. ".repeat(40))));
        try (var pdf = Loader.loadPDF(printed(2, Format.PDF))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(told(2, Language.SPANISH)).contains("400\u00a0Bs").contains("número 24").doesNotContain("número 3 ").contains("gastos, menores").contains("está uno por uno en el anexo").contains("[…]");
        Document annex = sound(new TellQuarter(workspace).document(roof.study(), roof.agreement(), new Quarter(2026, 2), org.puriq.narrative.QuarterReport.Extent.WHOLE, texts(Language.SPANISH)));
        assertThat(amounts(annex, "spent")).hasSize(25);
        assertThat(amounts(document(2, Language.SPANISH), "spent").stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as("nothing is lost in the sum").isEqualByComparingTo("400");
        assertThat(TellQuarter.hasAnnex(roof.study(), roof.agreement(), new Quarter(2026, 2), texts(Language.SPANISH))).isTrue();
        onePageInWord();
    }

    private static List<BigDecimal> amounts(Document document, String table) {
        return document.blocks().stream().filter(org.puriq.report.Block.Table.class::isInstance).map(each -> ((org.puriq.report.Block.Table) each).sheet()).filter(each -> each.name().equals(table))
                .flatMap(each -> each.rows().stream()).map(each -> each.cells().get(2).number().orElseThrow()).toList();
    }

    /** In LibreOffice, which lays out what Word would. */
    private void onePageInWord() throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).anyMatch(each -> java.nio.file.Files.isExecutable(Path.of(each, "soffice"))), "LibreOffice is not here.");
        Path word = java.nio.file.Files.write(folder.resolve("quarter.docx"), printed(2, Format.DOCX));
        Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--convert-to", "pdf", "--outdir", folder.toString(), word.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(office.waitFor(120, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        try (var pdf = Loader.loadPDF(folder.resolve("quarter.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void usualTermsAreTakenWithTheirDrawbacksAndOnlyThoseThatNobodyPrintsHaveNoShares() {
        List<FundingTerms> terms = roof.study().all(FundingTerms.class).stream().filter(each -> !each.id().equals("own")).toList();
        assertThat(terms).extracting(FundingTerms::id).contains("3x1", "2x1", "1x1", "3-for-1");
        assertThat(terms).allSatisfy(each -> {
            assertThat(each.drawbacks().spanish()).contains("no eran prioridad").contains("carga administrativa");
            BigDecimal whole = roof.study().all(FundingShare.class).stream().filter(share -> share.terms().equals(each.id())).map(FundingShare::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(whole).isEqualByComparingTo(each.id().equals("3-for-1") ? "0" : "100");
        });
        assertThat(terms).filteredOn(each -> each.id().equals("3x1")).singleElement().satisfies(each -> assertThat(each.text().spanish()).contains("supuesto"));
        assertThat(terms).filteredOn(each -> each.id().startsWith("3x1-jalisco")).hasSize(2).allSatisfy(each -> assertThat(each.text().english()).startsWith("As one reader"));
        assertThat(sound(new TakeTerms(workspace).into(STUDY))).as("a second time").isZero();
        assertThat(faulty(new EditStudy(workspace).change(STUDY, "agreements", "roof", Map.of("terms", "3-for-1")))).extracting(Problem::rule).contains("agreement.terms-no-whole");
    }

    @Test
    void aQuarterThatIsNoneIsRefusedWithASentence() {
        assertThat(faulty(TellQuarter.quarter("2026-5"))).extracting(Problem::rule).containsExactly("quarter.unreadable");
        assertThat(TellQuarter.quarters(roof.study(), roof.agreement())).containsExactly(new Quarter(2026, 1), new Quarter(2026, 2), new Quarter(2026, 3));
    }

    /** A photograph and what it belongs to are one step, so that one undo takes both back. */
    @Test
    void aPhotographIsTakenBackWithOneUndo() throws IOException {
        sound(new AttachFile(workspace).keepFor(STUDY, "milestones:walls", photograph(), new AttachFile.Told("a.jpg", "Vigas", "", true, "es")));
        sound(new AttachFile(workspace).keepFor(STUDY, "milestones:walls", photograph(), new AttachFile.Told("b.jpg", "Más vigas", "", true, "es")));
        assertThat(roof.cofunding().milestones().getFirst().photos()).containsExactly("vigas", "mas-vigas");
        sound(new EditStudy(workspace).undo(STUDY));
        assertThat(roof.cofunding().milestones().getFirst().photos()).containsExactly("vigas");
        assertThat(roof.study().all(org.puriq.cofunding.Attachment.class)).extracting(org.puriq.cofunding.Attachment::id).containsExactly("vigas");
        sound(new EditStudy(workspace).redo(STUDY));
        assertThat(sound(new AttachFile(workspace).read(STUDY, "mas-vigas")).bytes()).isNotEmpty();
        assertThat(faulty(new AttachFile(workspace).keepFor(STUDY, "milestones:roof", photograph(), new AttachFile.Told("a.jpg", "Vigas", "", true, "es")))).extracting(Problem::rule).containsExactly("record.unknown");
    }

    private static byte[] photograph() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private Sheet view(String name) {
        var request = new Request(roof.study(), texts(Language.SPANISH), Map.of());
        return Views.find(roof.study(), name).orElseThrow().sheet(request);
    }

    private Texts texts(Language language) {
        return workspace.texts(roof.study(), language);
    }

    private Document document(int quarter, Language language) {
        return sound(new TellQuarter(workspace).document(roof.study(), roof.agreement(), new Quarter(2026, quarter), texts(language)));
    }

    private String told(int quarter, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            Printing.printText(document(quarter, language), 2_000, texts(language), bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private byte[] printed(int quarter, Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Printing.print(document(quarter, Language.SPANISH), format, texts(Language.SPANISH), Progress.SILENT, bytes);
        return bytes.toByteArray();
    }
}
