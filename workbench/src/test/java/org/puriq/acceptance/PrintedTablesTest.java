package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** The two tables that the papers print come out of the entries, cell by cell. */
class PrintedTablesTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    /** A7, and the first thing the work must show. */
    @Test
    void theComparisonOfTheCommunitiesEqualsBarkersTable2CellByCell() {
        Answer answer = terminal.types("table", "huancavelica-2005", "communities", "--format", "csv");
        assertThat(answer.rows().getFirst()).isEqualTo(PrintedTable.HEADS);
        assertThat(answer.rows().subList(1, answer.rows().size())).isEqualTo(PrintedTable.ROWS);
        assertThat(answer.out().lines()).as("one line a row").hasSize(6);
    }

    /** A7: seven communities in five rows, nine columns under three group heads. */
    @Test
    void theHeadsStandUnderTheirThreeGroupHeads() {
        String json = terminal.types("table", "huancavelica-2005", "communities", "--format", "json").result();
        assertThat(json.split("\"group\":\"AREAS OF RESEARCH\"", -1)).hasSize(5);
        assertThat(json.split("\"group\":\"SOCIO-ECONOMIC DIAGNOSTIC\"", -1)).hasSize(5);
        assertThat(json.split("\"group\":\"MIGRATION\"", -1)).hasSize(2);
        assertThat(json).contains("APPENDIX A/ TABLE 2: COMPARISON OF THE AREAS OF RESEARCH");
    }

    /** A42, A43, and the second thing the work must show: Nijenhuis, Table 1, L182-200. */
    @Test
    void theCountsOfBoliviaAreComputedFromTheEntries() {
        assertThat(terminal.types("table", "bolivia-2009", "responses", "--counts", "--format", "json").result().strip()).isEqualTo(
                "{\"localGovernments\":{\"acting\":3,\"of\":12,\"byDepartment\":{\"Chuquisaca\":{\"acting\":0,\"of\":6},\"Cochabamba\":{\"acting\":3,\"of\":6}}},"
                + "\"ngos\":{\"municipalities\":8,\"of\":12,\"byDepartment\":{\"Chuquisaca\":{\"acting\":3,\"of\":6},\"Cochabamba\":{\"acting\":5,\"of\":6}}},"
                + "\"neither\":4,\"entries\":{\"localGovernment\":4,\"ngo\":18},\"projects\":{\"ngo\":17}}");
    }

    /** A41: twelve municipalities in the printed order, empty cells empty, the cells of Table 1 as the file has them. */
    @Test
    void theInventoryEqualsNijenhuissTable1CellByCell() {
        Answer answer = terminal.types("table", "bolivia-2009", "responses", "--format", "csv");
        String milk = "Reintegration of return migrants from Italy into milk industries";
        assertThat(answer.rows()).isEqualTo(List.of(
                List.of("Municipality", "Local government", "NGOs"),
                List.of("Poroma", "", "Training future migrants"),
                List.of("Yotala", "", "Legal support Association of relatives Training future migrants Newsletter"),
                List.of("Presto", "", "Training future migrants"),
                List.of("Sopachuy", "", ""),
                List.of("Monteagudo", "", ""),
                List.of("Huacareta", "", ""),
                List.of("Cochabamba", "Family strengthening Defence for children: psychological, legal and social support",
                        "Creating awareness Research Circular migration project to Spain Relief for children of migrant parents Legal mediation: migrant rights"),
                List.of("Tarata", "", "Remittances investment Relief centre: children of migrant parents"),
                List.of("Cliza", "Local television series", milk + " Research"),
                List.of("Punata", "", milk),
                List.of("Arani", "Employment generation programmes", "Integration of female migrants Creating entrepreneurial culture in order to avoid migration"),
                List.of("Totora", "", "")));
    }

    /** The words of a terminal's language never change what is printed. */
    @Test
    void thePrintedTablesReadTheSameInBothLanguages() {
        for (String[] view : new String[][] {{"huancavelica-2005", "communities"}, {"bolivia-2009", "responses"}}) {
            assertThat(terminal.types("table", view[0], view[1], "--format", "csv", "--lang", "en").result())
                    .isEqualTo(terminal.types("table", view[0], view[1], "--format", "csv", "--lang", "es").result());
        }
    }
}
