package org.puriq.demography;

import java.util.Arrays;
import org.puriq.statistics.Simplex;

/**
 * Mortality of the old: the force of mortality is a logistic curve that never exceeds one, m(x) = a·e^(b·x) / (1 + a·e^(b·x)). Thatcher, Kannisto and
 * Vaupel (1998); the Human Mortality Database closes its tables so (Wilmoth et al., Methods Protocol, old-age mortality).
 *
 * @param a height of the curve a year below {@link #from}
 * @param b rise by a year of age
 * @param from the first age that was fitted; the years count from it on, beginning with 1
 */
public record Kannisto(double a, double b, int from) {
    private static final double[] START = {StrictMath.log(0.5), StrictMath.log(0.13)};
    /** How near the squares of the simplex lie at the end, of those at its start. The rates that follow are then good to about 1 in 10,000. */
    private static final double NEAR = StrictMath.sqrt(StrictMath.ulp(1.0));

    public Kannisto {
        if (!(a > 0 && b > 0) || Double.isInfinite(a) || Double.isInfinite(b)) {
            throw new IllegalArgumentException("A Kannisto curve has parameters above zero, not %s and %s.".formatted(a, b));
        }
    }

    /**
     * The curve whose logarithm lies nearest to that of the rates, by least squares.
     *
     * @param from age of the first rate
     * @param rates deaths a person-year by single age, all above zero
     */
    public static Kannisto fit(int from, double... rates) {
        if (rates.length < 3 || Arrays.stream(rates).anyMatch(each -> !(each > 0) || Double.isInfinite(each))) {
            throw new IllegalArgumentException("A Kannisto curve is fitted to three death rates or more, all above zero: " + Arrays.toString(rates));
        }
        double[] found = Simplex.smallest(logarithms -> squares(logarithms, rates), START, NEAR);
        return new Kannisto(StrictMath.exp(found[0]), StrictMath.exp(found[1]), from);
    }

    /** Deaths a person-year at an age. */
    public double at(int age) {
        return rate(a, b, age - from + 1.0);
    }

    private static double squares(double[] logarithms, double... rates) {
        double a = StrictMath.exp(logarithms[0]);
        double b = StrictMath.exp(logarithms[1]);
        double sum = 0;
        for (int at = 0; at < rates.length; at++) {
            double apart = StrictMath.log(rate(a, b, at + 1.0) / rates[at]);
            sum += apart * apart;
        }
        return sum;
    }

    private static double rate(double a, double b, double years) {
        double odds = a * StrictMath.exp(b * years);
        return odds < Double.MAX_VALUE ? odds / (1 + odds) : 1;
    }
}
