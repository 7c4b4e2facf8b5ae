package org.puriq.fiscal;

/**
 * A census, and the first year whose transfers are shared by its counts.
 *
 * @param year when people were counted, or will be
 * @param inForce the first year of transfers by it, as a figure with its source or marked as assumption
 */
public record CensusDate(int year, Given inForce) {
    public int inForceFrom() {
        return inForce.value().intValue();
    }
}
