package org.puriq.statistics;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class Normal {
    private static final double ROOT_TWO_PI = 2.5066282746310002;
    private static final double FAR = 6;
    private static final double CENTRE = 0.425;
    private static final double TAIL = 5;
    private static final double[] CENTRAL_TOP = {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608};
    private static final double[] CENTRAL_BOTTOM = {5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1};
    private static final double[] MIDDLE_TOP = {7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734};
    private static final double[] MIDDLE_BOTTOM = {1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1};
    private static final double[] FAR_TOP = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772};
    private static final double[] FAR_BOTTOM = {2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1};

    private Normal() {}

    /** How likely a number is not above {@code x}. Near the middle the series of Marsaglia (2004), far out the continued fraction of Laplace. */
    public static double cdf(double x) {
        return x < -FAR ? tail(-x) : x > FAR ? 1 - tail(x) : 0.5 + series(x) * density(x);
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    private static double series(double x) {
        double sum = x;
        double term = x;
        for (int odd = 3; StrictMath.abs(term) > 1e-17 * StrictMath.abs(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return sum;
    }

    private static double tail(double x) {
        double fraction = x;
        for (int step = 60; step > 0; step--) {
            fraction = x + step / fraction;
        }
        return density(x) / fraction;
    }

    /** The number that a share {@code p} of the cases does not pass: algorithm AS 241 of Wichura (1988), to about 16 figures. */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability between 0 and 1 has a quantile, not " + p);
        }
        double fromMiddle = p - 0.5;
        if (StrictMath.abs(fromMiddle) <= CENTRE) {
            return fromMiddle * ratio(CENTRAL_TOP, CENTRAL_BOTTOM, CENTRE * CENTRE - fromMiddle * fromMiddle);
        }
        double depth = StrictMath.sqrt(-StrictMath.log(StrictMath.min(p, 1 - p)));
        double size = depth <= TAIL ? ratio(MIDDLE_TOP, MIDDLE_BOTTOM, depth - 1.6) : ratio(FAR_TOP, FAR_BOTTOM, depth - TAIL);
        return fromMiddle < 0 ? -size : size;
    }

    private static double ratio(double[] top, double[] bottom, double at) {
        return polynomial(top, at) / polynomial(bottom, at);
    }

    private static double polynomial(double[] highestFirst, double at) {
        double value = 0;
        for (double coefficient : highestFirst) {
            value = value * at + coefficient;
        }
        return value;
    }
}
