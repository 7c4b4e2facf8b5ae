package org.puriq.place;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A kind of place, such as province or municipality, as the study defines it. Rank 0 is the widest. */
public record Level(String id, int rank, Wording name, Wording plural, List<String> references) implements Recorded {
    public Level {
        references = List.copyOf(references);
    }
}
