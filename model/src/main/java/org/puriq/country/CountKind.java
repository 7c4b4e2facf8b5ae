package org.puriq.country;

/** How a number of inhabitants came about: people were counted, or their number was worked out ahead or afterwards. */
public enum CountKind {
    /** Everybody was to be counted on one day. */
    CENSUS,
    /** Worked out ahead of time from an earlier census; the next census may prove it wrong by a third. */
    PROJECTION,
    /** Worked out for a past date. */
    ESTIMATE
}
