package org.puriq.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.evidence.Attribute;
import org.puriq.format.Cells;
import org.puriq.format.Named;
import org.puriq.format.Nearest;
import org.puriq.format.StudyFormat;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.response.ConditionReader;
import org.puriq.study.Title;

/**
 * Looks through what somebody sends before anything is changed: which rows are good, which are doubtful, which must be refused,
 * and what a study would gain or change. A row that names a refused row is refused with it.
 */
public final class Examination {
    private final Records before;
    private final NumberStyle spreadsheetNumbers;
    private final List<Problem> fileProblems = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Told told = new Told();
    private final Map<Named, Cells> sent = new HashMap<>();

    private Examination(Records before, NumberStyle spreadsheetNumbers) {
        this.before = before;
        this.spreadsheetNumbers = spreadsheetNumbers;
    }

    /**
     * @param before what the study holds already; {@link Records#NONE} for a new one
     * @param onlyTable the table that a single file of another name holds; empty to go by names
     * @param conditions reads the conditions of practices
     */
    public static Examined of(Parcel parcel, Records before, NumberStyle spreadsheetNumbers, Optional<String> onlyTable, ConditionReader conditions) {
        var examination = new Examination(before, spreadsheetNumbers);
        examination.read(parcel, onlyTable);
        examination.readRecords();
        new Cascade(before, examination.candidates, examination.told, conditions).run();
        return examination.result(examination.missing(parcel));
    }

    /** The country that a parcel says it is of, in the row about the study itself; its spreadsheets write numbers as that country does. */
    public static Optional<String> country(Parcel parcel) {
        var examination = new Examination(Records.NONE, NumberStyle.MACHINE);
        if (Description.read(parcel) instanceof Checked.Sound<Description>(Description description, List<Problem> _)) {
            parcel.tables().forEach((file, bytes) -> {
                if (description.tableOf(file).equals(StudyFormat.STUDY.name())) {
                    examination.read(file, StudyFormat.STUDY.name(), bytes);
                }
            });
        }
        examination.readRecords();
        return examination.candidates.stream().filter(Candidate::isSound).map(each -> ((Title) each.record()).country()).findFirst();
    }

    private void read(Parcel parcel, Optional<String> onlyTable) {
        fileProblems.addAll(parcel.doubts());
        parcel.sent().stream().filter(Sent::tellsItsCells).forEach(each -> sent.put(each.record(), each.cells()));
        switch (Description.read(parcel)) {
            case Checked.Faulty<Description>(List<Problem> problems) -> fileProblems.addAll(problems);
            case Checked.Sound<Description>(Description description, List<Problem> doubts) -> {
                fileProblems.addAll(doubts);
                parcel.tables().forEach((file, bytes) -> read(file, onlyTable.orElse(description.tableOf(file)), bytes));
                parcel.sheets().forEach((table, rows) -> read(StudyFormat.table(table).orElseThrow(), rows));
            }
        }
    }

    private void read(Table<?> table, List<SheetRow> sheet) {
        SheetTable read = SheetTable.read(table, sheet, Limits.ROWS - candidates.size());
        fileProblems.addAll(read.problems());
        read.rows().forEach(each -> candidates.add(new Candidate(each)));
    }

    /** What went out in the parcel, is in the study still, and does not come back. */
    private List<Named> missing(Parcel parcel) {
        Set<Named> back = candidates.stream().map(each -> new Named(each.table().name(), each.row().tidied().text("id"))).collect(Collectors.toSet());
        return parcel.sent().stream().map(Sent::record).filter(each -> !back.contains(each))
                .filter(each -> StudyFormat.table(each.table()).filter(table -> before.has(table.kind(), each.id())).isPresent()).toList();
    }

