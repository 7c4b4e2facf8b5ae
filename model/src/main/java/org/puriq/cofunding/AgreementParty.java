package org.puriq.cofunding;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Who pays in an agreement, and whether it may be named. What it pledged and gave stands in the journal. */
public record AgreementParty(
        String id,
        String agreement,
        String actor,
        boolean mayBeNamed,
        Wording note,
        List<String> references)
        implements Recorded {
    public AgreementParty {
        references = List.copyOf(references);
    }
}
