package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What several parties agreed to pay together for a project. */
public record Agreement(
        String id,
        String project,
        Optional<String> terms,
        Wording name,
        String currency,
        BigDecimal total,
        Optional<PartialDate> signedAt,
        String state,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String DRAFT = "draft";
    public static final String SIGNED = "signed";
    public static final String FINISHED = "finished";
    public static final String ENDED = "ended";

    public Agreement {
        references = List.copyOf(references);
    }
}
