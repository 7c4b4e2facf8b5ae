package org.puriq.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The smallest value of a function of few unknowns, found without its slopes: a simplex of points that is mirrored, stretched and
 * shrunk. Nelder and Mead (1965), with the steps and the end as Nash (1990), Compact Numerical Methods, algorithm 19, sets them. It ends where the
 * values of all points lie closer than {@code near} times the first value; the point itself is then known to about the root of that.
 */
public final class Simplex {
    private static final int MOST = 500;
    private static final double FAR = 1e35;
    private static final double FIRST_STEP = 0.1;

    private final ToDoubleFunction<double[]> function;
    private final double[][] points;
    private final double[] values;
    private final double close;
    private int best;
    private int worst;
    private int asked = 1;

    private Simplex(ToDoubleFunction<double[]> function, double[] start, double near) {
        this.function = function;
        points = around(start);
        values = new double[points.length];
        values[0] = function.applyAsDouble(start);
        if (Double.isNaN(values[0]) || Double.isInfinite(values[0])) {
            throw new IllegalArgumentException("The function has no value at " + Arrays.toString(start) + ".");
        }
        close = near * (StrictMath.abs(values[0]) + near);
        askAllButTheBest();
    }

    /** The point of the smallest value that was found from a first one on. */
    public static double[] smallest(ToDoubleFunction<double[]> function, double[] start, double near) {
        var simplex = new Simplex(function, start, near);
        while (!simplex.closed() && simplex.asked <= MOST) {
            simplex.step();
        }
        return simplex.points[simplex.best];
    }

    /** The start, and from it a step along each unknown. */
    private static double[][] around(double[] start) {
        double step = FIRST_STEP * Arrays.stream(start).map(StrictMath::abs).max().orElse(1);
        double[][] points = new double[start.length + 1][];
        points[0] = start.clone();
        for (int at = 0; at < start.length; at++) {
            points[at + 1] = start.clone();
            points[at + 1][at] += step > 0 ? step : FIRST_STEP;
        }
        return points;
    }

    /** Finds the best and the worst point, and says whether they are alike. */
    private boolean closed() {
        worst = best;
        int lowest = best;
        for (int at = 0; at < values.length; at++) {
            lowest = values[at] < values[lowest] ? at : lowest;
            worst = values[at] > values[worst] ? at : worst;
        }
        best = lowest;
        return values[worst] <= values[best] + close;
    }

    private void step() {
        double[] middle = middle();
        double[] mirrored = between(middle, points[worst], -1);
        double value = ask(mirrored);
        if (value < values[best]) {
            stretch(middle, mirrored, value);
        } else {
            contract(middle, mirrored, value);
        }
    }

    private void stretch(double[] middle, double[] mirrored, double value) {
        double[] farther = between(middle, mirrored, 2);
        double beyond = ask(farther);
        if (beyond < value) {
            put(farther, beyond);
        } else {
            put(mirrored, value);
        }
    }

    private void contract(double[] middle, double[] mirrored, double value) {
        boolean better = value < values[worst];
        if (better) {
            put(mirrored, value);
        }
        double[] nearer = between(middle, points[worst], 0.5);
        double inside = ask(nearer);
        if (inside < values[worst]) {
            put(nearer, inside);
        } else if (!better) {
            shrink();
        }
    }

    private void shrink() {
        for (int at = 0; at < points.length; at++) {
            if (at != best) {
                points[at] = between(points[best], points[at], 0.5);
            }
        }
        askAllButTheBest();
    }

    private void askAllButTheBest() {
        for (int at = 0; at < points.length; at++) {
            if (at != best) {
                values[at] = ask(points[at]);
            }
        }
    }

    private void put(double[] point, double value) {
        points[worst] = point;
        values[worst] = value;
    }

    /** The middle of all points but the worst. */
    private double[] middle() {
        double[] middle = new double[points.length - 1];
        for (int unknown = 0; unknown < middle.length; unknown++) {
            double sum = -points[worst][unknown];
            for (double[] point : points) {
                sum += point[unknown];
            }
            middle[unknown] = sum / middle.length;
        }
        return middle;
    }

    /** From one point a part of the way to another; a negative part goes away from it. */
    private static double[] between(double[] from, double[] to, double part) {
        double[] point = new double[from.length];
        for (int at = 0; at < point.length; at++) {
            point[at] = (1 - part) * from[at] + part * to[at];
        }
        return point;
    }

    private double ask(double[] point) {
        asked++;
        double value = function.applyAsDouble(point);
        return Double.isNaN(value) || Double.isInfinite(value) ? FAR : value;
    }
}
