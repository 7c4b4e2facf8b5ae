package org.puriq.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The oldest ages of a life table follow a Kannisto curve, and mortality between two tables lies between them. */
class OldAgesTest {
    private static final Kannisto CURVE = new Kannisto(0.01, 0.1, 60);

    @Test
    void theCurveIsFoundAgainFromItsOwnRates() {
        Kannisto found = Kannisto.fit(60, IntStream.range(60, 100).mapToDouble(CURVE::at).toArray());
        assertThat(found.a()).isCloseTo(0.01, Offset.offset(1e-4));
        assertThat(found.b()).isCloseTo(0.1, Offset.offset(1e-4));
    }

    @Test
    void theRateRisesWithAgeAndNeverPassesOne() {
        assertThat(IntStream.rangeClosed(61, 130).allMatch(age -> CURVE.at(age) > CURVE.at(age - 1) && CURVE.at(age) < 1)).isTrue();
        assertThat(CURVE.at(100_000)).isEqualTo(1);
    }

    /** At age 69 the odds of the curve are 0.01·e^(0.1·10) = 0.0272, so the rate is 0.0265. */
    @Test
    void theYearsCountFromTheFirstFittedAge() {
        assertThat(CURVE.at(69)).isCloseTo(0.02718281828 / 1.02718281828, Offset.offset(1e-10));
    }

    @Test
    void closedAgesKeepTheirTableAndTheOpenOneHoldsAllLaterYears() {
        double[] dying = dying(100, 1);
        LifeTable closed = OldAges.closed(dying, false);
        assertThat(closed.alive()).hasSize(101);
        assertThat(closed.alive()[60]).isCloseTo(alive(dying, 60), Offset.offset(1e-6));
        assertThat(closed.lived()[100] / closed.alive()[100]).as("years left at 100").isBetween(1.5, 3.0);
        assertThat(closed.openAt(85).expectancy()).isCloseTo(closed.expectancy(), Offset.offset(1e-12));
    }

    @Test
    void betweenTwoDatesMortalityLiesBetweenTheirTablesAndOutsideItStays() {
        var mortality = MortalityInTime.of(new double[] {2000, 2010}, List.of(survivors(1.2), survivors(0.8)), true);
        double before = mortality.at(1990).expectancy();
        double after = mortality.at(2020).expectancy();
        assertThat(mortality.at(2000).expectancy()).isEqualTo(before);
        assertThat(after).isGreaterThan(before);
        assertThat(mortality.at(2005).expectancy()).isBetween(before, after);
        assertThat(mortality.at(2004).expectancy()).isLessThan(mortality.at(2006).expectancy());
        assertThat(MortalityInTime.of(new double[] {2005}, List.of(survivors(1)), true).at(1950).expectancy()).isPositive();
    }

    @Test
    void aTableThatEndsTooEarlyAndRatesOfNobodyAreRefused() {
        assertThatThrownBy(() -> OldAges.closed(dying(61, 1), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kannisto.fit(60, 0.1, 0, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MortalityInTime.of(new double[] {2010, 2000}, List.of(survivors(1), survivors(1)), true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] dying(int open, double times) {
        return IntStream.rangeClosed(0, open).mapToDouble(age -> age == open ? 1 : Math.min(0.9, times * (age == 0 ? 0.02 : 0.0001 * StrictMath.exp(0.085 * age)))).toArray();
    }

    private static double[] survivors(double times) {
        double[] dying = dying(100, times);
        return IntStream.rangeClosed(0, 100).mapToDouble(age -> 100_000 * alive(dying, age)).toArray();
    }

    private static double alive(double[] dying, int age) {
        return IntStream.range(0, age).mapToDouble(before -> 1 - dying[before]).reduce(1, (some, more) -> some * more);
    }
}
