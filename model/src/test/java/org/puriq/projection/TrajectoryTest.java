package org.puriq.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.demography.Survival;
import org.puriq.projection.CohortComponent.Interval;
import org.puriq.projection.CohortOutlook.Kept;
import org.puriq.projection.PlaceSystem.Settled;
import org.puriq.random.KeyedRandom;

/** Laws of many places ahead together: nobody appears or disappears, threads change nothing, without moves each place goes alone. */
class TrajectoryTest {
    private static final Luck LUCK = new Luck(0.1, 0.25, 0.15);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theAccountOfEveryPlaceAndYearIsClosedAndWhoLeavesArrives(long seed) {
        PlaceSystem system = Villages.system(23, seed, seed % 2 == 0 ? -40 : 25);
        double[] before = system.places().stream().mapToDouble(Settled::total).toArray();
        int[] years = {0};
        new Trajectory(system).run(KeyedRandom.of(seed), 7, LUCK, 2047, (year, people) -> {
            years[0]++;
            for (int place = 0; place < 23; place++) {
                double end = year.start()[place] + year.births()[place] - year.deaths()[place] + year.came()[place] - year.left()[place] + year.abroad()[place] + year.adjusted()[place];
                assertThat(year.start()[place]).isEqualTo(before[place], within(1e-7));
                assertThat(year.end()[place]).isEqualTo(end, within(1e-7));
                assertThat(Arrays.stream(people.of(place)).sum()).isEqualTo(year.end()[place], within(1e-7));
                assertThat(Arrays.stream(people.of(place)).min().orElseThrow()).isNotNegative();
                assertThat(year.deaths()[place]).isGreaterThanOrEqualTo(-1e-9);
                before[place] = year.end()[place];
            }
            assertThat(Arrays.stream(year.came()).sum()).isEqualTo(Arrays.stream(year.left()).sum(), within(1e-6));
        });
        assertThat(years[0]).isEqualTo(30);
    }

    /** The same in whole persons: exactly, and never far from what was computed. */
    @Test
    void inWholePersonsEverythingAddsUpToTheLastOne() {
        PlaceSystem system = Villages.system(23, 9, -30);
        var whole = new WholePersons(system);
        new Trajectory(system).run(KeyedRandom.of(9), 3, LUCK, 2047, (year, _) -> {
            WholePersons.Line[] lines = whole.next(year);
            for (int place = 0; place < lines.length; place++) {
                WholePersons.Line line = lines[place];
                assertThat(line.end()).isEqualTo(line.start() + line.births() - line.deaths() + line.came() - line.left() + line.abroad() + line.adjusted());
                assertThat((double) line.end()).isEqualTo(year.end()[place], within(6.0));
            }
            assertThat(Arrays.stream(lines).mapToLong(WholePersons.Line::came).sum()).isEqualTo(Arrays.stream(lines).mapToLong(WholePersons.Line::left).sum());
        });
    }

    @Test
    void withoutMovesAPlaceGoesAsIfItWereAlone() {
        PlaceSystem all = Villages.system(12, 4, 30).closed();
        List<double[]> together = new ArrayList<>();
        new Trajectory(all).middle(2040, (year, people) -> together.add(people.of(5)));
        PlaceSystem alone = new PlaceSystem(2017, all.schedules(), List.of(all.places().get(5)), Moves.none(1), all.movers(), new double[0], new double[0]);
        List<double[]> apart = new ArrayList<>();
        new Trajectory(alone).middle(2040, (year, people) -> apart.add(people.of(0)));
        assertThat(together).hasSize(23);
        IntStream.range(0, 23).forEach(at -> assertThat(together.get(at)).containsExactly(apart.get(at)));
    }

    /** And alone it goes as the cohort-component method for one place has it (Preston et al. 2001, 6.2). */
    @Test
    void withoutMovesAPlaceGoesAsTheClosedMethodSays() {
        PlaceSystem system = Villages.system(6, 8, 0).closed();
        Settled village = system.places().get(2);
        var mortality = system.schedules().mortality();
        var outlook = system.schedules().in(2017);
        double level = mortality.level(outlook.lifeExpectancy() + village.lifeExpectancy());
        double part = level - (int) level;
        double[] both = IntStream.range(0, 2 * Villages.AGES).mapToDouble(cell -> (1 - part) * mortality.below(level)[cell] + part * mortality.above(level)[cell]).toArray();
        double[] fertility = Arrays.stream(system.schedules().shape()).map(each -> each * outlook.children() * village.children()).toArray();
        var vitals = new VitalSchedules(new org.puriq.demography.AgeGroups(1, Villages.AGES), new Survival(mortality.girlsSurvive(level), Arrays.copyOf(both, Villages.AGES)),
                new Survival(mortality.boysSurvive(level), Arrays.copyOfRange(both, Villages.AGES, 2 * Villages.AGES)), fertility, system.schedules().girls());
        Interval closed = CohortComponent.closed(new PeopleByAge(village.women(), village.men()), vitals);
        new Trajectory(system).middle(2018, (year, people) -> {
            double[] expected = DoubleStream.concat(Arrays.stream(closed.end().women()), Arrays.stream(closed.end().men())).toArray();
            assertThat(people.of(2)).containsExactly(expected, within(1e-9));
            assertThat(year.births()[2]).isEqualTo(closed.births(), within(1e-9));
            assertThat(year.deaths()[2]).isEqualTo(closed.deaths(), within(1e-9));
        });
    }

