package org.puriq.migration;

/**
 * So many of so many persons: a proportion, with the interval that small places need. A census counts everybody, so the interval is
 * not about a sample: it says how far the same chances could have led to other numbers (Brillinger 1986 on rates of small places).
 *
 * @param part persons who did something, {@code whole} all who could have
 */
public record Share(long part, long whole) {
    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Two bounds of a figure, low and high. */
    public record Bounds(double low, double high) {}

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("%d of %d persons are no share.".formatted(part, whole));
        }
    }

    /** Whether there is anybody to have a share of. */
    public boolean isKnown() {
        return whole > 0;
    }

    /** From 0 to 1; of nobody there is none. */
    public double value() {
        if (whole == 0) {
            throw new IllegalStateException("There is no share of nobody.");
        }
        return (double) part / whole;
    }

    /** The score interval of Wilson (1927), 95 per cent: it stays within 0 and 1, and holds for few persons (Brown, Cai and DasGupta 2001). */
    public Bounds wilson() {
        double p = value();
        double n = whole;
        double middle = p + Z * Z / (2 * n);
        double half = Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double all = 1 + Z * Z / n;
        return new Bounds(part == 0 ? 0 : Math.max(0, (middle - half) / all), part == whole ? 1 : Math.min(1, (middle + half) / all));
    }
}
