package org.puriq.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.study.Title;

/** A study as it is after changes, in the order in which the file keeps it, so that an edit need not read the whole file again. */
final class Applied {
    private Applied() {}

    static Study to(Study study, List<Change> changes) {
        Records records = study.records();
        int from = 0;
        while (from < changes.size()) {
            int to = endOfRun(changes, from);
            records = run(records, changes.subList(from, to));
            from = to;
        }
        return new Study(records.all(Title.class).getFirst(), records);
    }

    /** Changes of the same kind to the same table are applied at once: each costs a copy of the table. */
    private static int endOfRun(List<Change> changes, int from) {
        Change first = changes.get(from);
        int to = from + 1;
        while (to < changes.size() && changes.get(to).table() == first.table() && changes.get(to).getClass() == first.getClass()) {
            to++;
        }
        return to;
    }

    private static Records run(Records records, List<Change> run) {
        Table<?> table = run.getFirst().table();
        List<Recorded> put = new ArrayList<>();
        LinkedHashSet<String> removed = new LinkedHashSet<>();
        for (Change change : run) {
            switch (change) {
                case Change.Put(Table<?> _, Recorded value) -> put.add(value);
                case Change.Remove(Table<?> _, String id) -> removed.add(id);
            }
        }
        return put.isEmpty() ? records.without(table.kind(), removed) : records.with(table.kind(), put);
    }
}
