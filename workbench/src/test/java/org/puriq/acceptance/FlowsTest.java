package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** Flows, destinations, geography (catalogue, acceptance 3.3). */
class FlowsTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static final String PERU = "huancavelica-2005";
    private static final String BOLIVIA = "bolivia-2009";

    /** A20: the seven ranks of the lost map's legend (L215-226), and what counting the recorded flows gives. */
    @Test
    void theSevenDestinationsStandInTheSourcesOrder() {
        Printed ranking = terminal.view(PERU, "destinations");
        List<String> ranked = ranking.keys().stream().filter(each -> each.startsWith("rank-")).toList();
        assertThat(ranked).containsExactly("rank-1-lima", "rank-2-huancayo", "rank-3-selva", "rank-4-costa", "rank-5-trujillo", "rank-6-arequipa", "rank-7-abroad");
        assertThat(ranking.cell("rank-3-selva", "printed")).isEqualTo("Selva (mostly in Depts of Junin and Ayacucho for agriculture)");
        assertThat(ranking.cell("rank-3-selva", "destination")).contains("Junín", "Ayacucho");
        assertThat(ranking.cell("rank-5-trujillo", "sector")).isEqualTo("Mining");
        assertThat(ranking.cell("rank-6-arequipa", "sector")).isEqualTo("Agriculture");
        assertThat(ranking.keys()).anyMatch(each -> each.startsWith("counted-"));
        assertThat(ranking.sections()).hasSize(2);
        assertThat(ranking.remarks()).hasSize(1);
    }

    /** A21: the men of Chanquil leave in September or October, and in December or January (Table 2, row 3). */
    @Test
    void theCalendarShowsWhenTheMenOfChanquilLeave() {
        Printed calendar = terminal.view(PERU, "calendar");
        List<String> chanquil = calendar.keys().stream().filter(each -> calendar.cell(each, "flow").startsWith("Chanquil → ")).toList();
        assertThat(chanquil.stream().map(each -> calendar.cell(each, "flow"))).contains("Chanquil → Lima (city)", "Chanquil → Huancayo", "Chanquil → Selva");
        for (String flow : chanquil) {
            for (int month = 1; month <= 12; month++) {
                boolean leaves = List.of(9, 10, 12, 1).contains(month);
                assertThat(calendar.cell(flow, "month-" + month).isEmpty()).as("%s in month %d", flow, month).isNotEqualTo(leaves);
            }
        }
        assertThat(calendar.down("group")).contains("Men");
        assertThat(calendar.down("printed")).contains("sept/ oct &/or dec/ jan");
        Printed flows = terminal.view(PERU, "flows");
        assertThat(chanquil.stream().map(each -> flows.cell(each, "sector"))).contains("Agriculture, Market", "Agriculture", "Coffee");
    }

    /** A22: first in the vacations, then for good; and the path to Huancayo goes back to 1983. */
    @Test
    void theYouthOfMantaLeaveInTwoStagesOnAPathFrom1983() {
        Printed paths = terminal.view(PERU, "paths");
        List<String> youth = paths.keysUnder("manta-youth");
        assertThat(youth).hasSize(2);
        assertThat(paths.cell(youth.getFirst(), "duration")).contains("vacations");
        assertThat(paths.cell(youth.getLast(), "duration")).isEqualTo("Permanent");
        assertThat(paths.keysUnder("manta-huancayo")).containsExactly("manta-displacement-1983", "manta-displacement-1984", "manta-huancayo-path");
        assertThat(paths.cell("manta-displacement-1983", "period")).isEqualTo("from 1983");
    }

    /** A24: the rates by province are lost (L93-95); the department's of 1993 are 24 in per 100 out. */
    @Test
    void theLostRatesAreMissingAndTheDepartmentsAreThere() {
        Printed rates = terminal.view(PERU, "rates");
        for (String province : new String[] {"rates-huancavelica-province", "rates-acobamba-province"}) {
            assertThat(rates.cell(province, "rates-out")).isEqualTo("figure missing in the source");
            assertThat(rates.cell(province, "rates-in")).isEqualTo("figure missing in the source");
            assertThat(rates.cell(province, "rates-net")).isEqualTo("not recorded");
        }
        assertThat(rates.cell("rates-huancavelica-department", "place")).isEqualTo("Huancavelica (department)");
        assertThat(rates.cell("rates-huancavelica-department", "rates-in-per-100-out")).startsWith("24");
        assertThat(rates.cell("rates-huancavelica-department", "rates-net-per-100-out")).startsWith("-76");
        assertThat(rates.cell("rates-huancavelica-department", "rates-entered-to-left")).startsWith("0.24");
    }

    /** A25: the official 0.1 per cent and the estimate stand side by side. */
    @Test
    void theOfficialShareAbroadAndTheEstimateStandSideBySide() {
        Printed figures = terminal.view(BOLIVIA, "figures");
        List<String> disputed = figures.keys().stream().filter(each -> each.startsWith("disputed-")).toList();
        assertThat(disputed.stream().map(each -> figures.cell(each, "value"))).contains("0.1 %", "more than 25 %");
        assertThat(disputed.stream().map(each -> figures.cell(each, "note"))).anyMatch(note -> note.contains("underestimation"));
    }

    /** A26: 6,000 to almost 300,000; 242,496 + 53,000; 22 per cent is of the registered. */
    @Test
    void theGrowthTowardsSpainIsWorkedOutAndTheSharesSayOfWhat() {
        Printed figures = terminal.view(BOLIVIA, "figures");
        assertThat(figures.cell("spain-times", "value")).startsWith("approx. 50");
        assertThat(figures.cell("spain-bolivians-sum", "value")).isEqualTo("295496 persons");
        assertThat(figures.cell("spain-bolivians-sum", "worked-out")).contains("242496", "53000");
        assertThat(figures.cell("spain-not-registered-of-registered", "value")).startsWith("21.9");
        assertThat(figures.cell("spain-not-registered-of-all", "value")).startsWith("17.9");
        assertThat(terminal.types("why", BOLIVIA, "spain-not-registered-share-printed").result()).contains("22 %", "per hundred registered");
    }

    /** A27: any two flows, concern by concern; what is empty says so. */
    @Test
    void twoFlowsAreComparedConcernByConcern() {
        Printed two = terminal.view(BOLIVIA, "flow-comparison", "--option", "a=bolivia-spain", "--option", "b=bolivia-argentina");
        assertThat(two.cell("people", "a")).isEqualTo("almost 300000 persons (live there, 2008)");
        assertThat(two.cell("people", "b")).isEqualTo("between 1000000 and 1500000 persons (live there, no date recorded)");
        assertThat(two.cell("sector", "a")).isEqualTo("not recorded");
        assertThat(two.cell("channel", "a")).isEqualTo("Tourist visa");
        assertThat(two.cell("flow-responses", "a")).contains("circular");
        assertThat(two.cell("flow-responses", "b")).isEqualTo("not recorded");
        assertThat(two.cell("remittance-share", "a")).isEqualTo("40 % (2008)");
        assertThat(two.cell("migrants-at-destination", "a")).contains("6000 persons (2001)", "(2008)");
        assertThat(two.cell("migrants-registered", "a")).isEqualTo("242496 persons (no date recorded)");
        assertThat(two.keys()).contains("destination-kind", "period").doesNotContain("count-year", "years-between", "stock-estimate-lower-end", "months", "contributions");
        assertThat(two.keys()).as("a row with nothing on either side is one of the seven concerns").filteredOn(key -> two.cell(key, "a").equals("not recorded") && two.cell(key, "b").equals("not recorded"))
                .isSubsetOf("destination-kind", "period", "people", "sector", "channel", "remittances", "responses");
        Printed manta = terminal.view(PERU, "flow-comparison", "--option", "a=manta-huancayo-path", "--option", "b=chanquil-brothers-lima");
        assertThat(manta.cell("responses", "a")).isEqualTo("not recorded");
        assertThat(manta.cell("remittances", "b")).isEqualTo("not recorded");
        assertThat(manta.cell("people", "b")).isEqualTo("2 persons (live there, no date recorded)");
    }

    /** A flow is never a stock: what counts who lives there at a date says so, beside its number. */
    @Test
    void whoLivesThereAtADateIsToldFromWhoMoves() {
        Printed flows = terminal.view(BOLIVIA, "flows");
        for (String stock : List.of("bolivia-argentina", "bolivia-united-states", "bolivia-brazil", "bolivia-spain")) {
            assertThat(flows.cell(stock, "measure")).isEqualTo("live there");
        }
        assertThat(flows.cell("cochabamba-barcelona-circular", "measure")).isEqualTo("move");
        assertThat(flows.cell("bolivia-spain", "measured-at")).isEqualTo("2008");
        assertThat(flows.remarks()).anyMatch(each -> each.startsWith("Of these, 4 say who lives there"));
        assertThat(flows.columns()).as("a file keeps each thing in a column").contains("origin", "destination", "duration", "group", "months", "period", "people", "measure", "sector", "channel");
        assertThat(flows.down("origin")).contains("Rural areas of Bolivia");
        assertThat(flows.down("destination")).contains("Spain", "Cities of Bolivia");
        assertThat(terminal.types("table", BOLIVIA, "flows", "--lang", "es", "--format", "csv").result()).contains("Canal o camino", "España").doesNotContain("Vía legal");
    }

    /** A28: 1.097 million is read as 1,097 million, with the reason; the shares follow from it. */
    @Test
    void theRemittancesOf2008FollowFromTheReading() {
        Printed figures = terminal.view(BOLIVIA, "figures");
        assertThat(figures.cell("spain-remittance-amount", "value")).startsWith("438.8");
        assertThat(figures.cell("united-states-remittance-amount", "value")).startsWith("241.3");
        assertThat(figures.cell("argentina-remittance-amount", "value")).startsWith("186.5");
        assertThat(figures.down("value")).anyMatch(each -> each.startsWith("230.4")).contains("21 %");
        Answer why = terminal.types("why", BOLIVIA, "spain-remittance-amount");
        assertThat(why.result()).contains("1.097 million", "assumption", "8 percent of GDP", "a × b / 100");
        assertThat(terminal.view(PERU, "figures").keys()).isNotEmpty();
    }
}
