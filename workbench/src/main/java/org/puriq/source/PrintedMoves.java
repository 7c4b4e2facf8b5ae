package org.puriq.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.PersonGroup;
import org.puriq.migration.TableCheck;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.MovesRead;
import org.puriq.recipe.Recipe.GroupColumn;
import org.puriq.recipe.Recipe.Moves;
import org.puriq.recipe.Recipe.RowKind;
import org.puriq.recipe.Recipe;

/** Sheets as they are printed: origins one below the other under their wider place, groups of persons across. Each sum that is printed is compared with its parts. */
final class PrintedMoves {
    /** Within so many rows stand the title and the heads. */
    private static final int HEAD_ROWS = 12;
    private static final int ROWS = 20_000;

    private final Recipe recipe;
    private final Moves.Printed printed;
    private final KnownPlaces known;
    private final OriginDestination.Builder builder;
    private final List<TableCheck.Line> checks = new ArrayList<>();
    private final Repeating wrong = new Repeating();
    private final List<String> destinations = new ArrayList<>();

    /** A row that was read: what it is, the code that it is of, and the persons of each group. */
    private record PrintedRow(RowKind kind, String code, long[] persons, int line) {
        boolean isOf(RowKind.What what) {
            return kind.what() == what;
        }
    }

    private PrintedMoves(Recipe recipe, Moves.Printed printed, KnownPlaces known) {
        this.recipe = recipe;
        this.printed = printed;
        this.known = known;
        this.builder = new OriginDestination.Builder(new OriginDestination.Facts(recipe.levels(), recipe.years(), recipe.youngest(), recipe.everyDestination()),
                printed.groups().stream().map(GroupColumn::group).toList());
    }

