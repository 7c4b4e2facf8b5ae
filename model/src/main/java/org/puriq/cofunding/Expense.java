package org.puriq.cofunding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Something that was or is to be paid for out of an agreement, with its receipt. */
public record Expense(
        String id,
        String agreement,
        Wording name,
        BigDecimal amount,
        String currency,
        Optional<String> budgetLine,
        Optional<PartialDate> spentAt,
        String state,
        Optional<String> receipt,
        String reason,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String DRAFT = "draft";
    public static final String PENDING = "pending";
    public static final String APPROVED = "approved";
    public static final String REJECTED = "rejected";
    public static final String PAID = "paid";

    public Expense {
        references = List.copyOf(references);
    }
}
