package org.puriq.migration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An older table of moves brought to newer totals of who left each place, who came to each, or both: every cell times a factor of its
 * origin and one of its destination, found in turns. Deming and Stephan (1940); Willekens (1999). A stream of nobody stays one. Rows are origins.
 *
 * @param cells the table with the wished totals
 * @param origins the factors of the rows, {@code destinations} of the columns
 */
public record TableToTotals(double[][] cells, double[] origins, double[] destinations) {
    private static final int ROUNDS = 100_000;
    private static final double NEAR = 1e-13;
    private static final double SAME = 1e-9;

    /** @param out who left each origin, {@code in} who came to each destination; a total that is not known is not kept */
    public static TableToTotals of(double[][] table, Optional<double[]> out, Optional<double[]> in) {
        refuse(table, out, in);
        double[] origins = ones(table.length);
        double[] destinations = ones(table[0].length);
        for (int round = 0; round < ROUNDS; round++) {
            double moved = out.map(totals -> scale(turned(table), totals, destinations, origins)).orElse(0.0);
            moved = StrictMath.max(moved, in.map(totals -> scale(table, totals, origins, destinations)).orElse(0.0));
            if (moved <= NEAR || out.isEmpty() || in.isEmpty()) {
                return new TableToTotals(cells(table, origins, destinations), origins, destinations);
            }
        }
        throw new ArithmeticException("No table with nobody where this one has nobody has these totals.");
    }

    /** Sets the factors of the columns so that each adds up to its total; says how far the factors moved. */
    private static double scale(double[][] table, double[] totals, double[] rowFactors, double[] factors) {
        double moved = 0;
        for (int column = 0; column < factors.length; column++) {
            int at = column;
            double sum = IntStream.range(0, table.length).mapToDouble(row -> table[row][at] * rowFactors[row]).sum();
            if (!(sum > 0) && totals[column] > 0) {
                throw new ArithmeticException("Nobody moves where a total of %s is wanted.".formatted(totals[column]));
            }
            double factor = sum > 0 ? totals[column] / sum : 0;
            moved = StrictMath.max(moved, factor == factors[column] ? 0 : StrictMath.abs(factor - factors[column]) / StrictMath.max(factor, factors[column]));
            factors[column] = factor;
        }
        return moved;
    }

    private static double[][] cells(double[][] table, double[] origins, double[] destinations) {
        return IntStream.range(0, origins.length)
                .mapToObj(from -> IntStream.range(0, destinations.length).mapToDouble(to -> table[from][to] * origins[from] * destinations[to]).toArray()).toArray(double[][]::new);
    }

    private static double[][] turned(double[]... table) {
        return IntStream.range(0, table[0].length).mapToObj(to -> Arrays.stream(table).mapToDouble(row -> row[to]).toArray()).toArray(double[][]::new);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void refuse(double[][] table, Optional<double[]> out, Optional<double[]> in) {
        if (table.length == 0 || Arrays.stream(table).anyMatch(row -> row.length != table[0].length) || Arrays.stream(table).flatMapToDouble(Arrays::stream).anyMatch(each -> !(each >= 0 && each <= Double.MAX_VALUE))) {
            throw new IllegalArgumentException("A table of moves has rows of one length and nobody below zero.");
        }
        out.ifPresent(totals -> refuse(totals, table.length));
        in.ifPresent(totals -> refuse(totals, table[0].length));
        double apart = out.isPresent() && in.isPresent() ? Arrays.stream(out.get()).sum() - Arrays.stream(in.get()).sum() : 0;
        if (StrictMath.abs(apart) > SAME * out.map(totals -> Arrays.stream(totals).sum()).orElse(1.0)) {
            throw new IllegalArgumentException("As many leave as arrive; the totals differ by %s.".formatted(apart));
        }
    }

    private static void refuse(double[] totals, int places) {
        if (totals.length != places || Arrays.stream(totals).anyMatch(each -> !(each >= 0 && each <= Double.MAX_VALUE))) {
            throw new IllegalArgumentException("Of %d places there are totals from zero on, not %s.".formatted(places, Arrays.toString(totals)));
        }
    }
}
