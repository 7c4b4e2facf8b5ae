package org.puriq.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;
import org.puriq.fiscal.PlaceIndex.Kind;
import org.puriq.fiscal.Sharing.Sharer;

/** What official indices do to a sharing: two provinces, p with two districts and q with one; 45, 15 and 40 people. */
class PlaceIndicesTest {
    private static final List<List<String>> LINES = List.of(List.of("p", "p1"), List.of("p", "p2"), List.of("q", "q1"));
    private static final double[] PEOPLE = {45, 15, 40};

    private static Given given(String id, double value) {
        return new Given(id, Wording.same(id), BigDecimal.valueOf(value), Wording.NONE, Basis.ASSUMPTION, Wording.same("hypothetical"));
    }

    private static Stage stage(String level) {
        return new Stage(level, List.of(new Key(level + "-people", Wording.same("people"), Key.Counts.PEOPLE, given("weight-" + level, 1))));
    }

    private static AllocationRule rule() {
        var pool = new Pool(given("share", 1), Wording.same("fund"), "S/", 1, new TreeMap<>(Map.of(2020, BigDecimal.valueOf(100))), Wording.same("hypothetical"), given("growth", 0), new TreeMap<>());
        var calendar = new CensusCalendar(List.of(new CensusDate(2017, given("in-force-2017", 2019))));
        return new AllocationRule("xx", "rule", Wording.same("rule"), Wording.same("all"), Wording.same("law"), pool, List.of(stage("province"), stage("district")), Optional.empty(), calendar, List.of(),
                new PlaceIndices(List.of(), Wording.same("by people alone")));
    }

    private static PlaceIndex index(String place, Kind kind, double value) {
        return new PlaceIndex(place, kind, BigDecimal.valueOf(value), "resolution", "2025");
    }

    private static double[] amounts(List<PlaceIndex> indices, double... people) {
        AllocationRule rule = rule().with(indices);
        List<Map<String, Double>> factors = rule.indices().factors(rule.stages(), LINES, PEOPLE);
        return new Sharing(rule, IntStream.range(0, LINES.size()).mapToObj(at -> new Sharer(LINES.get(at), factors.get(at))).toList()).amounts(100, people);
    }

    @Test
    void withoutIndicesPeopleAloneDecide() {
        assertThat(amounts(List.of(), PEOPLE)).containsExactly(new double[] {45, 15, 40}, within(1e-9));
        assertThat(rule().told()).containsExactly(Wording.same("by people alone"));
        assertThat(rule().with(List.of(index("p1", Kind.FACTOR, 2))).told()).isEmpty();
    }

    /** By the counts of the census in force each district gets its printed part, however its province's people stand to others. */
    @Test
    void aPartOfTheWholeFundIsPaidOutAsPrinted() {
        List<PlaceIndex> indices = List.of(index("p1", Kind.COUNTRY_SHARE, 0.2), index("p2", Kind.COUNTRY_SHARE, 0.5), index("q1", Kind.COUNTRY_SHARE, 0.3));
        assertThat(amounts(indices, PEOPLE)).containsExactly(new double[] {20, 50, 30}, within(1e-9));
    }

    /** Half of p2's people go, nobody else's: its part of 0.5 becomes 0.25 of 0.75. */
    @Test
    void whoLosesPeopleLosesPartOfItsShare() {
        List<PlaceIndex> indices = List.of(index("p1", Kind.COUNTRY_SHARE, 0.2), index("p2", Kind.COUNTRY_SHARE, 0.5), index("q1", Kind.COUNTRY_SHARE, 0.3));
        assertThat(amounts(indices, 45, 7.5, 40)).containsExactly(new double[] {100 * 0.2 / 0.75, 100 * 0.25 / 0.75, 100 * 0.3 / 0.75}, within(1e-9));
    }

    @Test
    void aProvincesPartIsSharedAmongItsDistrictsByTheirs() {
        List<PlaceIndex> indices = List.of(index("p", Kind.SHARE, 0.9), index("q", Kind.SHARE, 0.1), index("p1", Kind.SHARE, 0.25), index("p2", Kind.SHARE, 0.75));
        assertThat(amounts(indices, PEOPLE)).containsExactly(new double[] {22.5, 67.5, 10}, within(1e-9));
    }

    /** An index of need of 3 for the province q: its 40 people count for 120 beside 60. */
    @Test
    void aFactorMultipliesThePeopleOfItsLevel() {
        assertThat(amounts(List.of(index("q", Kind.FACTOR, 3)), PEOPLE)).containsExactly(new double[] {25, 25 / 3.0, 200 / 3.0}, within(1e-9));
    }
}
