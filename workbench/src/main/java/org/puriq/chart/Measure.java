package org.puriq.chart;

import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;

/**
 * A recorded figure: what to draw, and how to write it. An interval stays one; a side that is open is infinite.
 *
 * @param low the lower bound, or minus infinity
 * @param high the upper bound, or infinity; equals {@code low} for a plain number
 * @param text the figure with qualifier and unit, as the reader's country writes it
 */
public record Measure(double low, double high, String text) {
    public Measure {
        boolean bounded = Double.isFinite(low) || Double.isFinite(high);
        if (!(low <= high) || !bounded) {
            throw new IllegalArgumentException("No figure lies between %s and %s (%s).".formatted(low, high, text));
        }
    }

    public static Measure of(double value, String text) {
        return new Measure(value, value, text);
    }

    public static Measure of(Quantity quantity, String text) {
        return switch (quantity.amount()) {
            case Amount.Exactly(var number) -> of(number.doubleValue(), text);
            case Amount.Between(var low, var high) -> new Measure(
                    low.map(Number::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                    high.map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY),
                    text);
        };
    }

    public boolean isInterval() {
        return low != high;
    }

    /** The lower bound, or the upper one where the figure is open below. */
    double least() {
        return Double.isFinite(low) ? low : high;
    }

    /** The upper bound, or the lower one where the figure is open above. */
    double most() {
        return Double.isFinite(high) ? high : low;
    }

    /** Refuses what cannot be counted. */
    void refuseNegative(String of) {
        if (least() < 0) {
            throw new IllegalArgumentException("%s cannot be counted below zero: %s.".formatted(of, text));
        }
    }
}
