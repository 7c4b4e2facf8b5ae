package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Cells;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;

/** Several records written by one command: each is checked like a row of an import, in the company of those before it; all are saved, or none. */
final class Writing {
    private final Study before;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private Records records;

    Writing(Study before) {
        this.before = before;
        this.records = before.records();
    }

    Records records() {
        return records;
    }

    /** The study as it will be. */
    Study after() {
        return changes.isEmpty() ? before : new Study(before.title(), records);
    }

    /** Adds a record, which gets an identity from its name where it has none, and gives the identity. */
    String add(Table<?> table, Map<String, String> cells) {
        Cells typed = Unsaid.filled(after(), table, new Cells(cells));
        Cells whole = typed.text("id").isEmpty() ? typed.with("id", EditStudy.freeId(records, table, typed)) : typed;
        put(table, whole);
        return whole.text("id");
    }

    /** Changes these cells of a record and leaves the others. */
    <T extends Recorded> void change(Table<T> table, T record, Map<String, String> cells) {
        Map<String, String> all = new HashMap<>(table.cells(record).texts());
        all.putAll(cells);
        put(table, new Cells(all));
    }

    private <T extends Recorded> void put(Table<T> table, Cells cells) {
        Where where = new Where(table.name(), 0, "", "");
        switch (table.read(cells, where)) {
            case Checked.Faulty<T>(List<Problem> refused) -> problems.addAll(refused);
            case Checked.Sound<T>(T record, List<Problem> doubts) -> {
                problems.addAll(doubts);
                if (records.find(table.kind(), record.id()).filter(record::equals).isEmpty()) {
                    records = records.with(table.kind(), List.of(record));
                    problems.addAll(new StudyRules(records, Conditions.READER).check(table, record, where));
                    changes.put(table.name() + ":" + record.id(), new Change.Put(table, record));
                }
            }
        }
    }

    void remove(Table<?> table, String id) {
        List<String> users = References.to(after(), table, id);
        if (!users.isEmpty()) {
            problem(Problem.refused(new Where(table.name(), 0, "id", id), "remove.still-named", id, String.join(", ", users)));
            return;
        }
        records = records.without(table.kind(), List.of(id));
        changes.put(table.name() + ":" + id, new Change.Remove(table, id));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    boolean isRefused() {
        return problems.stream().anyMatch(Problem::refuses);
    }

    /** What shall be done, with an answer; or everything that is wrong. */
    <T> Checked<Decision<T>> decided(T answer, String label, List<String> details) {
        Command command = changes.isEmpty() ? Decision.NOTHING : new Command(User.name(), label, details, List.copyOf(changes.values()));
        return Checked.of(new Decision<>(answer, command), problems);
    }
}
