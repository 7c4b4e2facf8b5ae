package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** One entry of the journal of an agreement: an amount that goes from one account to another. Entries are added, never changed; a mistake is corrected by another entry. */
public record JournalEntry(
        String id,
        String agreement,
        Optional<PartialDate> enteredAt,
        String kind,
        String fromAccount,
        String toAccount,
        BigDecimal amount,
        String currency,
        Optional<String> party,
        String form,
        Wording valuation,
        Optional<String> use,
        Optional<String> expense,
        Optional<String> receipt,
        Optional<String> corrects,
        Wording text,
        List<String> references)
        implements Recorded {
    public static final String PLEDGE = "pledge";
    public static final String CONTRIBUTION = "contribution";
    public static final String EXPENSE = "expense";
    public static final String CORRECTION = "correction";

    public JournalEntry {
        references = List.copyOf(references);
    }
}
