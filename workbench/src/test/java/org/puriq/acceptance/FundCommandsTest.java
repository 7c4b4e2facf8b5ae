package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatIsEnteredAtTheTerminalIsInTheReport() throws java.io.IOException {
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
}
