package org.puriq.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Cells;
import org.puriq.format.Named;
import org.puriq.format.StudyFormat;

/**
 * A workbook (XLSX, ECMA-376) that was written to be edited and comes back: each sheet whose first row names columns of a table is
 * that table. A sheet of its own says how each record went out, so that a row that is missing is seen and asked about, and what was
 * changed in the study meanwhile is not undone. Nothing in the
 * file runs, leads anywhere or may unpack to more than a limit.
 */
final class EditedWorkbook {
    /** The sheet that says how each record went out; it is hidden from who edits. */
    static final String SENT = "puriq";
    /** "Name, in Spanish (name_es)": what people read, and the column's own name. */
    private static final Pattern COLUMN = Pattern.compile("(?:.*\\()?([a-z][a-z0-9_]*)\\)?\\s*", Pattern.DOTALL);
    /** A day is a number in a workbook; only the format of its cell says that it is a day. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int HEAD_BYTES = 4096;
    private static final int NAME = 31;

    private EditedWorkbook() {}

    static boolean is(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    static Checked<Parcel> read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        Optional<Problem> hostile = hostile(path, file);
        if (hostile.isPresent()) {
            return Checked.faulty(hostile.get());
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)), WITH_FORMATS)) {
            return read(workbook, file);
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | java.util.NoSuchElementException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "workbook.broken", file));
        }
    }

    /** Counts what really comes out of the file; looks for what a table needs not: macros, and definitions that grow without end. */
    static Optional<Problem> hostile(Path path, String file) throws IOException {
        if (Files.size(path) > Limits.BYTES) {
            return Optional.of(Problem.refused(Where.file(file), "file.too-large", String.valueOf(Limits.MEGABYTES)));
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long left = Limits.BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return Optional.of(Problem.refused(Where.file(file), "workbook.macros", file));
                }
                long bytes = 0;
                try (InputStream stream = zip.getInputStream(entry)) {
                    byte[] head = stream.readNBytes(HEAD_BYTES);
                    if (new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                        return Optional.of(Problem.refused(Where.file(file), "workbook.doctype", file));
                    }
                    bytes = head.length + counted(stream, left);
                }
                left -= bytes;
                if (left < 0 || zip.size() > Limits.FILES) {
                    return Optional.of(Problem.refused(Where.file(file), "file.too-large", String.valueOf(Limits.MEGABYTES)));
                }
            }
        } catch (java.util.zip.ZipException broken) {
            return Optional.of(Problem.refused(Where.file(file), "workbook.broken", file));
        }
        return Optional.empty();
    }

    private static long counted(InputStream stream, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        for (int read = stream.read(buffer); read >= 0 && count <= most; read = stream.read(buffer)) {
            count += read;
        }
        return count;
    }

    private static Checked<Parcel> read(ReadableWorkbook workbook, String file) throws IOException {
        SequencedMap<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        List<Sent> sent = List.of();
        List<Problem> problems = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getName().equals(SENT)) {
                sent = sent(sheet);
                continue;
            }
            List<SheetRow> rows = rows(sheet, file, problems);
            if (!rows.isEmpty()) {
                table(sheet.getName()).ifPresent(table -> sheets.put(table, rows));
            }
        }
        if (sheets.isEmpty()) {
            problems.add(Problem.refused(Where.file(file), "workbook.no-table", file, String.join(", ", StudyFormat.names())));
        }
        return Checked.of(new Parcel(new LinkedHashMap<>(), sheets, sent, problems.stream().filter(each -> !each.refuses()).toList()), problems);
    }

    /** A sheet is called by its table; names are cut where a workbook takes no longer ones. */
    private static Optional<String> table(String sheet) {
        return StudyFormat.names().stream().filter(each -> nameOf(each).equals(sheet)).findFirst();
    }

    static String nameOf(String table) {
        return table.substring(0, Math.min(table.length(), NAME));
    }

    private static List<Sent> sent(Sheet sheet) throws IOException {
        try (Stream<Row> all = sheet.openStream()) {
            return all.limit(Limits.ROWS).map(row -> row.stream().limit(Limits.COLUMNS).map(cell -> cell == null ? "" : text(cell)).toList())
                    .filter(cells -> cells.size() >= 2).map(EditedWorkbook::sent).toList();
        }
    }

    /** The table, the identity, and each filled cell with the name of its column. */
    private static Sent sent(List<String> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String each : cells.subList(2, cells.size())) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                texts.put(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        return new Sent(new Named(cells.get(0), cells.get(1)), new Cells(texts));
    }

    private static List<SheetRow> rows(Sheet sheet, String file, List<Problem> problems) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.limit(Limits.ROWS).forEach(row -> {
                List<String> cells = new ArrayList<>();
                boolean head = rows.isEmpty();
                row.stream().limit(Limits.COLUMNS).forEach(cell -> cells.add(cell == null ? "" : head ? column(text(cell)) : text(cell)));
                row.stream().limit(Limits.COLUMNS).filter(each -> each != null && (each.getType() == CellType.FORMULA || each.getFormula() != null)).findFirst().ifPresent(formula ->
                        problems.add(Problem.doubtful(new Where(file + " · " + sheet.getName(), row.getRowNum(), "", ""), "workbook.formula", text(formula))));
                var read = new SheetRow(row.getRowNum(), cells);
                if (!read.isEmpty()) {
                    rows.add(read);
                }
            });
        }
        return rows;
    }

    /** What stands in a cell; of a formula its last result. A number as machines write it, without the point that a spreadsheet adds; a day as a day. */
    static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> WorkbookDay.of(cell).orElseGet(() -> plain(cell.asNumber()));
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case STRING -> cell.asString();
            case FORMULA -> Optional.ofNullable(cell.getRawValue()).map(raw -> result(cell, raw)).orElse("");
            case ERROR, EMPTY -> "";
        };
    }

    /** The last result of a formula: a day where the cell writes it as one, another number as machines write it, anything else as it stands. */
    private static String result(Cell cell, String raw) {
        return NumberStyle.MACHINE.read(raw).map(number -> WorkbookDay.of(cell).orElseGet(() -> plain(number))).orElse(raw);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, java.math.RoundingMode.UNNECESSARY).toPlainString() : bare.toPlainString();
    }

    private static String column(String head) {
        Matcher named = COLUMN.matcher(head.strip());
        return named.matches() ? named.group(1) : head.strip();
    }
}
