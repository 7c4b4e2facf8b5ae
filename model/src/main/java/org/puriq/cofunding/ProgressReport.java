package org.puriq.cofunding;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What was told to the residents’ group after a quarter. */
public record ProgressReport(
        String id,
        String agreement,
        int year,
        int quarter,
        Wording text,
        Wording next,
        Optional<PartialDate> reportedAt,
        List<String> photos,
        List<String> references)
        implements Recorded {
    public ProgressReport {
        photos = List.copyOf(photos);
        references = List.copyOf(references);
    }
}
