package org.puriq.migration;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Least squares of a curve that is not linear in its parameters, by Levenberg and Marquardt's damped steps; no parameter falls below its floor. */
final class LeastSquares {
    private static final int STEPS = 500;
    private static final double NEARLY = 1e-14;

    private final UnaryOperator<double[]> curve;
    private final double[] observed;
    private final double[] floors;

    LeastSquares(UnaryOperator<double[]> curve, double[] observed, double[] floors) {
        this.curve = curve;
        this.observed = observed;
        this.floors = floors;
    }

    /** The sum of the squared differences; infinite where the curve is no number. */
    double squares(double[] parameters) {
        double[] rest = rest(parameters);
        double sum = Arrays.stream(rest).map(each -> each * each).sum();
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private double[] rest(double[] parameters) {
        double[] fitted = curve.apply(parameters);
        for (int at = 0; at < fitted.length; at++) {
            fitted[at] = observed[at] - fitted[at];
        }
        return fitted;
    }

    /** From {@code start} downhill until a step no longer helps. */
    double[] descend(double[] start) {
        double[] here = start.clone();
        double squares = squares(here);
        double damping = 1e-3;
        for (int step = 0; step < STEPS && damping < 1e12; step++) {
            double[] next = next(here, damping);
            double lower = squares(next);
            if (lower < squares) {
                boolean settled = squares - lower < NEARLY * squares;
                here = next;
                squares = lower;
                damping = Math.max(1e-12, damping / 9);
                if (settled) {
                    return here;
                }
            } else {
                damping *= 11;
            }
        }
        return here;
    }

    private double[] next(double[] here, double damping) {
        double[][] slopes = slopes(here);
        double[] rest = rest(here);
        int size = here.length;
        double[][] normal = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                normal[row][column] = product(slopes[row], slopes[column]);
            }
            normal[row][size] = product(slopes[row], rest);
            normal[row][row] = normal[row][row] * (1 + damping) + 1e-15;
        }
        double[] step = solve(normal);
        double[] next = new double[size];
        for (int at = 0; at < size; at++) {
            next[at] = Math.max(floors[at], here[at] + step[at]);
        }
        return next;
    }

    /** How the curve changes with each parameter, by a small step to both sides. */
    private double[][] slopes(double[] here) {
        double[][] slopes = new double[here.length][];
        for (int at = 0; at < here.length; at++) {
            double small = 1e-6 * Math.max(1e-3, Math.abs(here[at]));
            double[] up = here.clone();
            double[] down = here.clone();
            up[at] += small;
            down[at] -= small;
            double[] high = curve.apply(up);
            double[] low = curve.apply(down);
            slopes[at] = new double[high.length];
            for (int age = 0; age < high.length; age++) {
                slopes[at][age] = (high[age] - low[age]) / (2 * small);
            }
        }
        return slopes;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /** Gauss's elimination, the largest element first; a direction that changes nothing is left alone. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            swapLargest(system, column);
            for (int row = column + 1; row < size; row++) {
                double factor = system[column][column] == 0 ? 0 : system[row][column] / system[column][column];
                for (int at = column; at <= size; at++) {
                    system[row][at] -= factor * system[column][at];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double known = 0;
            for (int at = row + 1; at < size; at++) {
                known += system[row][at] * solution[at];
            }
            solution[row] = system[row][row] == 0 ? 0 : (system[row][size] - known) / system[row][row];
        }
        return solution;
    }

    private static void swapLargest(double[][] system, int column) {
        int largest = column;
        for (int row = column + 1; row < system.length; row++) {
            largest = Math.abs(system[row][column]) > Math.abs(system[largest][column]) ? row : largest;
        }
        double[] kept = system[column];
        system[column] = system[largest];
        system[largest] = kept;
    }
}
