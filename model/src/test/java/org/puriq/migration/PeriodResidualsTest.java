package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PeriodResidualsTest {
    private static final AgesInTime RATIOS = AgesInTime.of(new double[][] {{0.96}, {0.99}, {0.5}});

    /** Three age groups, one period; 10 newborns, 20 young and 30 old came just before its end. */
    private static final PeriodResiduals CAME = PeriodResiduals.of(
            AgesInTime.of(new double[][] {{100, 0.96 * 50 + 10}, {80, 0.99 * 100 + 20}, {40, 0.5 * (80 + 40) + 30}}), RATIOS, new double[] {50});

    @Test
    void theStockHoldsThoseWhoCame() {
        assertThat(CAME.stock().at(0, 0)).isCloseTo(10, within(1e-12));
        assertThat(CAME.stock().at(1, 0)).isCloseTo(20, within(1e-12));
        assertThat(CAME.stock().at(2, 0)).isCloseTo(30, within(1e-12));
    }

    /** Half of the moves of an age group stay in it, half grow into the next and die as others do: so the moves give the stock again. */
    @Test
    void theMovesOfAPeriodLeaveItsStock() {
        AgesInTime moves = CAME.time();
        for (int age = 0; age < 3; age++) {
            double younger = age == 0 ? 0 : moves.at(age - 1, 0) / 2 * RATIOS.at(age, 0);
            assertThat(moves.at(age, 0) / 2 + younger).isCloseTo(CAME.stock().at(age, 0), within(1e-12));
        }
    }

    @Test
    void aCohortsMovesFallHalfIntoTheAgeThatItLeftAndHalfIntoTheOneItReached() {
        AgesInTime moves = CAME.cohort();
        assertThat(moves.at(0, 0)).isCloseTo(10 / Math.sqrt(0.96) + 20 / (2 * Math.sqrt(0.99)), within(1e-12));
        assertThat(moves.at(2, 0)).isCloseTo(30, within(1e-12));
    }

    @Test
    void birthsAreThoseOfTheWomenHalfWayThroughThePeriod() {
        var women = AgesInTime.of(new double[][] {{100, 120}, {90, 70}});
        var rates = AgesInTime.of(new double[][] {{0.1}, {0.2}});
        assertThat(PeriodResiduals.births(women, rates, 5)).containsExactly(new double[] {5 * (0.1 * 110 + 0.2 * 80)}, within(1e-12));
    }
}
