package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** The terms under which several parties pay for one project: 3x1, 2x1, 1x1, one’s own. */
public record FundingTerms(
        String id,
        Wording name,
        Wording projectKind,
        Optional<BigDecimal> cap,
        Optional<String> currency,
        Wording text,
        Wording drawbacks,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public FundingTerms {
        references = List.copyOf(references);
    }
}
