package org.puriq.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Quantiles of numbers, between two neighbours in a straight line: type 7 of Hyndman and Fan (1996), R's usual one. */
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Quantiles of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** Not a number where there are none. */
    public double at(double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return at(0.5);
    }

    /** The number that a share {@code p} of the weight does not pass. */
    public static double weighted(double[] numbers, double[] weights, double p) {
        int[] order = IntStream.range(0, numbers.length).boxed().sorted(Comparator.comparingDouble(at -> numbers[at])).mapToInt(Integer::intValue).toArray();
        double wanted = p * Arrays.stream(weights).sum();
        double seen = 0;
        for (int at : order) {
            seen += weights[at];
            if (seen >= wanted) {
                return numbers[at];
            }
        }
        return numbers.length == 0 ? Double.NaN : numbers[order[order.length - 1]];
    }
}
