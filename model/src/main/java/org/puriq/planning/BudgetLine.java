package org.puriq.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Money that a plan sets aside in one year, for a project or for none. */
public record BudgetLine(
        String id,
        String plan,
        Optional<String> annualPlan,
        int year,
        Optional<String> project,
        Wording name,
        String code,
        Optional<String> payer,
        BigDecimal amount,
        String currency,
        Optional<BigDecimal> spent,
        Optional<PartialDate> spentAt,
        Wording note,
        List<String> references)
        implements Recorded {
    public BudgetLine {
        references = List.copyOf(references);
    }
}
