package org.puriq.evidence;

import java.util.Comparator;
import java.util.List;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** One round of a study's fieldwork. A later round stands beside an earlier one and never overwrites it. */
public record Round(String id, Wording name, Period period, List<String> references) implements Recorded {
    /** The oldest first; those that begin together, or at no known date, in the order in which they were recorded. */
    public static List<Round> inOrder(List<Round> rounds) {
        return rounds.stream().sorted(Comparator.comparing((Round each) -> each.period().start().map(PartialDate::iso).orElse(""))).toList();
    }

    public Round {
        references = List.copyOf(references);
    }
}
