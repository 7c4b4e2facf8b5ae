package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Who pays in an agreement, how much it pledged, and whether it may be named. */
public record AgreementParty(
        String id,
        String agreement,
        String actor,
        BigDecimal pledged,
        boolean mayBeNamed,
        Wording note,
        List<String> references)
        implements Recorded {
    public AgreementParty {
        references = List.copyOf(references);
    }
}
