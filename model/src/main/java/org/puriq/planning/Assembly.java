package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A meeting that chose priorities by hand. */
public record Assembly(
        String id,
        String plan,
        Wording name,
        Optional<String> place,
        Optional<String> bodyKind,
        Optional<PartialDate> heldAt,
        Optional<Integer> present,
        Optional<Integer> votesEach,
        Wording note,
        List<String> references)
        implements Recorded {
    public Assembly {
        references = List.copyOf(references);
    }
}
