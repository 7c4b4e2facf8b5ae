package org.puriq.fiscal;

import java.util.Optional;
import org.puriq.base.Wording;

/**
 * A census, and the first year whose transfers are shared by its counts.
 *
 * @param year when people were counted, or will be
 * @param inForce the first year of transfers by it, as a figure with its source or marked as assumption
 * @param planned the year as an input, where it is still ahead or its counts are not in the pack
 */
public record CensusDate(int year, Given inForce, Optional<Given> planned) {
    /** One that was taken and counted. */
    public CensusDate(int year, Given inForce) {
        this(year, inForce, Optional.empty());
    }

    public CensusDate {
        if (planned.isPresent() && planned.get().value().intValue() != year) {
            throw new IllegalArgumentException("The census of %d is planned for %s.".formatted(year, planned.get().value()));
        }
    }

    /** What its year in force is called. */
    public static Wording inForceName(int year) {
        return new Wording("el censo de %d vale desde".formatted(year), "the census of %d is in force from".formatted(year));
    }

    public int inForceFrom() {
        return inForce.value().intValue();
    }
}
