package org.puriq.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.demography.AgeGroups;
import org.puriq.demography.Survival;
import org.puriq.projection.CohortComponent.Interval;

/** One interval ahead, on paper, and regions together as Willekens and Rogers printed them. */
class CohortComponentTest {
    private static final Survival HALF_OF_THE_OLD = new Survival(0.9, new double[] {1, 0.8, 0.5});
    private static final VitalSchedules VITALS = new VitalSchedules(new AgeGroups(20, 3), HALF_OF_THE_OLD, HALF_OF_THE_OLD, new double[] {0, 0.05, 0}, 0.5);

    /** 100 women of each age: 100 of 20-39 after it, 80 + 50 older; births 20 · 0.05 · 100, half of them girls, nine in ten alive. */
    @Test
    void anIntervalIsWhatPaperSays() {
        Interval interval = CohortComponent.closed(people(100, 100, 100), VITALS);
        assertThat(interval.births()).isEqualTo(100, within(1e-12));
        assertThat(interval.end().women()).containsExactly(new double[] {45, 100, 130}, within(1e-12));
        assertThat(interval.deaths()).isEqualTo(2 * (20 + 50 + 5.0), within(1e-9));
    }

    @Test
    void withoutMigrantsItIsTheClosedOneWhereverTheyArrive() {
        Interval closed = CohortComponent.closed(people(70, 20, 9), VITALS);
        for (MigrantsArrive arrive : MigrantsArrive.values()) {
            Interval open = CohortComponent.ahead(people(70, 20, 9), VITALS, PeopleByAge.none(3), arrive);
            assertThat(open.end().women()).containsExactly(closed.end().women());
            assertThat(open.end().men()).containsExactly(closed.end().men());
        }
    }

    @Test
    void theAccountIsClosedWhereverMigrantsArrive() {
        for (MigrantsArrive arrive : MigrantsArrive.values()) {
            Interval interval = CohortComponent.ahead(people(70, 20, 9), VITALS, people(3, 8, -2), arrive);
            assertThat(interval.start().total() + interval.births() - interval.deaths() + interval.netMigrants()).isEqualTo(interval.end().total(), within(1e-9));
            assertThat(interval.deaths()).isPositive();
        }
    }

    /** Willekens and Rogers (1978), table of transition probabilities: of girls under five of Slovenia 0.030813 die, 0.956084 stay, 0.013103 go. */
    @Test
    void girlsOfSloveniaDieStayAndGoAsPrinted() {
        MultiRegional two = MultiRegional.ofCounts(5, new double[][] {{67_800, 847_900}, {74_100, 905_200}}, new double[][] {{0, 0}, {0, 0}}, new double[][] {{417, 19_051}, {32, 606}},
                new double[][][] {{{0, 192}, {231, 0}}, {{0, 170}, {150, 0}}});
        double stay = two.probabilities(0)[0][0];
        double go = two.probabilities(0)[1][0];
        assertThat(stay).isEqualTo(0.956084, within(5e-7));
        assertThat(go).isEqualTo(0.013103, within(5e-7));
        assertThat(1 - stay - go).isEqualTo(0.030813, within(5e-7));
    }

    @Test
    void theLargestRemainderKeepsTheSum() {
        assertThat(LargestRemainder.of(new double[] {1.4, 2.4, 3.2}, 7)).containsExactly(2, 2, 3);
        assertThat(LargestRemainder.of(new double[] {-0.5, 0.5}, 0)).containsExactly(0, 0);
        assertThat(LargestRemainder.of(new double[] {0, 0, 0}, 5)).containsExactly(2, 2, 1);
    }

    private static PeopleByAge people(double young, double middle, double old) {
        return new PeopleByAge(new double[] {young, middle, old}, List.of(young, middle, old).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
