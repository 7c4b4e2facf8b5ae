package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** The plan of a municipality for several years. */
public record Plan(
        String id,
        Wording name,
        String place,
        Optional<String> owner,
        int startYear,
        int endYear,
        Optional<String> currency,
        Optional<String> document,
        String state,
        Wording text,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String DRAFT = "draft";
    public static final String APPROVED = "approved";

    public Plan {
        references = List.copyOf(references);
    }
}
