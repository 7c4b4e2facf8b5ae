package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.HistoryEntry;
import org.puriq.format.Nearest;
import org.puriq.format.StudyFormat;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.store.StudyFile;
import org.puriq.study.Study;

/**
 * Edits the records of a study by hand: each edit is checked like an imported row, saved before it is answered, and can be undone,
 * also tomorrow. Numbers are understood as the country writes them.
 */
public final class EditStudy {
    private final Workspace workspace;

    public EditStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What was saved: the record as it is now, and the doubts about it. */
    public record Saved(String table, String id, Cells cells) {}

    /**
     * Adds a record. Without an {@code id} it gets one from its name.
     *
     * @param cells as typed: by column name, numbers in the country's style
     */
    public Checked<Saved> add(String study, String tableName, Map<String, String> cells) {
        return table(tableName).then(table -> columns(table, cells.keySet())).then(table -> workspace.study(study).then(known -> {
            Cells typed = typed(known, table, new Cells(cells));
            Cells whole = typed.text("id").isEmpty() ? typed.with("id", freeId(known, table, typed)) : typed;
            if (known.records().has(table.kind(), whole.text("id"))) {
                return Checked.faulty(Problem.refused(where(table, "id", whole.text("id")), "id.exists", whole.text("id")));
            }
            return save(study, known, table, whole, "history.add");
        }));
    }

    /**
     * Changes one cell. {@code was} is what the user saw there: if somebody else changed it meanwhile, nothing is overwritten and
     * the answer says what stands there now.
     */
    public Checked<Saved> change(String study, String tableName, String id, String column, Optional<String> was, String value) {
        return table(tableName).then(table -> column(table, column).then(_ -> workspace.study(study).then(known -> record(known, table, id).then(record -> {
            Cells before = table.cellsOf(record);
            if (was.isPresent() && isChanged(known, table, before, column, was.get()) && !before.text(column).equals(value)) {
                return Checked.faulty(Problem.refused(where(table, column, value), "edit.changed-meanwhile", before.text(column)));
            }
            return save(study, known, table, typedCell(known, table, before, column, value), "history.change");
        }))));
    }

    /** What the user saw may be a number as the country writes it. */
    private boolean isChanged(Study study, Table<?> table, Cells before, String column, String seen) {
        return !before.text(column).equals(seen) && !before.text(column).equals(typedCell(study, table, before, column, seen).text(column));
    }

