package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;

/** The share of one kind of party under some terms, in per cent. The shares of the terms add up to 100. */
public record FundingShare(
        String id,
        String terms,
        String partyKind,
        BigDecimal share,
        Optional<BigDecimal> cap,
        List<String> references)
        implements Recorded {
    public FundingShare {
        references = List.copyOf(references);
    }
}
