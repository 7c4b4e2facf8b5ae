package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.migration.NetByAge.Timing;

final class NetByAgeTest {
    private static final double SURVIVES = 0.9;

    /** Manual VI, table 24: men of Greater Bombay who were 15 to 19 in 1941. */
    @Test
    void theResidualOfACohortIsThatOfTheManual() {
        var cohort = new SurvivalResidual(82_603, 253_964, 0.9308);
        assertThat(cohort.forward()).isCloseTo(177_077.1276, within(1e-6));
        assertThat(cohort.reverse()).isCloseTo(190_241.8646, within(1e-4));
        assertThat(cohort.average()).isCloseTo(183_659.4961, within(1e-4));
    }

    /** Bogue, Hinze and White (1982): white women of Alabama, 1960 to 1970. */
    @Test
    void withoutAgesNetMigrationIsTheChangeThatBirthsAndDeathsLeaveUnexplained() {
        var residual = new VitalResidual(1_159_548, 1_298_342, 224_034, 86_880);
        assertThat(residual.change()).isEqualTo(138_794);
        assertThat(residual.naturalIncrease()).isEqualTo(137_154);
        assertThat(residual.net()).isEqualTo(1_640);
        assertThat(residual.perThousandYearly(10).orElseThrow()).isCloseTo(0.1335, within(1e-4));
        assertThat(new VitalResidual(0, 0, 0, 0).perThousandYearly(10)).isEmpty();
    }

    /** Nobody came or left: every group of the second count is the survivors of the first, and the mothers moved nowhere. */
    @Test
    void aClosedPopulationHasNoNetMigrants() {
        NetByAge net = sound(counts(10, 5, 0, SURVIVES));
        assertThat(net.total(Timing.FORWARD, Optional.empty())).isCloseTo(0, within(1e-6));
        assertThat(net.total(Timing.REVERSE, Optional.empty())).isCloseTo(0, within(1e-6));
        assertThat(net.children()).hasSize(4);
    }

    /** 100 fewer in each group of 20 to 24 at the first count: forward finds just these, reverse those who would have lived. */
    @Test
    void whoIsMissingIsFoundAtTheAgeOfLeaving() {
        NetByAge net = sound(counts(10, 5, 100, SURVIVES));
        NetByAge.Cohort women = net.cohorts().stream().filter(each -> each.sex() == Sex.WOMEN && each.ageAtFirst().from() == 20).findFirst().orElseThrow();
        assertThat(women.ageAtSecond().label()).isEqualTo("30-34");
        assertThat(women.residual().forward()).isCloseTo(-100, within(1e-9));
        assertThat(women.residual().reverse()).isCloseTo(-100 / SURVIVES, within(1e-9));
        assertThat(women.perHundredExpected().orElseThrow()).isCloseTo(-100 * 100 / (1000 * SURVIVES), within(1e-9));
        assertThat(net.ofCohorts(Timing.FORWARD, Optional.empty())).isCloseTo(-200, within(1e-9));
        assertThat(net.ofCohorts(Timing.FORWARD, Optional.of(Sex.MEN))).isCloseTo(-100, within(1e-9));
    }

    /** In ten years children under five could move for a quarter of the time, those of five to nine for three quarters (UN 1992, table 6). */
    @Test
    void childrenMoveWithTheirMothers() {
        NetByAge net = sound(counts(10, 5, 100, SURVIVES));
        NetByAge.Children young = net.children().stream().filter(each -> each.sex() == Sex.MEN && each.age().from() == 0).findFirst().orElseThrow();
        NetByAge.Children older = net.children().stream().filter(each -> each.sex() == Sex.MEN && each.age().from() == 5).findFirst().orElseThrow();
        assertThat(young.exposure()).isEqualTo(0.25);
        assertThat(older.exposure()).isEqualTo(0.75);
        double women = 6 * 900 - 100;
        assertThat(young.childrenPerWoman()).isCloseTo(1000 / women, within(1e-12));
        assertThat(young.net(Timing.FORWARD)).isCloseTo(0.25 * 1000 / women * -100, within(1e-9));
        assertThat(net.total(Timing.FORWARD, Optional.empty())).isCloseTo(-200 + net.ofChildren(Timing.FORWARD, Optional.empty()), within(1e-9));
    }

    @Test
    void theOpenGroupTakesAllWhoGrewIntoIt() {
        NetByAge net = sound(counts(10, 5, 0, SURVIVES));
        NetByAge.Cohort oldest = net.cohorts().stream().filter(each -> each.sex() == Sex.MEN && each.ageAtSecond().isOpen()).findFirst().orElseThrow();
        assertThat(oldest.ageAtFirst().label()).isEqualTo("70+");
        assertThat(oldest.residual().first()).isEqualTo(3_000);
    }

