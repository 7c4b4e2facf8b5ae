package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * One entry of the journal of an agreement: an amount that goes from one account to another, so that the accounts of an agreement
 * always add up to zero. Entries are added, never changed; a mistake is corrected by another entry.
 *
 * @param enteredAt a day
 * @param kind {@code pledge}, {@code contribution}, {@code expense} or {@code correction}
 * @param fromAccount code of an {@link Account}; likewise {@code toAccount}
 * @param amount in the currency; more than zero
 * @param form of a contribution: {@code cash}, {@code in-kind} or {@code labour}
 * @param valuation how things or labour were valued
 * @param corrects the entry that this one takes back, in whole or in part
 */
public record JournalEntry(
        String id,
        String agreement,
        PartialDate enteredAt,
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