    @Test
    void theNumberOfThreadsChangesNotOneBit() {
        PlaceSystem system = Villages.system(17, 6, -10);
        CohortOutlook one = CohortOutlook.of(system, 42, LUCK, 24, 2030, Kept.everything(system), 1);
        for (int threads : new int[] {2, 3, 8}) {
            CohortOutlook many = CohortOutlook.of(system, 42, LUCK, 24, 2030, Kept.everything(system), threads);
            one.places().forEach(place -> IntStream.rangeClosed(2017, 2030).forEach(year -> assertThat(many.draws(place, year)).containsExactly(one.draws(place, year))));
        }
        assertThat(one.draws("000001", 2030)).doesNotHaveDuplicates();
        assertThat(CohortOutlook.of(system, 43, LUCK, 24, 2030, Kept.everything(system), 2).draws("000001", 2030)).isNotEqualTo(one.draws("000001", 2030));
    }

    @Test
    void theFansWidenAndHoldTheMiddle() {
        PlaceSystem system = Villages.system(17, 6, 0);
        Fan fan = CohortOutlook.of(system, 1, LUCK, 200, 2037, new Kept(List.of(5), 5), 2).fan("000005");
        assertThat(fan.years()).extracting(Fan.Band::year).containsExactly(2017, 2022, 2027, 2032, 2037);
        assertThat(fan.years().getFirst().low95()).isEqualTo(fan.years().getFirst().high95());
        Fan.Band last = fan.years().getLast();
        assertThat(last.high80() - last.low80()).isGreaterThan(fan.years().get(1).high80() - fan.years().get(1).low80());
        double[] middle = {0};
        new Trajectory(system).middle(2037, (year, _) -> middle[0] = year.end()[5]);
        assertThat(middle[0]).isBetween(last.low95(), last.high95());
    }

    @Test
    void theTotalThatIsGivenIsReached() {
        PlaceSystem free = Villages.system(10, 2, 0);
        double[] totals = IntStream.range(0, 10).mapToDouble(year -> 30_000 + 500 * year).toArray();
        PlaceSystem held = new PlaceSystem(2017, free.schedules(), free.places(), free.moves(), free.movers(), free.abroad(), totals);
        new Trajectory(held).middle(2027, (year, _) -> assertThat(Arrays.stream(year.end()).sum()).isEqualTo(totals[year.year() - 2018], within(1e-6)));
    }

    /** More leave where twice as many are to leave, and only there; more come back where one in ten returns. */
    @Test
    void scenariosOfLeavingAndReturningAct() {
        PlaceSystem system = Villages.system(10, 2, 0);
        double now = left(system, 5);
        assertThat(left(system.leaving(5, 2), 5)).isEqualTo(2 * now, within(now * 1e-6));
        assertThat(left(system.leaving(5, 2), 4)).isEqualTo(left(system, 4), within(1e-9));
        assertThat(came(system.returning(5, 0.1), 5) - came(system, 5)).isBetween(0.05 * now, 0.2 * now);
    }

    private static double left(PlaceSystem system, int place) {
        double[] left = {0};
        new Trajectory(system).middle(2018, (year, _) -> left[0] = year.left()[place]);
        return left[0];
    }

    private static double came(PlaceSystem system, int place) {
        double[] came = {0};
        new Trajectory(system).middle(2018, (year, _) -> came[0] = year.came()[place]);
        return came[0];
    }

    @Test
    void negativePeopleAndAPartAboveOneThatLeavesAreRefused() {
        double[] nobody = new double[Villages.AGES];
        double[] wrong = nobody.clone();
        wrong[3] = -1;
        assertThatIllegalArgumentException().isThrownBy(() -> new Settled("x", wrong, nobody, 0, 1, 0)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Settled("x", nobody, nobody, 0, 1, 1.2)).withMessageContaining("1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> Moves.of(2, new int[] {0}, new int[] {1}, new double[] {-5}, new int[] {0, 0}));
    }
}
