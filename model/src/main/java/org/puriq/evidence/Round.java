package org.puriq.evidence;

import java.util.List;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** One round of a study's fieldwork. A later round stands beside an earlier one and never overwrites it. */
public record Round(String id, Wording name, Period period, List<String> references) implements Recorded {
    public Round {
        references = List.copyOf(references);
    }
}
