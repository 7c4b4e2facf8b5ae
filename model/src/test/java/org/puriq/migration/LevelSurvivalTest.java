package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puriq.demography.MortalityLevels;

final class LevelSurvivalTest {
    /** Death rates that double about every nine years, men's half as high again: Gompertz. */
    private static final MortalityLevels LEVELS = MortalityLevels.of(rates(0.00012), rates(0.00018));

    private static double[] rates(double young) {
        return IntStream.rangeClosed(0, 100).mapToDouble(age -> young * StrictMath.exp(0.078 * age)).toArray();
    }

    @Test
    void whoLivesLongerSurvivesMore() {
        var poor = LevelSurvival.of(LEVELS, 60);
        var rich = LevelSurvival.of(LEVELS, 80);
        for (int age = 0; age < 80; age += 5) {
            var group = new AgeGroup(age, age + 5);
            assertThat(rich.ratio(Sex.WOMEN, group, 10)).isGreaterThan(poor.ratio(Sex.WOMEN, group, 10)).isLessThanOrEqualTo(1);
            assertThat(poor.ratio(Sex.WOMEN, group, 10)).isGreaterThan(poor.ratio(Sex.MEN, group, 10)).isPositive();
        }
    }

    @Test
    void theOlderTheFewerSurvive() {
        var survival = LevelSurvival.of(LEVELS, 72);
        double[] ratios = IntStream.range(0, 16).mapToDouble(at -> survival.ratio(Sex.MEN, new AgeGroup(5 * at, 5 * at + 5), 10)).toArray();
        for (int at = 1; at < ratios.length; at++) {
            assertThat(ratios[at]).isLessThan(ratios[at - 1]);
        }
        assertThat(survival.ratio(Sex.MEN, AgeGroup.open(80), 10)).isBetween(0.05, ratios[15]);
    }

    /** Ten years are two times five years, for people of one age. */
    @Test
    void survivingTwiceFiveYearsIsSurvivingTen() {
        var survival = LevelSurvival.of(LEVELS, 72);
        double ten = survival.ratio(Sex.WOMEN, AgeGroup.single(40), 10);
        assertThat(survival.ratio(Sex.WOMEN, AgeGroup.single(40), 5) * survival.ratio(Sex.WOMEN, AgeGroup.single(45), 5)).isCloseTo(ten, within(1e-12));
    }
}
