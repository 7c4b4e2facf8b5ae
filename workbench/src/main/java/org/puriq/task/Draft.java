package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
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

/** Several records that come into a study together, each checked beside the others: all or none. */
final class Draft {
    private final Study study;
    private final NumberStyle numbers;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change.Put> staying = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Records records;

    Draft(Study study, NumberStyle numbers) {
        this.study = study;
        this.numbers = numbers;
        this.records = study.records();
    }

    Study study() {
        return study;
    }

    /** Whether anything in it is otherwise than it was. */
    boolean alters() {
        return changes.stream().anyMatch(each -> !(each instanceof Change.Put(Table<?> table, Recorded value)) || study.records().find(table.kind(), value.id()).filter(value::equals).isEmpty());
    }

    boolean has(Table<?> table, String id) {
        return records.has(table.kind(), id);
    }

    /** A record as a person types it; the answer is its identity, made from its name where none is given. */
    <T extends Recorded> String type(Table<T> table, Map<String, String> cells) {
        Cells typed = typed(table, new Cells(new HashMap<>()), cells);
        Cells filled = Unsaid.filled(new Study(study.title(), records), table, typed);
        Cells whole = filled.text("id").isEmpty() ? filled.with("id", EditStudy.freeId(records, table, filled)) : filled;
        read(table, whole).ifPresent(record -> put(table, record));
        return whole.text("id");
    }

    /** Some cells of a record that is there, as a person types them. One that stays as it was is judged beside the others all the same. */
    <T extends Recorded> void retype(Table<T> table, T record, Map<String, String> cells) {
        read(table, typed(table, table.cells(record), cells)).ifPresent(now -> {
            if (now.equals(record)) {
                staying.add(new Change.Put(table, record));
            } else {
                put(table, now);
            }
        });
    }

    private Cells typed(Table<?> table, Cells before, Map<String, String> cells) {
        return new TypedCells(study, table, numbers).into(before, cells, problems);
    }

    private <T extends Recorded> Optional<T> read(Table<T> table, Cells cells) {
        Checked<T> read = table.read(cells, where(table));
        problems.addAll(read.remarks());
        return read instanceof Checked.Sound<T>(T record, List<Problem> _) ? Optional.of(record) : Optional.empty();
    }

    void put(Table<?> table, Recorded record) {
        changes.add(new Change.Put(table, record));
        records = records.with(table.kind(), List.of(record));
    }

    void remove(Table<?> table, String id) {
        changes.add(new Change.Remove(table, id));
        records = records.without(table.kind(), List.of(id));
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    private static Where where(Table<?> table) {
        return new Where(table.name(), 0, "", "");
    }

    /** Everything is checked when it is all there: what belongs together is judged together. */
    <T> Checked<Decision<T>> decided(T answer, String label, String... details) {
        var rules = new StudyRules(records, Conditions.READER);
        Stream.concat(changes.stream().filter(Change.Put.class::isInstance).map(Change.Put.class::cast), staying.stream())
                .forEach(each -> problems.addAll(rules.check(each.table(), each.value(), where(each.table()))));
        Command command = changes.isEmpty() ? Decision.NOTHING : new Command(User.name(), label, List.of(details), changes);
        return Checked.of(new Decision<>(answer, command), problems);
    }
}
