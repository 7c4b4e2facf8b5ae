package org.puriq.statistics;

/** Student's t: like the normal distribution, with more cases far out the fewer its degrees of freedom are. */
public record StudentT(double freedom) {
    private static final int HALVINGS = 200;
    private static final int STEPS = 500;
    private static final double SMALLEST = 1e-300;

    public StudentT {
        if (!(freedom > 0)) {
            throw new IllegalArgumentException("Degrees of freedom lie above 0, not " + freedom);
        }
    }

    /** How likely a number is not above {@code x}: through the incomplete beta function. */
    public double cdf(double x) {
        double tail = beta(freedom / (freedom + x * x), freedom / 2, 0.5) / 2;
        return x > 0 ? 1 - tail : tail;
    }

    /** The number that a share {@code p} of the cases does not pass, by halving. */
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability between 0 and 1 has a quantile, not " + p);
        }
        return p < 0.5 ? -above(1 - p) : p == 0.5 ? 0 : above(p);
    }

    private double above(double p) {
        double low = 0;
        double high = 1;
        while (cdf(high) < p && high < 1e150) {
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS && high - low > 1e-14 * high; halving++) {
            double middle = (low + high) / 2;
            if (cdf(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The continued fraction of the incomplete beta function, by the method of Lentz. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (StrictMath.abs(d * c - 1) < 1e-15) {
                return value;
            }
        }
        return value;
    }

    private static double away(double number) {
        return StrictMath.abs(number) < SMALLEST ? SMALLEST : number;
    }

    /** Stirling's series, after the argument was moved up to where it is exact. */
    private static double logGamma(double x) {
        double moved = 0;
        double at = x;
        while (at < 15) {
            moved -= StrictMath.log(at);
            at++;
        }
        double square = 1 / (at * at);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / at;
        return moved + (at - 0.5) * StrictMath.log(at) - at + StrictMath.log(2 * StrictMath.PI) / 2 + series;
    }
}
