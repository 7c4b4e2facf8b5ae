package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A step of the work: what was planned and what was reached, of the work and of the money. */
public record Milestone(
        String id,
        String agreement,
        int position,
        Wording name,
        Optional<PartialDate> due,
        Optional<BigDecimal> plannedShare,
        Optional<BigDecimal> plannedAmount,
        Optional<BigDecimal> reachedShare,
        Optional<PartialDate> reachedAt,
        List<String> photos,
        Wording note,
        List<String> references)
        implements Recorded {
    public Milestone {
        photos = List.copyOf(photos);
        references = List.copyOf(references);
    }
}
