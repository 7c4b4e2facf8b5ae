package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.acceptance.Terminal.Answer;

/** What commands say of themselves: ports, forms of a table, where a record comes from, how much was found. */
class CommandsTest {
    private static final String BARKER = "huancavelica-2005";

    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "abc", "-1", "80", "", "1e4"})
    void aPortThatIsNoneIsSaidWithWhatWouldBeRight(String port) {
        Answer english = terminal.types("serve", "--port=" + port, "--no-browser");
        assertThat(english.code()).isEqualTo(2);
        assertThat(english.err()).contains("1024 to 65535").doesNotContain("taken");
        assertThat(terminal.types("serve", "--port=" + port, "--no-browser", "--lang", "es").err()).contains("1024 a 65535");
    }

    /** A comparison that no source prints has one form, and it is the normalised one. */
    @Test
    void normalisedIsUnderstoodWhereItMeansSomething() {
        String study = terminal.types("new", "Kilka", "--country", "bo").result().strip();
        assertThat(terminal.types("table", study, "communities", "--normalised").code()).isZero();
        Answer places = terminal.types("table", BARKER, "places", "--normalised");
        assertThat(places.code()).isEqualTo(2);
        assertThat(places.err()).contains("one form only").doesNotContain("mode");
    }

    @Test
    void theDemonstrationCountsWhatTheStudyHoldsAndNamesFilesShortly() {
        String demo = terminal.types("demo", "--output", "target/demo").result();
        assertThat(demo).contains("285 statements", "  target/demo/huancavelica-2005.html").doesNotContain("266", Path.of("").toAbsolutePath().toString());
        assertThat(terminal.types("report", BARKER, "--output", "target/demo/report.html").out()).contains("Written to target/demo/report.html");
    }

    @Test
    void whereARecordThatIsNoFigureComesFromIsSaid() {
        String activity = terminal.types("why", "bolivia-2009", "activities:yotala-newsletter").result();
        assertThat(activity).contains("Activities: ", "Yotala", "Source: ", "Nijenhuis");
        assertThat(terminal.types("why", "bolivia-2009", "yotala-newsletter").result()).isEqualTo(activity);
        assertThat(terminal.types("why", "bolivia-2009", "yotala-newsletter", "--format", "json").result()).contains("\"table\":\"activities\"", "\"sources\":[{");
        String impact = terminal.view("bolivia-2009", "impacts").keys().getFirst();
        assertThat(terminal.types("why", "bolivia-2009", "impacts:" + impact).result()).contains("Source: ");
        assertThat(terminal.types("why", BARKER, "chanquil-population").result()).contains("Population · Chanquil");
        assertThat(terminal.types("why", BARKER, "Chanquil population").err()).contains("Maybe “chanquil-population");
        assertThat(terminal.types("why", BARKER, "residents of Lima").code()).isEqualTo(2);
    }

    /** What bears the name comes first; what holds it in the middle of a word is told as a number. */
    @Test
    void aSearchEndsWhereTheExactOnesEnd() {
        Answer some = terminal.types("search", BARKER, "Manta", "--format", "json");
        Answer all = terminal.types("search", BARKER, "Manta", "--all", "--format", "json");
        assertThat(some.table().keys()).hasSizeLessThanOrEqualTo(20).startsWith(all.table().keys().getFirst());
        assertThat(all.table().keys()).hasSizeGreaterThan(some.table().keys().size());
        assertThat(some.table().remarks()).anySatisfy(each -> assertThat(each).contains("more", "--all"));
    }

    /** The headings of rows and what figures rest on come along; a table as printed stays as printed. */
    @Test
    void csvHoldsSectionsAndMarks() {
        assertThat(terminal.types("table", BARKER, "communities", "--format", "csv").rows()).hasSize(6).allSatisfy(row -> assertThat(row).hasSize(9));
        List<String> heads = terminal.types("table", BARKER, "communities", "--normalised", "--format", "csv").rows().getFirst();
        assertThat(heads).hasSize(10).last().isEqualTo("Marks");
        assertThat(terminal.types("table", BARKER, "communities", "--normalised", "--format", "csv").column("Marks")).anySatisfy(each -> assertThat(each).contains("communities-population=disputed"));
        assertThat(terminal.types("table", BARKER, "statements", "--format", "csv").column("Marks")).anySatisfy(each -> assertThat(each).contains("=derived")).anySatisfy(each -> assertThat(each).contains("=assumption"));
        assertThat(terminal.types("table", BARKER, "findings", "--format", "csv").rows().getFirst()).startsWith("Section");
    }

    /** Grouping and signs are those of the study's country, whatever the machine's language is. */
    @Test
    void numbersInTextAreWrittenAsTheCountryWritesThem() {
        assertThat(terminal.types("case", "bolivia-2009", "bolivia-outflow", "--lang", "en").result()).contains("1.097").doesNotContain("1,097");
        assertThat(terminal.types("why", BARKER, "persons-per-family@chanquil", "--lang", "es").result()).contains("3,900", "5.0");
        assertThat(terminal.types("why", BARKER, "department-net-per-100-out", "--lang", "es").result()).contains("\u2212");
    }
}
