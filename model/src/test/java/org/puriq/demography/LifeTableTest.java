package org.puriq.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Life tables from death rates, and mortality scaled to a life expectancy. */
class LifeTableTest {
    private static final List<Integer> STARTS = List.of(0, 1, 5, 20, 40, 60, 80);
    private static final double[] RATES = {0.012, 0.0009, 0.0004, 0.0012, 0.003, 0.015, 0.11};

    /** Where everybody dies at one rate from birth on, life lasts one by that rate, but for the first year's lateness. */
    @Test
    void atOneRateLifeLastsOneByTheRate() {
        double[] rates = new double[200];
        Arrays.fill(rates, 0.02);
        assertThat(LifeTable.ofRates(rates, true).expectancy()).isEqualTo(50, within(0.05));
    }

    @Test
    void whoIsBornLivesOnOrDies() {
        Survival survival = LifeTable.ofRates(SingleAges.deathRates(STARTS, RATES, 101), true).survival();
        assertThat(survival.fromBirth()).isBetween(0.98, 1.0);
        assertThat(survival.onward()[30]).isGreaterThan(survival.onward()[70]);
        assertThat(survival.onward()[99]).isEqualTo(survival.onward()[100]);
    }

    @Test
    void ratesBySingleAgeKeepTheMeansOfTheirGroups() {
        double[] single = SingleAges.deathRates(STARTS, RATES, 101);
        assertThat(single[0]).isEqualTo(0.012, within(1e-12));
        assertThat(Arrays.stream(single, 20, 40).average().orElseThrow()).isEqualTo(0.0012, within(1e-12));
        assertThat(Arrays.stream(single, 80, 101).average().orElseThrow()).isEqualTo(0.11, within(1e-12));
    }

    @Test
    void theLevelOfALifeExpectancyGivesThatLifeExpectancy() {
        double[] single = SingleAges.deathRates(STARTS, RATES, 101);
        MortalityLevels levels = MortalityLevels.of(single, single);
        for (double years = 60; years < 85; years += 0.7) {
            assertThat(levels.expectancy(levels.level(years))).isEqualTo(years, within(1e-9));
        }
        assertThat(levels.level(10)).isZero();
    }

    @Test
    void aNegativeRateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LifeTable.ofRates(new double[] {0.1, -0.1, 0.2}, true)).withMessageContaining("-0.1");
    }
}
