package org.puriq.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;

/**
 * Looks through what somebody sends before anything is changed: which rows are good, which are doubtful, which must be refused,
 * and what a study would gain or change. A row that names a refused row is refused with it.
 */
public final class Examination {
    private final Records before;
    private final NumberStyle spreadsheetNumbers;
    private final List<Problem> fileProblems = new ArrayList<>();
    private final List<OfferedRow> rows = new ArrayList<>();
    private final Map<OfferedRow, List<Problem>> problemsOfRow = new LinkedHashMap<>();
    private final Map<OfferedRow, Recorded> sound = new LinkedHashMap<>();

    private Examination(Records before, NumberStyle spreadsheetNumbers) {
        this.before = before;
        this.spreadsheetNumbers = spreadsheetNumbers;
    }

    /**
     * @param before what the study holds already; {@link Records#NONE} for a new one
     * @param onlyTable the table that a single file of another name holds; empty to go by names
     */
    public static Examined of(Parcel parcel, Records before, NumberStyle spreadsheetNumbers, Optional<String> onlyTable) {
        var examination = new Examination(before, spreadsheetNumbers);
        examination.read(parcel, onlyTable);
        examination.readRecords();
        examination.applyRules();
        return examination.result();
    }

    private void read(Parcel parcel, Optional<String> onlyTable) {
        switch (Description.read(parcel)) {
            case Checked.Faulty<Description>(List<Problem> problems) -> fileProblems.addAll(problems);
            case Checked.Sound<Description>(Description description, List<Problem> doubts) -> {
                fileProblems.addAll(doubts);
                parcel.tables().forEach((file, bytes) -> read(file, onlyTable.orElse(description.tableOf(file)), bytes));
            }
        }
    }

    private void read(String file, String tableName, byte[] bytes) {
        Optional<Table<?>> table = StudyFormat.table(tableName);
        if (table.isEmpty()) {
            String nearest = org.puriq.format.Nearest.to(tableName, StudyFormat.names()).orElse("");
            fileProblems.add(Problem.refused(Where.file(file), "file.no-table", tableName, nearest, String.join(", ", StudyFormat.names())));
            return;
        }
        CsvTable csv = CsvTable.read(file, table.get(), bytes, spreadsheetNumbers);
        fileProblems.addAll(csv.problems());
        rows.addAll(csv.rows());
    }

    private void readRecords() {
        Map<String, Attribute.Kind> kinds = kindsOfAttributes();
        Map<String, Where> seen = new HashMap<>();
        for (OfferedRow row : rows) {
            Cells cells = inMachineNumbers(row, kinds);
            Where first = seen.putIfAbsent(row.table().name() + " " + cells.text("id"), row.where());
            if (first != null) {
                refuse(row, Problem.refused(row.where().at("id", cells.text("id")), "id.twice", cells.text("id"), String.valueOf(first.line())));
            } else {
                readRecord(row, cells);
            }
        }
    }

    private <T extends Recorded> void readRecord(OfferedRow row, Cells cells) {
        switch (row.table().read(cells, row.where())) {
            case Checked.Faulty<?>(List<Problem> problems) -> problemsOfRow.put(row, problems);
            case Checked.Sound<?>(Object record, List<Problem> doubts) -> {
                sound.put(row, (Recorded) record);
                note(row, doubts);
            }
        }
    }

    /** A normalised value is a number or not by its attribute; only then a spreadsheet has written it in the country's style. */
    private static Cells inMachineNumbers(OfferedRow row, Map<String, Attribute.Kind> kinds) {
        boolean numeric = row.table() == StudyFormat.FLOWS || kinds.get(row.cells().text("attribute")) == Attribute.Kind.NUMBER;
        return numeric && row.dialect().isFromSpreadsheet() && !row.cells().text("value").isEmpty()
                ? row.cells().with("value", row.dialect().number(row.cells().text("value")))
                : row.cells();
    }

    private Map<String, Attribute.Kind> kindsOfAttributes() {
        Map<String, Attribute.Kind> kinds = new HashMap<>();
        before.all(Attribute.class).forEach(each -> kinds.put(each.id(), each.kind()));
        rows.stream().filter(row -> row.table() == StudyFormat.ATTRIBUTES).forEach(row ->
                Attribute.Kind.of(row.cells().text("kind")).ifPresent(kind -> kinds.put(row.cells().text("id"), kind)));
        return kinds;
    }

    /** Refusing a row can leave others without what they name, so the rules are applied until no further row is refused. */
    private void applyRules() {
        boolean again = true;
        while (again) {
            var rules = new StudyRules(candidate());
            Map<OfferedRow, List<Problem>> found = new LinkedHashMap<>();
            sound.forEach((row, record) -> {
                List<Problem> problems = rules.check(row.table(), record, row.where());
                if (!problems.isEmpty()) {
                    found.put(row, problems);
                }
            });
            again = found.values().stream().flatMap(List::stream).anyMatch(Problem::refuses);
            boolean last = !again;
            found.forEach((row, problems) -> {
                if (problems.stream().anyMatch(Problem::refuses)) {
                    sound.remove(row);
                    note(row, problems);
                } else if (last) {
                    note(row, problems);
                }
            });
        }
    }

    private Records candidate() {
        Map<Table<?>, List<Recorded>> byTable = new LinkedHashMap<>();
        sound.forEach((row, record) -> byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(record));
        Records candidate = before;
        for (Map.Entry<Table<?>, List<Recorded>> entry : byTable.entrySet()) {
            candidate = candidate.with(entry.getKey().kind(), entry.getValue());
        }
        return candidate;
    }

    private void refuse(OfferedRow row, Problem problem) {
        note(row, List.of(problem));
    }

    private void note(OfferedRow row, List<Problem> problems) {
        if (!problems.isEmpty()) {
            List<Problem> all = new ArrayList<>(problemsOfRow.getOrDefault(row, List.of()));
            all.addAll(problems);
            problemsOfRow.put(row, all);
        }
    }

    private Examined result() {
        List<Examined.Entry> entries = new ArrayList<>();
        sound.forEach((row, record) -> entries.add(new Examined.Entry(row.table(), record, standing(row.table(), record))));
        Set<OfferedRow> doubtful = new LinkedHashSet<>(problemsOfRow.keySet());
        doubtful.retainAll(sound.keySet());
        List<Examined.Refusal> refusals = new ArrayList<>();
        for (OfferedRow row : rows) {
            if (!sound.containsKey(row)) {
                refusals.add(new Examined.Refusal(row.table(), row.dialect().separator(), row.head(), row.written(), problemsOfRow.getOrDefault(row, List.of())));
            }
        }
        List<Problem> doubts = doubtful.stream().flatMap(row -> problemsOfRow.getOrDefault(row, List.of()).stream()).toList();
        return new Examined(entries, doubtful.size(), refusals, doubts, fileProblems);
    }

    private Examined.Standing standing(Table<?> table, Recorded record) {
        Optional<? extends Recorded> known = before.find(table.kind(), record.id());
        if (known.isEmpty()) {
            return Examined.Standing.NEW;
        }
        return known.get().equals(record) ? Examined.Standing.SAME : Examined.Standing.CHANGED;
    }
}