    @Test
    void elevenYearsDoNotLineUpWithGroupsOfFive() {
        assertThat(rules(TwoCounts.of(2001, 2012, rows(11, 5, 0, SURVIVES), false))).containsOnly("net.interval");
        assertThat(rules(TwoCounts.of(2001, 2012, rows(11, 1, 0, SURVIVES), false))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        assertThat(rules(TwoCounts.of(2017, 2007, rows(10, 5, 0, SURVIVES), false))).contains("net.years");
        assertThat(rules(TwoCounts.of(2007, 2017, rows(10, 5, 0, 1.015), false))).containsOnly("net.ratio-over-one");
        assertThat(rules(TwoCounts.of(2007, 2017, rows(10, 5, 0, 1.015), true))).isEmpty();
        assertThat(rules(TwoCounts.of(2007, 2017, List.of(), false))).containsOnly("net.empty");
        assertThat(rules(TwoCounts.of(2007, 2017, changed(0, -5), false))).containsOnly("net.negative");
        assertThat(rules(TwoCounts.of(2007, 2017, rows(10, 5, 0, SURVIVES).stream().map(each -> with(each, 0, 0)).toList(), false))).containsOnly("net.nobody");
        assertThat(rules(TwoCounts.of(2007, 2017, rows(10, 5, 0, SURVIVES).subList(1, 17), false))).contains("net.not-from-zero");
        assertThat(rules(TwoCounts.of(2007, 2017, rows(10, 5, 0, SURVIVES).subList(0, 16), false))).contains("net.not-open");
    }

    @Test
    void aPlaceThatTreblesIsToldToBeLookedAt() {
        List<TwoCounts.Row> rows = rows(10, 5, 0, SURVIVES).stream().map(each -> with(each, each.first(), 4 * each.first())).toList();
        assertThat(sound(TwoCounts.of(2007, 2017, rows, false)).doubts()).extracting(Problem::rule).containsExactly("net.implausible");
        assertThat(sound(counts(10, 5, 100, SURVIVES)).doubts()).isEmpty();
    }

    @Test
    void agesAreReadAsCensusesWriteThem() {
        assertThat(AgeGroup.read("0-4")).contains(new AgeGroup(0, 5));
        assertThat(AgeGroup.read(" 05 - 09 ")).contains(new AgeGroup(5, 10));
        assertThat(AgeGroup.read("10 a 14 años")).contains(new AgeGroup(10, 15));
        assertThat(AgeGroup.read("80 y más años")).contains(AgeGroup.open(80));
        assertThat(AgeGroup.read("80+")).contains(AgeGroup.open(80));
        assertThat(AgeGroup.read("7")).contains(AgeGroup.single(7));
        assertThat(AgeGroup.read("9-5")).isEmpty();
        assertThat(AgeGroup.read("Total")).isEmpty();
    }

    private static Checked<TwoCounts> counts(int years, int width, double missing, double ratio) {
        return TwoCounts.of(2007, 2007 + years, rows(years, width, missing, ratio), false);
    }

    /** 1,000 of each sex and group at the first count, up to 80 and over; at the second one the survivors, less who is missing of those once 20 to 24. */
    private static List<TwoCounts.Row> rows(int years, int width, double missing, double ratio) {
        List<TwoCounts.Row> rows = new ArrayList<>();
        int open = 80;
        for (Sex sex : Sex.values()) {
            for (int age = 0; age <= open; age += width) {
                var group = age == open ? AgeGroup.open(open) : new AgeGroup(age, age + width);
                int cameFrom = age == open ? years / width + 1 : age >= years ? 1 : 0;
                double second = cameFrom == 0 ? 1000 : cameFrom * 1000 * ratio - (age == 20 + years ? missing : 0);
                rows.add(new TwoCounts.Row(sex, group, 1000, second, OptionalDouble.of(ratio), new Where("t.csv", rows.size() + 2, "", "")));
            }
        }
        return rows;
    }

    private static List<TwoCounts.Row> changed(int at, double first) {
        List<TwoCounts.Row> rows = rows(10, 5, 0, SURVIVES);
        rows.set(at, with(rows.get(at), first, rows.get(at).second()));
        return rows;
    }

    private static TwoCounts.Row with(TwoCounts.Row row, double first, double second) {
        return new TwoCounts.Row(row.sex(), row.age(), first, second, row.ratio(), row.where());
    }

    private static NetByAge sound(Checked<TwoCounts> counts) {
        assertThat(counts.remarks()).isEmpty();
        return switch (counts.then(NetByAge::of)) {
            case Checked.Sound<NetByAge>(NetByAge net, List<Problem> _) -> net;
            case Checked.Faulty<NetByAge>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> rules(Checked<TwoCounts> counts) {
        return counts.remarks().stream().map(Problem::rule).distinct().toList();
    }
}