    /** Changes several cells of a record at once. */
    public Checked<Saved> change(String study, String tableName, String id, Map<String, String> cells) {
        return table(tableName).then(table -> workspace.study(study).then(known -> record(known, table, id).then(record -> {
            Cells changed = table.cellsOf(record);
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                if (column(table, cell.getKey()) instanceof Checked.Faulty<?>(List<Problem> problems)) {
                    return new Checked.Faulty<Saved>(problems);
                }
                changed = typedCell(known, table, changed, cell.getKey(), cell.getValue());
            }
            return save(study, known, table, changed, "history.change");
        })));
    }

    /** Removes a record that nothing else names. */
    public Checked<String> remove(String study, String tableName, String id) {
        return table(tableName).then(table -> workspace.study(study).then(known -> record(known, table, id).then(_ -> {
            List<String> users = References.to(known, table.name(), id);
            if (!users.isEmpty()) {
                return Checked.faulty(Problem.refused(where(table, "id", id), "remove.still-named", id, String.join(", ", users)));
            }
            return commit(study, new Command(User.name(), "history.remove", List.of(table.name(), id), List.of(new Change.Remove(table, id)))).map(_ -> id);
        })));
    }

    /** Takes back the last thing that was done. Gives whether there was one. */
    public Checked<Boolean> undo(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.undo().isPresent())));
    }

    public Checked<Boolean> redo(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.redo().isPresent())));
    }

    public Checked<List<HistoryEntry>> history(String study, int limit, int offset) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.history(limit, offset))));
    }

    public Checked<List<HistoryEntry.RecordChange>> historyOf(String study, String table, String id) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.historyOf(table, id))));
    }

    private <T extends Recorded> Checked<Saved> save(String study, Study known, Table<T> table, Cells cells, String label) {
        Where where = where(table, "", "");
        return table.read(cells, where).then(record -> {
            Records after = known.records().with(table.kind(), List.of(record));
            List<Problem> problems = new ArrayList<>(new StudyRules(after).check(table, record, where));
            if (problems.stream().anyMatch(Problem::refuses)) {
                return new Checked.Faulty<>(problems);
            }
            var command = new Command(User.name(), label, List.of(table.name(), record.id()), List.of(new Change.Put(table, record)));
            return commit(study, command).then(_ -> new Checked.Sound<>(new Saved(table.name(), record.id(), table.cells(record)), problems));
        });
    }

    private Checked<StudyFile> commit(String study, Command command) {
        return workspace.file(study).then(file -> Attempt.at(() -> {
            file.commit(command);
            return Checked.sound(file);
        }));
    }

    /** The table of this name, or the sentence that names those there are. */
    public static Checked<Table<?>> table(String name) {
        Optional<Table<?>> table = StudyFormat.table(name);
        return table.isPresent()
                ? Checked.sound(table.get())
                : Checked.faulty(Problem.refused(Where.NOWHERE, "table.unknown", name, Nearest.to(name, StudyFormat.names()).orElse(""), String.join(", ", StudyFormat.names())));
    }

    private static Checked<Table<?>> columns(Table<?> table, Set<String> names) {
        List<Problem> problems = names.stream().filter(name -> !name.equals("id"))
                .flatMap(name -> column(table, name).remarks().stream()).toList();
        return Checked.of(table, problems);
    }

    private static Checked<Column<?>> column(Table<?> table, String name) {
        List<String> known = table.columns().stream().map(Column::name).toList();
        if (!known.contains(name) || name.equals("id")) {
            return Checked.faulty(Problem.refused(where(table, name, ""), "column.not-editable", name, Nearest.to(name, known).orElse(""), String.join(", ", known)));
        }
        return Checked.sound(table.column(name).orElseThrow());
    }

    /** The record of this identity, or the sentence that names the nearest. */
    public static Checked<Recorded> record(Study study, Table<?> table, String id) {
        if (table == StudyFormat.STUDY && id.equals(study.id())) {
            return Checked.sound(study.title());
        }
        Optional<? extends Recorded> record = study.records().find(table.kind(), id);
        if (record.isPresent()) {
            return Checked.sound(record.get());
        }
        List<String> known = study.records().all(table.kind()).stream().map(Recorded::id).toList();
        return Checked.faulty(Problem.refused(where(table, "id", id), "record.unknown", id, table.name(), Nearest.to(id, known).orElse("")));
    }

    private Cells typed(Study study, Table<?> table, Cells cells) {
        Cells typed = cells;
        for (Map.Entry<String, String> cell : cells.texts().entrySet()) {
            typed = typedCell(study, table, typed, cell.getKey(), cell.getValue());
        }
        return typed;
    }

    /** A number that was typed in the country's style, in the form of machines; everything else as it was typed. */
    private Cells typedCell(Study study, Table<?> table, Cells cells, String column, String value) {
        String text = value.replace("\r\n", "\n");
        Optional<? extends Column<?>> known = table.column(column);
        boolean free = known.filter(each -> each.form() == Column.Form.TEXT).isPresent();
        String typed = free ? text : text.strip();
        boolean numeric = known.filter(each -> each.form().isNumeric()).isPresent() || column.equals("value") && isNumber(study, table, cells);
        NumberStyle numbers = workspace.countries().of(study.title().country()).numbers();
        return cells.with(column, numeric ? numbers.read(typed).map(java.math.BigDecimal::toPlainString).orElse(typed) : typed);
    }

    private static boolean isNumber(Study study, Table<?> table, Cells cells) {
        return table == StudyFormat.FLOWS
                || table == StudyFormat.STATEMENTS && study.evidence().attribute(cells.text("attribute")).filter(each -> each.kind() == Attribute.Kind.NUMBER).isPresent();
    }

    /** An identity from the record's own name; for a statement from its place and attribute. */
    private static String freeId(Study study, Table<?> table, Cells cells) {
        String name = table.kind() == Statement.class
                ? cells.text("places") + " " + cells.text("attribute")
                : firstFilled(cells, "name", "name_es", "name_en", "alias", "title", "text_es", "text_en", "item_es", "item_en");
        String wanted = NewStudy.slug(name.isBlank() ? table.name() : name);
        String id = wanted;
        for (int number = 2; study.records().has(table.kind(), id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private static String firstFilled(Cells cells, String... columns) {
        for (String column : columns) {
            if (!cells.text(column).isBlank()) {
                return cells.text(column);
            }
        }
        return "";
    }

    private static Where where(Table<?> table, String column, String value) {
        return new Where(table.name(), 0, column, value);
    }

}
