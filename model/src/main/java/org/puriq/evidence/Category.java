package org.puriq.evidence;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** One category of a scale, with its rank and the wording of the source. */
public record Category(String id, String scale, int rank, Wording name, String printed, List<String> references) implements Recorded {
    public Category {
        references = List.copyOf(references);
    }
}
