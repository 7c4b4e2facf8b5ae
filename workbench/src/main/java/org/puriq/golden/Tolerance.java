package org.puriq.golden;

/** How far a number may lie from the expected one: |computed − expected| ≤ absolute + relative · |expected|. */
public record Tolerance(double absolute, double relative) {
    public Tolerance {
        if (!(absolute >= 0) || !(relative >= 0) || Double.isInfinite(absolute) || Double.isInfinite(relative)) {
            throw new IllegalArgumentException("A tolerance (%s, %s) is zero or more, and finite.".formatted(absolute, relative));
        }
    }

    /** Whether both are the same within the tolerance; a missing number (NaN) is the same only as a missing one. */
    public boolean holds(double expected, double computed) {
        if (Double.isNaN(expected) || Double.isNaN(computed)) {
            return Double.isNaN(expected) && Double.isNaN(computed);
        }
        return expected == computed || Math.abs(computed - expected) <= absolute + relative * Math.abs(expected);
    }
}
