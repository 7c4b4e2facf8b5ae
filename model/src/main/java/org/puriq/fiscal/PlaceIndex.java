package org.puriq.fiscal;

import java.math.BigDecimal;

/**
 * The index that a state publishes for a place: how it weighs in the sharing beside the number of its people.
 *
 * @param place its code
 * @param source where it was published, and {@code date} of when
 */
public record PlaceIndex(String place, Kind kind, BigDecimal value, String source, String date) {
    /** What an index is. */
    public enum Kind {
        /** What one person of the place counts for, such as an index of need: 1 for a person like any other. */
        FACTOR,
        /** The part of what the unit above receives; those of one unit add up to 1. */
        SHARE,
        /** The part of the whole sum that a place of the last level receives; all together add up to 1. */
        COUNTRY_SHARE;

        /** How it is written in tables. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public PlaceIndex {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("The index of %s is zero or more, not %s.".formatted(place, value));
        }
    }
}
