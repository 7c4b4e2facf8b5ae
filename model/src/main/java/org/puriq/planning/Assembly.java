package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A meeting that chose priorities by hand.
 *
 * @param present how many people voted
 * @param votesEach how many votes each of them had
 * @param spoiled how many ballots could not be counted
 */
public record Assembly(
        String id,
        String plan,
        Wording name,
        Optional<String> place,
        Optional<String> bodyKind,
        Optional<PartialDate> heldAt,
        Optional<Integer> present,
        Optional<Integer> votesEach,
        Optional<Integer> spoiled,
        Wording note,
        List<String> references)
        implements Recorded {
    public Assembly {
        references = List.copyOf(references);
    }

    /** The most votes that can have been given; nothing where it is not known how many people voted. */
    public Optional<Integer> mostVotes() {
        return present.map(people -> Math.max(0, people - spoiled.orElse(0)) * votesEach.orElse(1));
    }
}
