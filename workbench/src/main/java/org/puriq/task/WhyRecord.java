package org.puriq.task;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Source;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.Named;
import org.puriq.format.Table;

/**
 * Where a record that is no figure comes from: an activity, a flow, an impact, a constraint, a contribution.
 *
 * @param sources the source that says it, then the one that this source is cited in, and so on; the first with the record's locator
 * @param namedBy the records that name it
 * @param contradictions the contradictions, holes and traps that name it, open and resolved
 * @param history what was done to it, newest first
 */
public record WhyRecord(Table<?> table, Recorded record, List<Source> sources, List<Named> namedBy, List<Contradiction> contradictions, List<RecordChange> history)
        implements WhyAnswer {
    public WhyRecord {
        sources = List.copyOf(sources);
        namedBy = List.copyOf(namedBy);
        contradictions = List.copyOf(contradictions);
        history = List.copyOf(history);
    }
}
