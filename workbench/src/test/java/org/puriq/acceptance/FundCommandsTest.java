package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.task.Fixtures;
import org.puriq.task.FundedRoof;
import org.puriq.task.Workspace;

/** A67 at the terminal: a pledge, a contribution, an expense and a correction are entered, the report is told, and nothing is paid. */
class FundCommandsTest {
    private static final String STUDY = FundedRoof.STUDY;

    @TempDir
    private Path home = Path.of("");

    @Test
    void whatIsEnteredAtTheTerminalIsInTheReport() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(home)) {
            FundedRoof.agreed(workspace);
        }
        var terminal = new Terminal(home);
        terminal.types("fund", "pledge", STUDY, "club", "500", "--day", "2026-01-10").result();
        String entry = terminal.types("fund", "give", STUDY, "club", "400", "--day", "2026-02-01").result().strip();
        assertThat(terminal.types("fund", "correct", STUDY, entry, "100", "--day", "2026-02-02").err()).contains("No money was moved");
        assertThat(terminal.types("fund", "give", STUDY, "town", "200", "--form", "labour", "--day", "2026-02-03").code()).as("labour without its value").isNotZero();
        terminal.types("fund", "give", STUDY, "town", "200", "--form", "labour", "--valuation", "20 days at 10", "--day", "2026-02-03").result();
        terminal.types("add", STUDY, "expenses", "id=sheets", "agreement=roof", "name_es=Calaminas", "amount=100", "currency=boliviano", "state=approved").result();
        terminal.types("fund", "spend", STUDY, "sheets", "100", "--day", "2026-03-01").result();
        Path receipt = java.nio.file.Files.writeString(home.resolve("r.pdf"), "%PDF-1.7");
        terminal.types("fund", "attach", STUDY, "expenses:sheets", receipt.toString()).result();
        assertThat(terminal.types("record", STUDY, "expenses", "sheets").result()).contains("file");
        assertThat(terminal.types("fund", "attach", STUDY, "places:cliza", receipt.toString()).err()).contains("milestone");
        String facts = terminal.types("fund", STUDY, "roof", "--quarter", "2026-1", "--format", "json").result();
        assertThat(facts).contains("\"given\":500").contains("\"spent\":100").contains("\"cash_held\":200").contains("\"missing\":500").contains("\"accounts_sum\":0");
        assertThat(terminal.types("fund", STUDY, "roof").result()).contains("What came in").doesNotContain("Bérgamo");
        assertThat(terminal.types("fund", STUDY, "--format", "csv").row("Techo de la escuela")).contains("500");
        assertThat(terminal.types("fund", STUDY, "rof").err()).contains("roof");
        assertThat(terminal.types("fund", STUDY, "roof", "--quarter", "first").err()).contains("2026-1");
        assertThat(terminal.types("fund").err()).contains("puriq fund");
        assertThat(terminal.types("fund", "terms", STUDY).code()).isZero();
    }

    /** A receipt that was handed in by mistake: it goes from its expense too, can be taken back, and is erased for good when asked. */
    @Test
    void aReceiptIsTakenAwayAndErased() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(home)) {
            FundedRoof.agreed(workspace);
        }
        var terminal = new Terminal(home);
        terminal.types("add", STUDY, "expenses", "id=sheets", "agreement=roof", "name_es=Calaminas", "amount=100", "currency=boliviano", "state=approved").result();
        Path receipt = java.nio.file.Files.writeString(home.resolve("r.pdf"), "%PDF-1.7 de doña Hortensia");
        terminal.types("fund", "attach", STUDY, "expenses:sheets", receipt.toString(), "--name", "Recibo uno").result();
        assertThat(terminal.types("remove", STUDY, "attachments", "recibo-uno").code()).isZero();
        assertThat(terminal.types("record", STUDY, "expenses", "sheets").result()).doesNotContain("recibo-uno");
        assertThat(terminal.types("undo", STUDY).code()).isZero();
        assertThat(terminal.types("record", STUDY, "expenses", "sheets").result()).contains("recibo-uno");
        assertThat(terminal.types("redo", STUDY).code()).isZero();
        assertThat(terminal.types("erase", STUDY, "--lang", "en").err()).contains("Files erased for good: 1.");
        assertThat(terminal.types("undo", STUDY, "--lang", "en").err()).contains("only the record came back");
    }

    /** A workbook comes back whose records were changed in the study too: the command says them, and takes each as it is told. */
    @Test
    void recordsThatBothSidesChangedAreSettledOneByOne() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(home)) {
            FundedRoof.agreed(workspace);
        }
        var terminal = new Terminal(home);
        Path file = home.resolve("plan.xlsx");
        terminal.types("export", STUDY, file.toString());
        renamed(file, "plans", "projects");
        terminal.types("edit", STUDY, "plans", "plan", "name_es=Del estudio").result();
        terminal.types("edit", STUDY, "projects", "roof", "name_es=Del estudio").result();
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--lang", "en").result()).contains("Records that were changed on both sides: 2 (plans:plan, projects:roof)");
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--yes", "--keep", "plans:plan", "--lang", "en").err()).contains("projects:roof", "--take").doesNotContain("(plans:plan");
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--yes", "--keep", "plans:pla", "--lang", "en").err()).contains("maybe “plans:plan” is meant");
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--yes", "--keep", "plans:plan", "--take", "projects:roof").code()).isZero();
        assertThat(terminal.types("record", STUDY, "plans", "plan").result()).contains("Del estudio");
        assertThat(terminal.types("record", STUDY, "projects", "roof").result()).contains("Del libro");
    }

    private static void renamed(Path file, String... tables) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file); var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(in)) {
            for (String table : tables) {
                var sheet = workbook.getSheet(table);
                int column = java.util.stream.StreamSupport.stream(sheet.getRow(0).spliterator(), false).filter(each -> each.getStringCellValue().endsWith("(name_es)")).findFirst().orElseThrow().getColumnIndex();
                sheet.getRow(1).getCell(column).setCellValue("Del libro");
            }
            try (var out = java.nio.file.Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
