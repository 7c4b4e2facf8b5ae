package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A passage of a planning document that speaks, or seems to speak, of migration. */
public record PlanPassage(
        String id,
        String document,
        Optional<Integer> page,
        int position,
        String quote,
        String terms,
        Optional<String> theme,
        Optional<Integer> rung,
        String state,
        String reason,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String FOUND = "found";
    public static final String CONFIRMED = "confirmed";
    public static final String DISMISSED = "dismissed";

    public PlanPassage {
        references = List.copyOf(references);
    }
}
