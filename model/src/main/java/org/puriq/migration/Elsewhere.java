package org.puriq.migration;

/** Where somebody lived who did not live in a known place of the country; or why nobody can say. None of these is a move within the country. */
public enum Elsewhere {
    /** In another country. */
    ABROAD(-1),
    /** In the country or abroad; the source does not say where. */
    UNSPECIFIED(-2),
    /** A code that no place has. */
    UNMATCHED(-3),
    /** Nowhere: born within the period, so the question does not apply. */
    UNDER_AGE(-4);

    private final int stored;

    Elsewhere(int stored) {
        this.stored = stored;
    }

    int stored() {
        return stored;
    }
}
