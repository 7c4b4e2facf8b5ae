package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.CofundingFormat;
import org.puriq.format.PlanFormat;
import org.puriq.format.Table;
import org.puriq.planning.Citation;
import org.puriq.store.Change;
import org.puriq.study.Study;

/**
 * What goes when a record is removed: the record, the citations that rest on it as a line of a plan, and where a receipt or a
 * photograph goes its mention where it hung. They mean nothing without it, and come back with it when the removal is undone.
 *
 * @param told how many citations go with it, where there are some
 */
record Removal(List<Change> changes, List<Problem> told) {
    Removal {
        changes = List.copyOf(changes);
        told = List.copyOf(told);
    }

    static Removal of(Study study, Table<?> table, String id) {
        List<Citation> citations = citations(study, table, id);
        List<Change> changes = new ArrayList<>(List.of(new Change.Remove(table, id)));
        citations.forEach(each -> changes.add(new Change.Remove(PlanFormat.CITATIONS, each.id())));
        if (table == CofundingFormat.ATTACHMENTS) {
            changes.addAll(Hung.on(study, id));
        }
        return new Removal(changes, citations.isEmpty() ? List.of()
                : List.of(Problem.doubtful(new Where(table.name(), 0, "id", id), "remove.with-citations", id, String.valueOf(citations.size()))));
    }

    private static List<Citation> citations(Study study, Table<?> table, String id) {
        String line = table.name() + ":" + id;
        return study.all(Citation.class).stream().filter(each -> each.line().equals(line)).toList();
    }
}
