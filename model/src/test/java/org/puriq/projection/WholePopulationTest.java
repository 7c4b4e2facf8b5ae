package org.puriq.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A population without ages, ahead by rates and numbers. */
class WholePopulationTest {
    @Test
    void withoutMigrantsAllFourGiveTheSame() {
        double[] rate = WholePopulation.byRate(812, 0.013, 30);
        assertThat(WholePopulation.byComponents(812, 0.031, 0.011, -0.007, 30)).containsExactly(rate, within(1e-9));
        assertThat(WholePopulation.withNetMigrants(812, 0.024, 0.011, 0, 30)).containsExactly(rate, within(1e-9));
        assertThat(WholePopulation.open(812, 0.031, 0.011, 0.007, 0, 30)).containsExactly(rate, within(1e-9));
    }

    /** 100 persons, births 4 and deaths 2 per 100, three come: 102, and half of the year's growth of the three. */
    @Test
    void migrantsGrowHalfAYear() {
        assertThat(WholePopulation.withNetMigrants(100, 0.04, 0.02, 3, 1)[1]).isEqualTo(105.03, within(1e-12));
    }

    @Test
    void nobodyIsLeftRatherThanFewerThanNobody() {
        assertThat(WholePopulation.withNetMigrants(10, 0, 0, -8, 3)).containsExactly(10, 2, 0, 0);
    }

    @Test
    void aNegativePopulationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WholePopulation.byRate(-1, 0, 1));
    }
}