    private void read(String file, String tableName, byte[] bytes) {
        Optional<Table<?>> table = StudyFormat.table(tableName);
        if (CsvText.isSomethingElse(bytes)) {
            fileProblems.add(Problem.refused(Where.file(file), "file.not-csv", file));
        } else if (table.isEmpty()) {
            String nearest = Nearest.to(tableName, StudyFormat.names()).orElse("");
            fileProblems.add(Problem.refused(Where.file(file), "file.no-table", tableName, nearest, String.join(", ", StudyFormat.names())));
        } else {
            CsvTable csv = CsvTable.read(file, table.get(), bytes, spreadsheetNumbers, Limits.ROWS - candidates.size());
            fileProblems.addAll(csv.problems());
            csv.rows().forEach(each -> candidates.add(new Candidate(each)));
        }
    }

    private void readRecords() {
        candidates.removeIf(this::isGoneMeanwhile);
        Map<String, Attribute.Kind> kinds = kindsOfAttributes();
        Map<Table<?>, Map<String, Where>> seen = new HashMap<>();
        for (Candidate candidate : candidates) {
            OfferedRow row = candidate.row();
            List<Problem> problems = new ArrayList<>(0);
            Cells cells = row.cells(kinds, problems);
            Where first = seen.computeIfAbsent(row.table(), _ -> new HashMap<>()).putIfAbsent(cells.text("id"), row.where());
            if (first != null) {
                problems.add(Problem.refused(row.where().at("id", cells.text("id")), "id.twice", cells.text("id"), String.valueOf(first.line())));
            }
            if (row.isTooLong()) {
                problems.add(Problem.refused(row.where(), "row.too-long", String.valueOf(row.written().size()), String.valueOf(row.head().names().size())));
            }
            readRecord(candidate, cells, problems);
        }
    }

