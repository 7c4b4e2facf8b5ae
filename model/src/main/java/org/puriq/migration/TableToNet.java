package org.puriq.migration;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * An older table of moves changed as little as possible until every place has the net migration that is known of it, such as from
 * two censuses. Rows are origins. Who stayed (the diagonal) is not touched. What "as little" means is chosen: in proportion ({@link #inProportion}, the table
 * nearest in information; Willekens 1999), in squares of persons, or in persons.
 */
public final class TableToNet {
    private static final int ROUNDS = 100_000;
    private static final double NEAR = 1e-12;
    private static final int HALVINGS = 200;

    private TableToNet() {}

    /** Every stream times a factor of its destination and divided by that of its origin. A stream of nobody stays one. */
    public static double[][] inProportion(double[][] table, double[] net) {
        refuse(table, net);
        double[] factors = new double[net.length];
        Arrays.fill(factors, 1);
        settle(table, factors, net);
        return times(table, factors, 1);
    }

    /** The same, and all cells (the diagonal too) by one more factor until they add up to a total. */
    public static double[][] inProportion(double[][] table, double[] net, double total) {
        refuse(table, net);
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("A table does not add up to " + total + ".");
        }
        double[] factors = new double[net.length];
        Arrays.fill(factors, 1);
        double scale = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double now = scale;
            settle(table, factors, Arrays.stream(net).map(each -> each / now).toArray());
            scale = total / sum(times(table, factors, 1));
            if (StrictMath.abs(scale - now) <= NEAR * scale) {
                return times(table, factors, scale);
            }
        }
        throw new ArithmeticException("No table of %s persons has the net migration %s.".formatted(total, Arrays.toString(net)));
    }

    /** The table with the smallest sum of squared changes, no stream below nobody. */
    public static double[][] inSquares(double[][] table, double[] net) {
        refuse(table, net);
        double[] lifts = new double[net.length];
        double reach = Arrays.stream(table).flatMapToDouble(Arrays::stream).sum() + Arrays.stream(net).map(StrictMath::abs).sum() + 1;
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int place = 0; place < lifts.length; place++) {
                double before = lifts[place];
                lifts[place] = lift(table, net, lifts, place, reach);
                moved = StrictMath.max(moved, StrictMath.abs(lifts[place] - before));
            }
            if (moved <= NEAR * reach) {
                return lifted(table, lifts);
            }
        }
        throw new ArithmeticException("No table near this one has the net migration " + Arrays.toString(net) + ".");
    }

    /**
     * A table with the smallest sum of changes, without their signs: who lacks people gets them straight from who has too many. The sum is half of what is
     * lacking and left over together; other tables may reach the same sum.
     */
    public static double[][] inPersons(double[][] table, double[] net) {
        refuse(table, net);
        double[][] moved = Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
        double[] lacking = IntStream.range(0, net.length).mapToDouble(place -> net[place] - net(table, place)).toArray();
        int to = 0;
        int from = 0;
        while (to < lacking.length && from < lacking.length) {
            if (lacking[to] <= 0) {
                to++;
            } else if (lacking[from] >= 0) {
                from++;
            } else {
                double persons = StrictMath.min(lacking[to], -lacking[from]);
                moved[from][to] += persons;
                lacking[to] -= persons;
                lacking[from] += persons;
            }
        }
        return moved;
    }

    /** Who came to a place less who left it. */
    public static double net(double[][] table, int place) {
        return IntStream.range(0, table.length).filter(other -> other != place).mapToDouble(other -> table[other][place] - table[place][other]).sum();
    }

    /** Place after place, until none changes: what comes times its factor less what leaves divided by it is its net migration. */
    private static void settle(double[][] table, double[] factors, double[] net) {
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int place = 0; place < factors.length; place++) {
                double factor = factor(table, factors, net[place], place);
                moved = StrictMath.max(moved, StrictMath.abs(factor / factors[place] - 1));
                factors[place] = factor;
            }
            if (moved <= NEAR) {
                return;
            }
        }
        throw new ArithmeticException("Streams in proportion to these do not reach the net migration " + Arrays.toString(net) + ".");
    }

    private static double factor(double[][] table, double[] factors, double net, int place) {
        double coming = 0;
        double leaving = 0;
        for (int other = 0; other < factors.length; other++) {
            if (other != place) {
                coming += table[other][place] / factors[other];
                leaving += table[place][other] * factors[other];
            }
        }
        double root = StrictMath.sqrt(net * net + 4 * coming * leaving);
        double factor = net > 0 ? (net + root) / (2 * coming) : 2 * leaving / (root - net);
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new ArithmeticException("A place with %s coming and %s leaving does not reach a net migration of %s.".formatted(coming, leaving, net));
        }
        return factor;
    }

    private static double[][] times(double[][] table, double[] factors, double scale) {
        return cells(table, (from, to) -> scale * table[from][to] * (from == to ? 1 : factors[to] / factors[from]));
    }

    /** By how much a place lifts the streams to it and lowers those from it, the lifts of the others being what they are. */
    private static double lift(double[][] table, double[] net, double[] lifts, int place, double reach) {
        DoubleUnaryOperator over = lift -> IntStream.range(0, lifts.length).filter(other -> other != place)
                .mapToDouble(other -> StrictMath.max(0, table[other][place] + lift - lifts[other]) - StrictMath.max(0, table[place][other] + lifts[other] - lift)).sum() - net[place];
        double low = Arrays.stream(lifts).min().orElse(0) - reach;
        double high = Arrays.stream(lifts).max().orElse(0) + reach;
        for (int halving = 0; halving < HALVINGS && high - low > StrictMath.ulp(high); halving++) {
            double middle = (low + high) / 2;
            if (over.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[][] lifted(double[][] table, double[] lifts) {
        return cells(table, (from, to) -> from == to ? table[from][to] : StrictMath.max(0, table[from][to] + lifts[to] - lifts[from]));
    }

    private interface Cell {
        double of(int from, int to);
    }

    private static double[][] cells(double[][] table, Cell cell) {
        return IntStream.range(0, table.length).mapToObj(from -> IntStream.range(0, table.length).mapToDouble(to -> cell.of(from, to)).toArray()).toArray(double[][]::new);
    }

    private static double sum(double[]... table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
    }

    private static void refuse(double[][] table, double[] net) {
        double moves = sum(table);
        boolean square = table.length == net.length && Arrays.stream(table).allMatch(row -> row.length == net.length);
        if (!square || Arrays.stream(table).flatMapToDouble(Arrays::stream).anyMatch(each -> !(each >= 0)) || Double.isInfinite(moves)) {
            throw new IllegalArgumentException("A table of moves between %d places has as many rows and columns and nobody below zero.".formatted(net.length));
        }
        double lost = Arrays.stream(net).sum();
        if (!(StrictMath.abs(lost) <= 1e-6 * (1 + Arrays.stream(net).map(StrictMath::abs).sum()))) {
            throw new IllegalArgumentException("Net migration within a country adds up to nothing, not to %s.".formatted(lost));
        }
    }
}