    /** The table of all sheets that fit; empty where none does. */
    static Optional<Checked<MovesRead>> read(List<Path> workbooks, Recipe recipe, Moves.Printed printed, KnownPlaces known) {
        var moves = new PrintedMoves(recipe, printed, known);
        List<String> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path workbook : workbooks) {
            try {
                Optional<Problem> hostile = EditedWorkbook.hostile(workbook, DataFiles.name(workbook));
                hostile.ifPresent(problems::add);
                if (hostile.isEmpty() && moves.workbook(workbook)) {
                    files.add(DataFiles.name(workbook));
                }
            } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | java.util.NoSuchElementException broken) {
                problems.add(Problem.refused(Where.file(DataFiles.name(workbook)), "workbook.broken", DataFiles.name(workbook)));
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            return Optional.empty();
        }
        problems.addAll(moves.wrong.problems());
        var names = new PlaceNames(recipe, known, new CodeCheck(recipe, known));
        return Optional.of(Checked.of(new MovesRead(moves.builder.build(), recipe, files, names.names(), java.util.Map.of(), moves.checks, 0), problems));
    }

    private boolean workbook(Path file) throws IOException {
        boolean found = false;
        try (InputStream stream = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(stream)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<SheetRow> head = rows(sheet, HEAD_ROWS);
                if (head.stream().anyMatch(row -> row.cells().stream().anyMatch(this::isTitle))) {
                    all(DataFiles.name(file) + " · " + sheet.getName(), head, rows(sheet, ROWS + 1));
                    found = true;
                }
            }
        }
        return found;
    }

    private void all(String where, List<SheetRow> head, List<SheetRow> rows) {
        if (rows.size() > ROWS) {
            wrong.add("matrix.too-many-rows", Where.file(where), String.valueOf(ROWS));
        } else {
            sheet(where, head, rows);
        }
    }

    private boolean isTitle(String cell) {
        return KnownPlaces.plain(cell).contains(KnownPlaces.plain(printed.title()));
    }

    private static List<SheetRow> rows(Sheet sheet, int most) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(most).map(row -> new SheetRow(row.getRowNum(), row.stream().limit(Limits.COLUMNS).map(cell -> cell == null ? "" : EditedWorkbook.text(cell).strip()).toList())).toList();
        }
    }

    private void sheet(String where, List<SheetRow> head, List<SheetRow> rows) {
        int names = column(head, printed.origin());
        int[] columns = printed.groups().stream().mapToInt(group -> column(head, group.head())).toArray();
        List<String> missing = new ArrayList<>(names < 0 ? List.of(printed.origin()) : List.of());
        printed.groups().stream().filter(group -> column(head, group.head()) < 0).map(GroupColumn::head).forEach(missing::add);
        if (!missing.isEmpty()) {
            wrong.add("matrix.heads", Where.file(where), String.join(", ", missing));
            return;
        }
        List<PrintedRow> read = new ArrayList<>();
        String wider = "";
        for (SheetRow row : rows) {
            Optional<PrintedRow> one = row(where, row, names, columns, wider);
            wider = one.filter(each -> each.isOf(RowKind.What.ORIGIN) && !each.code().isEmpty()).map(each -> each.code().substring(0, Math.min(each.code().length(), widest()))).orElse(wider);
            one.ifPresent(read::add);
        }
        add(where, read);
    }

    private int widest() {
        return Math.max(1, recipe.levels().levels().getFirst().digits());
    }

    /** The column under a head, which may break over lines. */
    private static int column(List<SheetRow> head, String text) {
        String wanted = KnownPlaces.plain(text);
        for (SheetRow row : head) {
            for (int at = 0; at < row.cells().size(); at++) {
                if (KnownPlaces.plain(row.cells().get(at)).equals(wanted)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private Optional<PrintedRow> row(String file, SheetRow row, int names, int[] columns, String wider) {
        String name = cell(row, names);
        if (name.isEmpty() || cell(row, columns[0]).isEmpty() || Arrays.stream(columns).allMatch(at -> KnownPlaces.plain(cell(row, at)).matches(".*[a-z].*"))) {
            return Optional.empty();
        }
        var where = new Where(file, row.line(), "", name);
        Optional<RowKind> kind = printed.rows().stream().filter(each -> name.startsWith(each.starts())).findFirst();
        if (kind.isEmpty()) {
            if (!isHead(name)) {
                wrong.add("matrix.row", where, name);
            }
            return Optional.empty();
        }
        long[] persons = Arrays.stream(columns).mapToLong(at -> persons(cell(row, at), where)).toArray();
        return Arrays.stream(persons).anyMatch(each -> each < 0) ? Optional.empty() : code(kind.get(), name, wider, where).map(code -> new PrintedRow(kind.get(), code, persons, row.line()));
    }

    private boolean isHead(String name) {
        return KnownPlaces.plain(name).equals(KnownPlaces.plain(printed.origin()));
    }

    private static String cell(SheetRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }

    private long persons(String cell, Where where) {
        if (cell.isEmpty() || cell.equals(printed.nought())) {
            return 0;
        }
        if (!cell.matches("\\d{1,12}")) {
            wrong.add(cell.startsWith("-") ? "matrix.negative" : "matrix.persons", where, cell);
            return -1;
        }
        return Long.parseLong(cell);
    }

    /** The code that a row's name stands for; the rest of a wider place has that one's code. */
    private Optional<String> code(RowKind kind, String name, String wider, Where where) {
        boolean named = kind.what() == RowKind.What.ORIGIN || kind.what() == RowKind.What.DESTINATION;
        if (!named) {
            return Optional.of(wider);
        }
        boolean isWidest = recipe.levels().find(kind.level()).filter(level -> level.equals(recipe.levels().levels().getFirst())).isPresent();
        Optional<String> code = kind.code().or(() -> known.code(isWidest ? "" : wider, name.substring(kind.starts().length()).strip()));
        if (code.isEmpty()) {
            wrong.add("matrix.name", where, name);
        }
        return code;
    }

    private void add(String where, List<PrintedRow> rows) {
        Optional<PrintedRow> destination = rows.stream().filter(each -> each.isOf(RowKind.What.DESTINATION)).findFirst();
        if (destination.isEmpty() || destinations.contains(destination.get().code())) {
            wrong.add(destination.isEmpty() ? "matrix.no-destination" : "matrix.destination-twice", Where.file(where), destination.map(PrintedRow::code).orElse(""));
            return;
        }
        destinations.add(destination.get().code());
        long[] all = new long[destination.get().persons().length];
        for (int at = 0; at < rows.size(); at++) {
            PrintedRow row = rows.get(at);
            checkGroups(row);
            boolean parent = isParent(rows, at);
            if (parent) {
                checkParts(rows, at);
            } else if (!row.isOf(RowKind.What.DESTINATION) && !row.isOf(RowKind.What.SUBTOTAL)) {
                leaf(row, destination.get().code());
                Arrays.setAll(all, group -> all[group] + row.persons()[group]);
            }
        }
        checks.add(new TableCheck.Line(TableCheck.What.PRINTED_TOTAL, destination.get().code(), destination.get().persons()[0], all[0]));
    }

    private void leaf(PrintedRow row, String destination) {
        if (row.isOf(RowKind.What.ABROAD)) {
            builder.fromAbroad("", destination, row.persons()[0]);
        } else {
            builder.from(row.code(), destination, row.persons()[0]);
        }
        for (int group = 1; group < row.persons().length; group++) {
            builder.of(group, row.persons()[group]);
        }
    }

    /** Whether rows below it are its parts: the next one is of a narrower place, or the rest. */
    private boolean isParent(List<PrintedRow> rows, int at) {
        return rows.get(at).isOf(RowKind.What.ORIGIN) && at + 1 < rows.size() && isPart(rows.get(at), rows.get(at + 1));
    }

    private boolean isPart(PrintedRow wide, PrintedRow row) {
        boolean unnamed = row.isOf(RowKind.What.REST) || row.isOf(RowKind.What.SUBTOTAL);
        return unnamed ? row.code().equals(wide.code()) : row.isOf(RowKind.What.ORIGIN) && rank(row) > rank(wide);
    }

    private int rank(PrintedRow row) {
        return recipe.levels().find(row.kind().level()).map(CodeLevel::digits).orElse(0);
    }

    private void checkParts(List<PrintedRow> rows, int at) {
        long sum = 0;
        for (int below = at + 1; below < rows.size() && isPart(rows.get(at), rows.get(below)); below++) {
            sum += isParent(rows, below) || rows.get(below).isOf(RowKind.What.SUBTOTAL) ? 0 : rows.get(below).persons()[0];
        }
        checks.add(new TableCheck.Line(TableCheck.What.PRINTED_TOTAL, rows.get(at).code(), rows.get(at).persons()[0], sum));
    }

    /** The sexes together and the ages together are everybody. */
    private void checkGroups(PrintedRow row) {
        for (boolean bySex : new boolean[] {true, false}) {
            long sum = 0;
            boolean told = false;
            for (int at = 1; at < printed.groups().size(); at++) {
                PersonGroup group = printed.groups().get(at).group();
                boolean counts = bySex ? group.sex().isPresent() && group.age().isEmpty() : group.age().isPresent() && group.sex().isEmpty();
                sum += counts ? row.persons()[at] : 0;
                told |= counts;
            }
            if (told) {
                checks.add(new TableCheck.Line(TableCheck.What.GROUPS, row.kind().starts().strip() + " " + row.code(), row.persons()[0], sum));
            }
        }
    }
}
