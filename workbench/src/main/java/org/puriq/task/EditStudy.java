package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Checked;
import org.puriq.store.StoreException;
import org.puriq.store.StudyFile;
import org.puriq.format.Named;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;
import org.puriq.format.Cells;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Column;
import org.puriq.format.HistoryEntry;
import org.puriq.format.InterviewFormat;
import org.puriq.format.Meant;
import org.puriq.format.Nearest;
import org.puriq.format.StudyFormat;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;

/**
 * Edits the records of a study by hand: each edit is checked like an imported row, saved before it is answered, and can be undone,
 * also tomorrow. Numbers are understood as the country writes them. Every edit is decided upon the study as it is at the moment
 * of saving: two people who edit at once, in one program or in two, do not undo each other's work unseen.
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
        return table(tableName).then(table -> decide(study, known -> added(known, table, cells)));
    }

    <T extends Recorded> Checked<Decision<Saved>> added(Study known, Table<T> table, Map<String, String> cells) {
        List<Problem> problems = new ArrayList<>();
        Cells typed = Unsaid.filled(known, table, typed(known, table).into(new Cells(Map.of()), known(table, cells, Set.of("id"), problems), problems));
        Cells whole = typed.text("id").isEmpty() ? typed.with("id", freeId(known.records(), table, typed)) : typed;
        if (known.records().has(table.kind(), whole.text("id"))) {
            problems.add(Problem.refused(where(table, "id", whole.text("id")), "id.exists", whole.text("id")));
        }
        return checked(known, table, whole, "history.add", problems);
    }

    /**
     * Changes one cell. {@code was} is what the user saw there: if somebody else changed it meanwhile, nothing is overwritten and
     * the answer says what stands there now.
     */
    public Checked<Saved> change(String study, String tableName, String id, String column, Optional<String> was, String value) {
        return change(study, tableName, id, was.map(seen -> Map.of(column, seen)).orElseGet(Map::of), Map.of(column, value));
    }

    /** Changes several cells of a record at once. */
    public Checked<Saved> change(String study, String tableName, String id, Map<String, String> cells) {
        return change(study, tableName, id, Map.of(), cells);
    }

    /**
     * Changes several cells of a record at once, all or none. {@code was} is what the user saw in them: if somebody else changed one
     * meanwhile, nothing is overwritten and the answer says what stands there now.
     */
    public Checked<Saved> change(String study, String tableName, String id, Map<String, String> was, Map<String, String> cells) {
        return table(tableName).then(table -> decide(study, known -> changed(known, table, id, was, cells)));
    }

    Checked<Decision<Saved>> changed(Study known, Table<?> table, String id, Map<String, String> was, Map<String, String> cells) {
        return record(known, table, id).then(record -> {
            List<Problem> problems = new ArrayList<>();
            Map<String, String> right = known(table, cells, Set.of(), problems);
            Cells before = table.cellsOf(record);
            TypedCells typed = typed(known, table);
            right.forEach((column, value) -> {
                String seen = was.get(column);
                if (seen != null && !typed.shows(before, column, seen) && !typed.shows(before, column, value)) {
                    problems.add(Problem.refused(where(table, column, value), "edit.changed-meanwhile", before.text(column)));
                }
            });
            Cells changed = typed.into(before, right, problems);
            return checked(known, table, new FoundFigure(workspace, known).own(table, before, changed, right.keySet()), "history.change", problems);
        });
    }

    /** Removes a record that nothing else names; a line of a plan takes its citations with it. */
    public Checked<String> remove(String study, String tableName, String id) {
        return table(tableName).then(table -> decide(study, known -> record(known, table, id).then(record -> {
            List<String> users = users(known, table, id);
            if (table == StudyFormat.STUDY) {
                return Checked.faulty(Problem.refused(where(table, "id", id), "study.stays", id));
            }
            if (table.isAppendOnly()) {
                return Checked.faulty(Problem.refused(where(table, "id", id), "record.kept-for-good", id));
            }
            if (!users.isEmpty()) {
                return Checked.faulty(Problem.refused(where(table, "id", id), "remove.still-named", id, String.join(", ", users)));
            }
            List<String> wrong = new StudyRules(known.records().without(table.kind(), List.of(id)), Conditions.READER).madeWrongWithout(record);
            if (!wrong.isEmpty()) {
                return Checked.faulty(Problem.refused(where(table, "id", id), "change.makes-wrong", id, String.join(", ", wrong)));
            }
            var removal = Removal.of(known, table, id);
            return Checked.of(new Decision<>(id, new Command(User.name(), "history.remove", List.of(table.name(), id), removal.changes())), removal.told());
        })));
    }

    /** Takes back the last thing that was done. Gives whether there was one. */
    public Checked<Boolean> undo(String study) {
        return step(study, StudyFile::undo);
    }

    public Checked<Boolean> redo(String study) {
        return step(study, StudyFile::redo);
    }

    private interface Step {
        Optional<Long> of(StudyFile file) throws StoreException;
    }

    private Checked<Boolean> step(String study, Step step) {
        return workspace.file(study).then(file -> Attempt.at(() -> {
            Study before = file.study();
            boolean done = step.of(file).isPresent();
            return Checked.of(done, EraseRemoved.bare(file, before));
        }));
    }

    /** Who keeps a record from being removed: those that name it and do not let go of it. */
    private static List<String> users(Study known, Table<?> table, String id) {
        return table == CofundingFormat.ATTACHMENTS ? References.all(known, table, id).filter(each -> !Hung.letsGo(each)).map(Named::toString).toList() : References.to(known, table, id);
    }

    public Checked<List<HistoryEntry>> history(String study, int limit, int offset) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.history(limit, offset))));
    }

    public Checked<List<HistoryEntry.RecordChange>> historyOf(String study, String table, String id) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.historyOf(table, id))));
    }

    private <T> Checked<T> decide(String study, Decision.Maker<T> maker) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, maker)));
    }

    /** Everything that is wrong is told in one answer: what was typed, the cells, and what is left of the record beside the others. */
    private static <T extends Recorded> Checked<Decision<Saved>> checked(Study known, Table<T> table, Cells cells, String label, List<Problem> typed) {
        Where where = where(table, "", "");
        List<Problem> problems = new ArrayList<>(typed);
        Checked<T> read = table.read(cells, where);
        tell(read.remarks(), problems);
        if (problems.stream().anyMatch(Problem::refuses)) {
            T left = table.remainder(cells, problems);
            tell(new StudyRules(known.records().with(table.kind(), List.of(left)), Conditions.READER).check(table, left, where).stream().filter(Problem::refuses).toList(), problems);
            return new Checked.Faulty<>(problems);
        }
        return read.then(record -> decided(known, table, record, label, problems));
    }

    /** Of each cell what was told first: the rest mostly follows from it. */
    private static void tell(List<Problem> found, List<Problem> problems) {
        List<String> blamed = problems.stream().filter(Problem::refuses).map(each -> each.where().column()).toList();
        found.stream().filter(each -> !blamed.contains(each.where().column())).forEach(problems::add);
    }

    private static <T extends Recorded> Checked<Decision<Saved>> decided(Study known, Table<T> table, T record, String label, List<Problem> doubts) {
        Where where = where(table, "", "");
        var rules = new StudyRules(known.records().with(table.kind(), List.of(record)), Conditions.READER);
        List<Problem> problems = new ArrayList<>(doubts);
        problems.addAll(rules.check(table, record, where));
        List<String> wrong = rules.madeWrongBy(table, record, _ -> true);
        if (!wrong.isEmpty()) {
            problems.add(Problem.refused(where, "change.makes-wrong", record.id(), String.join(", ", wrong)));
        }
        if (table.isAppendOnly() && known.records().find(table.kind(), record.id()).filter(each -> !each.equals(record)).isPresent()) {
            problems.add(Problem.refused(where, "record.kept-for-good", record.id()));
        }
        boolean same = known.records().find(table.kind(), record.id()).filter(record::equals).isPresent();
        Command command = same ? Decision.NOTHING : command(label, table, record.id(), new Change.Put(table, record));
        return Checked.of(new Decision<>(new Saved(table.name(), record.id(), table.cells(record)), command), problems);
    }

    private static Command command(String label, Table<?> table, String id, Change change) {
        return new Command(User.name(), label, List.of(table.name(), id), List.of(change));
    }

    /** The table of this name, or the sentence that names those there are. */
    public static Checked<Table<?>> table(String name) {
        Optional<Table<?>> table = StudyFormat.table(name);
        return table.isPresent()
                ? Checked.sound(table.get())
                : Checked.faulty(Problem.refused(Where.NOWHERE, "table.unknown", name, Nearest.to(name, StudyFormat.names()).orElse(""), String.join(", ", StudyFormat.names())));
    }

    /** The cells whose columns there are; the others are problems. */
    private static Map<String, String> known(Table<?> table, Map<String, String> cells, Set<String> alsoAllowed, List<Problem> problems) {
        Map<String, String> known = new LinkedHashMap<>();
        cells.forEach((name, text) -> {
            List<Problem> wrong = alsoAllowed.contains(name) ? List.of() : column(table, name).remarks();
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                known.put(name, text);
            }
        });
        return known;
    }

    private static Checked<Column<?>> column(Table<?> table, String name) {
        List<String> known = table.columns().stream().map(Column::name).toList();
        if (!known.contains(name) || name.equals("id")) {
            return Checked.faulty(Problem.refused(where(table, name, ""), "column.not-editable", name, Nearest.to(name, known).orElse(""), String.join(", ", known)));
        }
        return Checked.sound(table.column(name).orElseThrow());
    }

    /** The record of this identity, or the sentence that names those that are likely meant. */
    public static Checked<Recorded> record(Study study, Table<?> table, String id) {
        Optional<? extends Recorded> record = study.records().find(table.kind(), id);
        if (record.isPresent()) {
            return Checked.sound(record.get());
        }
        return Checked.faulty(Problem.refused(where(table, "id", id), "record.unknown", id, table.name(), Meant.among(study.records(), table, id)));
    }

    private TypedCells typed(Study study, Table<?> table) {
        return new TypedCells(study, table, workspace.countries().of(study.title().country()).numbers());
    }

    /** An identity from the record's own name; for a statement from its place and attribute. */
    static String freeId(Records records, Table<?> table, Cells cells) {
        String name = table == StudyFormat.STATEMENTS ? cells.text("places") + " " + cells.text("attribute")
                : table == StudyFormat.COMPARISON_ROWS ? cells.text("comparison") + " " + cells.text("places")
                : table == CofundingFormat.AGREEMENT_PARTIES ? cells.text("agreement") + " " + records.find(Actor.class, cells.text("actor")).map(Actor::kind).orElse("")      // by kind: it may not be named
                : table == CofundingFormat.FUNDING_SHARES ? cells.text("terms") + " " + cells.text("party_kind")
                : table == InterviewFormat.INTERVIEW_NOTES ? cells.text("interview") + " note"      // what was said is nobody's identity
                : firstFilled(cells, "name", "name_es", "name_en", "alias", "title", "text_es", "text_en", "item_es", "item_en");
        String wanted = NewStudy.slug(name.isBlank() ? table.name() : name);
        String id = wanted;
        for (int number = 2; records.has(table.kind(), id); number++) {
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
