package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.puriq.demography.MortalityInTime;

/** Between two censuses every cohort is carried on by survival; what lacks or is too much at the second one is net migration. */
class IntercensalCohortsTest {
    private static final int AGES = 101;
    private static final double[] BIRTHS = {1000, 1000, 1000};
    private static final MortalityInTime MORTALITY = MortalityInTime.of(new double[] {2000}, List.of(survivors()), true);

    /** As many at all ages and as many births as ever: whoever is carried to the second census is counted there less those who died. */
    @Test
    void whoIsCountedAsCarriedHasNotMoved() {
        CensusByAge first = census(2000.25, _ -> 1000);
        IntercensalCohorts once = IntercensalCohorts.of(first, census(2002.5, _ -> 1000), BIRTHS, MORTALITY);
        double[] expected = new double[AGES];
        for (int age = 0; age < AGES - 1; age++) {
            expected[age] = 1000 - once.missing()[2002 - age - once.oldest()];
        }
        assertThat(Arrays.stream(once.missing()).sum()).as("they replace the dead").isPositive();
        assertThat(once.net()[AGES]).isZero();
        assertThat(expected[30]).isLessThan(1000);
    }

    /** Migrants of all ages together are what all cohorts lack, whenever within the time they came. */
    @Test
    void netMigrationByAgeAddsUpToWhatTheCohortsLack() {
        IntercensalCohorts cohorts = IntercensalCohorts.of(census(2000.25, age -> 1000 + 3 * age), census(2002.5, age -> 1500 - 2 * age), BIRTHS, MORTALITY);
        assertThat(Arrays.stream(cohorts.net()).sum()).isCloseTo(Arrays.stream(cohorts.missing()).sum(), Offset.offset(1e-6));
    }

    /** Thirty more at age 40 in the second census: two cohorts have them, by the part of the year that had passed. */
    @Test
    void whoIsMoreInTheSecondCensusCameEvenlyInTheTimeBetween() {
        CensusByAge first = census(2000.25, _ -> 1000);
        IntercensalCohorts without = IntercensalCohorts.of(first, census(2002.5, _ -> 1000), BIRTHS, MORTALITY);
        IntercensalCohorts with = IntercensalCohorts.of(first, census(2002.5, age -> age == 40 ? 1030 : 1000), BIRTHS, MORTALITY);
        assertThat(sum(with.net()) - sum(without.net())).isCloseTo(30, Offset.offset(1e-6));
        double more = with.januaries()[39][0] - without.januaries()[39][0];
        assertThat(more).as("born 1961, on 1 January 2001").isCloseTo(15 * 0.75 / 2.25, Offset.offset(1e-6));
        assertThat(with.januaries()[40][1] - without.januaries()[40][1]).as("born 1961, on 1 January 2002").isCloseTo(15 * 1.75 / 2.25, Offset.offset(1e-6));
    }

    @Test
    void nobodyIsLeftWhereMoreLackThanAreThere() {
        IntercensalCohorts cohorts = IntercensalCohorts.of(census(2000.25, age -> age == 50 ? 1 : 1000), census(2002.5, age -> age == 52 ? 0 : 1000), BIRTHS, MORTALITY);
        assertThat(Arrays.stream(cohorts.januaries()).flatMapToDouble(Arrays::stream).allMatch(people -> people >= 0)).isTrue();
    }

    @Test
    void birthsOfTooFewYearsAndCensusesInTheWrongOrderAreRefused() {
        CensusByAge first = census(2000.25, _ -> 1000);
        assertThatThrownBy(() -> IntercensalCohorts.of(first, census(2002.5, _ -> 1000), new double[] {1000, 1000}, MORTALITY)).hasMessageContaining("3 years of births");
        assertThatThrownBy(() -> IntercensalCohorts.of(first, census(1999.5, _ -> 1000), BIRTHS, MORTALITY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CensusByAge census(double date, java.util.function.IntToDoubleFunction people) {
        return new CensusByAge(IntStream.range(0, AGES).mapToDouble(people).toArray(), date);
    }

    private static double sum(double... values) {
        return Arrays.stream(values).sum();
    }

    private static double[] survivors() {
        double[] alive = new double[AGES];
        alive[0] = 100_000;
        for (int age = 1; age < AGES; age++) {
            alive[age] = alive[age - 1] * (1 - Math.min(0.9, 0.0001 * StrictMath.exp(0.085 * age)));
        }
        return alive;
    }
}
