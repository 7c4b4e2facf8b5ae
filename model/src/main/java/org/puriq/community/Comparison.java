package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A table of a study that sets places beside each other: its layout only. What stands in its cells is worked out from statements and activities. */
public record Comparison(
        String id, String printed, Wording name, Optional<String> source, String sourceLine, String picture, List<String> references) implements Recorded {
    public static final String PAIRED_BARS = "paired-bars";

    public Comparison {
        references = List.copyOf(references);
    }
}
