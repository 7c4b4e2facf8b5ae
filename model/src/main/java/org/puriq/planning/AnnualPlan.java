package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** The plan of one year. */
public record AnnualPlan(
        String id,
        String plan,
        int year,
        Wording name,
        Optional<PartialDate> approvedAt,
        Optional<String> document,
        List<String> references)
        implements Recorded {
    public AnnualPlan {
        references = List.copyOf(references);
    }
}
