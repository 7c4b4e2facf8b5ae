package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** That a line of the plan rests on a record, and what that record said when it was cited: so that a reader sees what became stale. */
public record Citation(
        String id,
        String line,
        String cited,
        Wording told,
        Optional<PartialDate> citedAt,
        List<String> references)
        implements Recorded {
    public Citation {
        references = List.copyOf(references);
    }
}
