package org.puriq.fiscal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.puriq.statistics.Quantiles;

/**
 * Between which numbers something lies: the middle one, and the two between which 80 of 100 futures lie. What is known exactly has
 * three equal numbers.
 */
public record Range(double low, double median, double high) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public Range {
        if (!(low <= median && median <= high)) {
            throw new IllegalArgumentException("A range rises: %s, %s, %s.".formatted(low, median, high));
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /** Of draws in any order, which are left as they are. */
    public static Range of(double... draws) {
        Quantiles quantiles = Quantiles.of(draws);
        return new Range(quantiles.at(LOW), quantiles.median(), quantiles.at(HIGH));
    }

    public boolean isExact() {
        return low == high;
    }

    public Range times(double factor) {
        return factor < 0 ? new Range(high * factor, median * factor, low * factor) : new Range(low * factor, median * factor, high * factor);
    }

    public Range plus(double other) {
        return new Range(low + other, median + other, high + other);
    }

    /**
     * The step to which the numbers are shown: no more figures than asked for, and not finer than a tenth of what the range is wide,
     * for nobody knows the last figure of a number that may be a thousand more or less.
     */
    public BigDecimal step(int figures) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        int byFigures = largest > 0 ? exponent(largest) - figures + 1 : 0;
        int byWidth = isExact() ? byFigures : exponent(high - low) - 1;
        return BigDecimal.ONE.scaleByPowerOfTen(Math.max(byFigures, byWidth));
    }

    private static int exponent(double number) {
        return (int) Math.floor(StrictMath.log10(number) + 1e-12);
    }

    /** A number rounded to a step of 1 times a power of ten. */
    public static BigDecimal rounded(double number, BigDecimal step) {
        BigDecimal steps = BigDecimal.valueOf(number).divide(step, MathContext.DECIMAL64).setScale(0, RoundingMode.HALF_UP);
        BigDecimal rounded = steps.multiply(step).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
