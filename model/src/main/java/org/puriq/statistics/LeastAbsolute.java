package org.puriq.statistics;

/**
 * The straight line through points that makes the weighted sum of absolute errors smallest, so that single wild points count
 * little: least squares again and again, each point with its weight divided by its error (Schlossmacher 1973).
 */
public final class LeastAbsolute {
    private static final int ROUNDS = 100;

    private LeastAbsolute() {}

    /** @param least errors below it count as this, so that a point that is met does not take over */
    public static double[] fit(double[][] rows, double[] wanted, double[] weights, double least) {
        double[] now = weights.clone();
        double[] line = squares(rows, wanted, now);
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = 0; at < rows.length; at++) {
                now[at] = weights[at] / StrictMath.max(StrictMath.abs(wanted[at] - value(rows[at], line)), least);
            }
            line = squares(rows, wanted, now);
        }
        return line;
    }

    /** Weighted least squares, by the normal equations and elimination. */
    public static double[] squares(double[][] rows, double[] wanted, double[] weights) {
        int size = rows[0].length;
        double[][] equations = new double[size][size + 1];
        for (int at = 0; at < rows.length; at++) {
            for (int i = 0; i < size; i++) {
                double weighted = weights[at] * rows[at][i];
                for (int j = 0; j < size; j++) {
                    equations[i][j] += weighted * rows[at][j];
                }
                equations[i][size] += weighted * wanted[at];
            }
        }
        return solved(equations);
    }

    public static double value(double[] row, double[] line) {
        double sum = 0;
        for (int at = 0; at < row.length; at++) {
            sum += row[at] * line[at];
        }
        return sum;
    }

    /** An unknown that nothing decides becomes 0. */
    private static double[] solved(double[][] equations) {
        int size = equations.length;
        for (int column = 0; column < size; column++) {
            largestUp(equations, column);
            if (StrictMath.abs(equations[column][column]) < 1e-14) {
                continue;
            }
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    take(equations[row], equations[column], equations[row][column] / equations[column][column]);
                }
            }
        }
        double[] line = new double[size];
        for (int row = 0; row < size; row++) {
            line[row] = StrictMath.abs(equations[row][row]) < 1e-14 ? 0 : equations[row][size] / equations[row][row];
        }
        return line;
    }

    private static void largestUp(double[][] equations, int column) {
        for (int row = column + 1; row < equations.length; row++) {
            if (StrictMath.abs(equations[row][column]) > StrictMath.abs(equations[column][column])) {
                double[] other = equations[row];
                equations[row] = equations[column];
                equations[column] = other;
            }
        }
    }

    private static void take(double[] from, double[] what, double times) {
        for (int at = 0; at < from.length; at++) {
            from[at] -= times * what[at];
        }
    }
}
