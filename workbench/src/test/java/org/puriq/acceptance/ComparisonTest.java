package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table 2 and the diagnosis of the communities (catalogue, acceptance 3.2). */
class ComparisonTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "huancavelica-2005";

    /** A9: units are different things, and a district total is no village's. */
    @Test
    void normalisedTheUnitsStayWhatTheyAreAndASumIsRefusedWithTheReason() {
        Printed table = terminal.view(STUDY, "communities", "--normalised");
        assertThat(table.cell("communities-manta", "communities-population")).isEqualTo("2216 persons, district total");
        assertThat(table.cell("communities-bellavista", "communities-population")).isEqualTo("25, unit not stated");
        assertThat(table.cell("communities-chilcapite", "communities-population")).isEqualTo("120 families");
        assertThat(table.remarks()).anySatisfy(remark -> assertThat(remark).contains("Population").contains("no sum").contains("persons", "families"));
    }

    /** What the printed cell gives stands there normalised, too, each figure with its unit; and of which villages of a row it is said. */
    @Test
    void normalisedACellKeepsEveryFigureAndThePlacesItIsAbout() {
        Printed table = terminal.view(STUDY, "communities", "--normalised");
        assertThat(table.cell("communities-antacocha", "communities-population")).isEqualTo("1258 persons\n722 families");
        assertThat(table.cell("communities-chanquil", "communities-population")).isEqualTo("3900 persons\n780 families");
        assertThat(table.cell("communities-manta", "communities-high-school")).isEqualTo("In the community (of: Manta (village), Ccollpa)");
        assertThat(table.cell("communities-antacocha", "communities-high-school")).doesNotContain("of:");
    }

    /** A9: on the screen numbers are written as in Peru. */
    @Test
    void aScreenShowsNumbersAsTheCountryWritesThem() {
        assertThat(terminal.types("table", STUDY, "communities", "--normalised", "--lang", "es").result()).contains("2,216 personas");
    }

    /** A10: 5.0 in Chanquil, 1.74 in Antacocha; the second is flagged, and what is stored stays. */
    @Test
    void personsPerFamilyShowsWhatIsImplausibleAndChangesNothing() {
        Printed figures = terminal.view(STUDY, "figures");
        assertThat(figures.cell("persons-per-family@chanquil", "value")).startsWith("5.0 ");
        assertThat(figures.cell("persons-per-family@antacocha", "value")).startsWith("1.74 ");
        assertThat(figures.isDisputed("persons-per-family@antacocha", "value")).isTrue();
        assertThat(figures.isDisputed("persons-per-family@chanquil", "value")).isFalse();
        assertThat(terminal.types("why", STUDY, "persons-per-family@antacocha").result()).contains("antacocha-families-persons", "four visited families");
        assertThat(terminal.types("record", STUDY, "statements", "antacocha-population", "--format", "csv").result()).contains("\nvalue,", ",1258\n");
    }

    /** A11: both values of Chanquil's land, each with its source; the analysis says which one it took and what the other would change. */
    @Test
    void bothSourcesOnChanquilsLandStandSideBySide() {
        Printed figures = terminal.view(STUDY, "figures");
        assertThat(figures.keys()).contains("disputed-chanquil-land-table", "disputed-chanquil-land-text");
        assertThat(figures.cell("disputed-chanquil-land-table", "source")).contains("Table 2, row 3");
        assertThat(figures.cell("disputed-chanquil-land-text", "source")).contains("L193");
        assertThat(figures.cell("disputed-chanquil-land-text", "value")).isEqualTo("less than 1 ha");
        Printed printed = terminal.view(STUDY, "communities");
        assertThat(printed.cell("communities-chanquil", "communities-land")).isEqualTo("1-2 hecets.");
        assertThat(printed.isDisputed("communities-chanquil", "communities-land")).isTrue();
        assertThat(terminal.view(STUDY, "communities", "--normalised").remarks())
                .anySatisfy(remark -> assertThat(remark).contains("Chanquil", "between 1 and 2 ha", "less than 1 ha", "L193", "the order of the rows"));
    }

    /** A12: the four steps of violence are ordered. */
    @Test
    void theCommunitiesSortByTheStepsOfViolence() {
        assertThat(terminal.view(STUDY, "communities", "--sort", "-political-violence").keys()).containsExactly(
                "communities-manta", "communities-chanquil", "communities-bellavista", "communities-chilcapite", "communities-antacocha");
        assertThat(terminal.view(STUDY, "communities", "--sort", "political-violence").keys().getFirst()).isEqualTo("communities-antacocha");
        assertThat(terminal.view(STUDY, "communities", "--normalised").remarks()).noneMatch(remark -> remark.contains("Political violence: "));
    }

    /** A13: each of seven communities under each of the five themes, with the statements behind. */
    @Test
    void everyThemeOfACommunityOpensItsStatements() {
        Printed themes = terminal.view(STUDY, "themes");
        assertThat(themes.columns()).hasSize(6);
        assertThat(themes.keys()).containsExactly("manta-village", "ccollpa", "san-luis", "antacocha", "chanquil", "bellavista", "chilcapite");
        assertThat(themes.statements("chanquil", "land-tenure")).contains("chanquil-land-table", "chanquil-land-text");
    }

    /** A14: every group names the observation that it rests on. */
    @Test
    void theCommunitiesGroupByMigrationWithTheObservation() {
        Printed groups = terminal.view(STUDY, "groups");
        assertThat(groups.keysUnder("Among the least affected")).hasSize(2);
        assertThat(groups.down("place")).contains("Antacocha", "Bellavista", "Manta (village), Ccollpa, San Luis");
        assertThat(groups.down("rests-on")).doesNotContain("");
        assertThat(groups.sections()).hasSizeGreaterThanOrEqualTo(2);
        Printed exodus = terminal.view(STUDY, "groups", "--option", "by=youth-exodus");
        List<String> none = exodus.keysUnder("no").stream().map(each -> exodus.cell(each, "place")).toList();
        List<String> some = exodus.keysUnder("yes").stream().map(each -> exodus.cell(each, "place")).toList();
        assertThat(none).containsExactlyInAnyOrder("Antacocha", "Bellavista");
        assertThat(String.join(", ", some)).contains("Manta", "Chanquil", "Chilcapite");
    }

    /** A19: five cases, each as connected text that ends with open questions. */
    @Test
    void fiveCasesReadAsConnectedText() {
        List<String> cases = terminal.types("cases", STUDY, "--format", "csv").column("Record");
        assertThat(cases).containsExactly("case-manta", "case-chilcapite", "case-bellavista", "case-chanquil", "case-antacocha");
        for (String each : cases) {
            String told = terminal.types("case", STUDY, each).result();
            assertThat(told).containsSubsequence("The place", "Who was heard", "What was observed", "Open questions").doesNotContain("{", "}");
        }
        assertThat(terminal.types("case", STUDY, "case-manta").result()).contains("2,216 persons", "more than 10,000 ft");
        Path page = home.resolve("case.docx");
        assertThat(terminal.types("case", STUDY, "case-manta", "--output", page.toString()).result()).isEmpty();
        assertThat(page).isNotEmptyFile();
    }

    /** A17: shares that rest on few people say on whom. */
    @Test
    void sharesThatRestOnFewPeopleSayOnWhom() {
        Printed figures = terminal.view(STUDY, "figures");
        assertThat(figures.down("value")).contains("-50 %", "15 %", "85 %");
        String families = terminal.types("why", STUDY, "ccollpa-families-change").result();
        assertThat(families).contains("\u221250 %", "80 families", "40 families", "one informant, no dates");
        assertThat(terminal.types("why", STUDY, "manta-students-remaining").result()).contains("15 %", "Estimated by", "teacher");
        assertThat(terminal.types("why", STUDY, "chanquil-men-seasonal").result()).contains("80 %", "Estimated by: The mayor and two men");
        Printed bellavista = terminal.view(STUDY, "statements", "--option", "place=bellavista", "--option", "basis=derived");
        assertThat(bellavista.down("value")).contains("15 %");
    }
}
