package org.puriq.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What the plan wants to reach, with the indicator that shows it. One may be part of another. */
public record Objective(
        String id,
        String plan,
        Optional<String> parent,
        int position,
        Wording name,
        List<String> priorities,
        Optional<String> theme,
        Wording indicator,
        Optional<String> unit,
        Optional<BigDecimal> baseline,
        Optional<BigDecimal> target,
        Optional<Integer> targetYear,
        List<String> records,
        List<String> references)
        implements Recorded {
    public Objective {
        priorities = List.copyOf(priorities);
        records = List.copyOf(records);
        references = List.copyOf(references);
    }
}
