package org.puriq.planning;

import java.util.List;
import org.puriq.base.Recorded;

/** How many votes a priority got in an assembly. */
public record BallotCount(
        String id,
        String assembly,
        String priority,
        int votes,
        List<String> references)
        implements Recorded {
    public BallotCount {
        references = List.copyOf(references);
    }
}