    private void readRecord(Candidate candidate, Cells cells, List<Problem> problems) {
        Optional<ReturnedRow> returned = returned(candidate, cells);
        if (problems.isEmpty()) {
            switch (candidate.table().read(returned.map(ReturnedRow::workbooks).orElse(cells), candidate.row().where())) {
                case Checked.Faulty<?>(List<Problem> found) -> problems.addAll(found);
                case Checked.Sound<?>(Object record, List<Problem> doubts) -> {
                    if (changesWhatIsKept(candidate.table(), (Recorded) record)) {
                        problems.add(Problem.refused(candidate.row().where().at("id", cells.text("id")), "record.kept-for-good", cells.text("id")));
                    } else {
                        candidate.become((Recorded) record);
                        candidate.note(doubts);
                        askAbout(candidate, returned);
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            candidate.refuse(told.of(problems));
        }
    }

    /** The row beside how it went out and how the study holds it now; empty for one that is new or did not go out. */
    private Optional<ReturnedRow> returned(Candidate candidate, Cells cells) {
        Table<?> table = candidate.table();
        Optional<? extends Recorded> now = before.find(table.kind(), cells.text("id"));
        return now.isEmpty() ? Optional.empty() : sent(table, cells).map(out -> new ReturnedRow(table, cells, candidate.row().head().names(), out, table.cellsOf(now.get())));
    }

    private Optional<Cells> sent(Table<?> table, Cells returned) {
        return Optional.ofNullable(sent.get(new Named(table.name(), returned.text("id"))));
    }

    /** A row that nobody changed, of a record that the study took away since it went out: it stays away. */
    private boolean isGoneMeanwhile(Candidate candidate) {
        Cells returned = candidate.row().tidied();
        return !before.has(candidate.table().kind(), returned.text("id"))
                && sent(candidate.table(), returned).filter(out -> ReturnedRow.isUntouched(candidate.table(), returned, candidate.row().head().names(), out)).isPresent();
    }

    private void askAbout(Candidate candidate, Optional<ReturnedRow> returned) {
        Table<?> table = candidate.table();
        if (returned.isEmpty() && sent.containsKey(candidate.named())) {
            candidate.clash(new Conflict(table, candidate.record().id(), candidate.row().where(), List.of(), Optional.empty()));
        } else if (returned.filter(row -> !row.differences().isEmpty()).isPresent()) {
            ReturnedRow row = returned.get();
            Optional<Recorded> studys = table.read(row.studys(), candidate.row().where()) instanceof Checked.Sound<?>(Object record, List<Problem> _)
                    ? Optional.of((Recorded) record) : before.find(table.kind(), candidate.record().id()).map(each -> each);
            candidate.clash(new Conflict(table, candidate.record().id(), candidate.row().where(), row.differences(), studys));
        }
    }

    private boolean changesWhatIsKept(Table<?> table, Recorded record) {
        return table.isAppendOnly() && standing(table, record) == Examined.Standing.CHANGED;
    }

    private Map<String, Attribute.Kind> kindsOfAttributes() {
        Map<String, Attribute.Kind> kinds = new HashMap<>();
        before.all(Attribute.class).forEach(each -> kinds.put(each.id(), each.kind()));
        for (Candidate candidate : candidates) {
            if (candidate.table() == StudyFormat.ATTRIBUTES) {
                Cells cells = candidate.row().tidied();
                Attribute.Kind.of(cells.text("kind")).ifPresent(kind -> kinds.put(cells.text("id"), kind));
            }
        }
        return kinds;
    }

    private Examined result(List<Named> missing) {
        List<Examined.Entry> entries = new ArrayList<>();
        List<Examined.Refusal> refusals = new ArrayList<>();
        List<Problem> doubts = new ArrayList<>();
        int doubtful = 0;
        for (Candidate candidate : candidates) {
            if (candidate.isSound()) {
                entries.add(new Examined.Entry(candidate.table(), candidate.record(), standing(candidate.table(), candidate.record())));
                doubts.addAll(candidate.problems());
                doubtful += candidate.problems().isEmpty() ? 0 : 1;
            } else {
                refusals.add(candidate.refusal());
            }
        }
        List<Conflict> conflicts = candidates.stream().filter(Candidate::isSound).flatMap(each -> each.conflict().stream()).toList();
        return new Examined(entries, doubtful, refusals, doubts, fileProblems, before, missing, conflicts);
    }

    private Examined.Standing standing(Table<?> table, Recorded record) {
        return standing(before, table, record);
    }

    private static Examined.Standing standing(Records before, Table<?> table, Recorded record) {
        Optional<? extends Recorded> known = before.find(table.kind(), record.id());
        if (known.isEmpty()) {
            return Examined.Standing.NEW;
        }
        return known.get().equals(record) ? Examined.Standing.SAME : Examined.Standing.CHANGED;
    }

    /** The same rows beside what the study holds by now; faulty where one that could be taken no longer can. */
    public static Checked<Examined> again(Examined examined, Records now, ConditionReader conditions) {
        if (examined.before() == now && examined.conflicts().isEmpty()) {
            return Checked.sound(examined);
        }
        List<Problem> problems = new ArrayList<>();
        List<Examined.Entry> entries = new ArrayList<>();
        Records together = now;
        for (Table<?> table : StudyFormat.TABLES) {
            List<Recorded> own = examined.entries().stream().filter(each -> each.table() == table).map(Examined.Entry::record).toList();
            together = own.isEmpty() ? together : together.with(table.kind(), own);
        }
        var rules = new StudyRules(together, conditions);
        for (Examined.Entry entry : examined.entries()) {
            problems.addAll(rules.check(entry.table(), entry.record(), Where.file(entry.table().name()).at("id", entry.record().id())));
            entries.add(new Examined.Entry(entry.table(), entry.record(), standing(now, entry.table(), entry.record())));
        }
        return Checked.of(new Examined(entries, examined.doubtful(), examined.refusals(), examined.doubts(), examined.fileProblems(), now, examined.missing(), examined.conflicts()),
                problems.stream().filter(Problem::refuses).limit(Limits.COLUMNS).toList());
    }
}
