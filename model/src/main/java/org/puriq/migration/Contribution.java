package org.puriq.migration;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What a residents' group (a hometown association) gave to its place: uniforms, computers, labour. {@code use} tells celebration from lasting use. */
public record Contribution(
        String id,
        Optional<String> giver,
        Optional<String> place,
        String form,
        Optional<String> use,
        Wording item,
        String printed,
        Wording beneficiary,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public Contribution {
        references = List.copyOf(references);
    }
}
