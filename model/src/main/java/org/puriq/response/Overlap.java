package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What somebody decided about two or more activities that seem to do the same: joined, or different after all. */
public record Overlap(
        String id,
        List<String> activities,
        String state,
        Wording reason,
        Optional<PartialDate> decidedAt,
        Optional<String> project,
        List<String> references)
        implements Recorded {
    public static final String JOINED = "joined";
    public static final String DISMISSED = "dismissed";

    public Overlap {
        activities = List.copyOf(activities);
        references = List.copyOf(references);
    }
}
