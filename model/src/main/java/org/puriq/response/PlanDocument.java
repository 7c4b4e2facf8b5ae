package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A planning document that was read for what it says about migration. */
public record PlanDocument(
        String id,
        Wording name,
        String instrument,
        Optional<String> place,
        Optional<String> owner,
        Period period,
        Optional<Integer> pages,
        String file,
        String checksum,
        String language,
        Optional<String> source,
        Wording note,
        List<String> references)
        implements Recorded {
    public PlanDocument {
        references = List.copyOf(references);
    }
}
