package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What a community body wants done first. */
public record Priority(
        String id,
        String plan,
        int position,
        Optional<String> bodyKind,
        Optional<String> body,
        Optional<String> place,
        Wording name,
        Wording text,
        Optional<Integer> votes,
        Optional<PartialDate> decidedAt,
        List<String> records,
        List<String> references)
        implements Recorded {
    public Priority {
        records = List.copyOf(records);
        references = List.copyOf(references);
    }
}
