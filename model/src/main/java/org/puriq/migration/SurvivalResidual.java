package org.puriq.migration;

/**
 * Net migration of one cohort between two counts: what is left of its change when those who are expected to die are taken away.
 * Forward counts the migrants at the end of the interval, as if they moved just before the second count; reverse counts them at its
 * beginning; the average stands for moves spread over it. United Nations, Manual VI (1970), chapter II; Bogue, Hinze and White (1982).
 *
 * @param first how many were counted at the first count; {@code second} those of the same birth years at the second
 * @param ratio who of a closed cohort is counted again, as a share. That of a life table is never over one; that of two censuses may be,
 *         where the second one missed fewer people.
 */
public record SurvivalResidual(double first, double second, double ratio) {
    public SurvivalResidual {
        if (!(first >= 0) || !(second >= 0)) {
            throw new IllegalArgumentException("Counts (%s, %s) must be zero or more.".formatted(first, second));
        }
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("The survival ratio (%s) must be over zero.".formatted(ratio));
        }
    }

    /** How many would be counted the second time if nobody came or left. */
    public double expectedAtEnd() {
        return first * ratio;
    }

    /** How many would have been counted the first time if nobody came or left since. */
    public double expectedAtStart() {
        return second / ratio;
    }

    /** Net migrants counted at the end of the interval: P1 − s·P0. */
    public double forward() {
        return second - expectedAtEnd();
    }

    /** Net migrants counted at its beginning: P1/s − P0. */
    public double reverse() {
        return expectedAtStart() - first;
    }

    /** The mean of both: moves spread over the interval. */
    public double average() {
        return (forward() + reverse()) / 2;
    }
}
