package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    boolean has(Table<?> table, String id) {
        return records.has(table.kind(), id);
    }

    /** A record as a person types it; the answer is its identity, made from its name where none is given. */
    <T extends Recorded> String type(Table<T> table, Map<String, String> cells) {
        Cells typed = new TypedCells(study, table, numbers).into(new Cells(new HashMap<>()), cells, problems);
        Cells filled = Unsaid.filled(new Study(study.title(), records), table, typed);
        Cells whole = filled.text("id").isEmpty() ? filled.with("id", EditStudy.freeId(records, table, filled)) : filled;
        Checked<T> read = table.read(whole, where(table));
        problems.addAll(read.remarks());
        if (read instanceof Checked.Sound<T>(T record, List<Problem> _)) {
            put(table, record);
        }
        return whole.text("id");
    }

    void put(Table<?> table, Recorded record) {
        changes.add(new Change.Put(table, record));
        records = records.with(table.kind(), List.of(record));
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
        changes.stream().filter(Change.Put.class::isInstance).map(Change.Put.class::cast)
                .forEach(each -> problems.addAll(rules.check(each.table(), each.value(), where(each.table()))));
        Command command = changes.isEmpty() ? Decision.NOTHING : new Command(User.name(), label, List.of(details), changes);
        return Checked.of(new Decision<>(answer, command), problems);
    }
}
