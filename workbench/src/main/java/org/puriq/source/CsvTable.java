package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Column;
import org.puriq.format.Cells;
import org.puriq.format.Nearest;
import org.puriq.format.Table;

/** Reads one CSV file of a package: UTF-8 with or without a mark, or Windows-1252; commas or semicolons; any order of columns. */
final class CsvTable {
    /** A column of this name is ours: what was wrong with a refused row. It is passed over when the row comes back. */
    static final String PROBLEM_COLUMN = "problem";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String file;
    private final Table<?> table;
    private final NumberStyle spreadsheetNumbers;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OfferedRow> rows = new ArrayList<>();

    private CsvTable(String file, Table<?> table, NumberStyle spreadsheetNumbers) {
        this.file = file;
        this.table = table;
        this.spreadsheetNumbers = spreadsheetNumbers;
    }

    static CsvTable read(String file, Table<?> table, byte[] bytes, NumberStyle spreadsheetNumbers) {
        var csv = new CsvTable(file, table, spreadsheetNumbers);
        csv.read(bytes);
        return csv;
    }

    List<Problem> problems() {
        return problems;
    }

    List<OfferedRow> rows() {
        return rows;
    }

    private void read(byte[] bytes) {
        if (isSomethingElse(bytes)) {
            refuse("file.not-csv", file);
            return;
        }
        String text = decoded(bytes);
        var dialect = dialect(text);
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(dialect.separator()).skipEmptyLines(true).ofCsvRecord(text)) {
            read(records, dialect);
        } catch (CsvParseException broken) {
            refuse("file.broken-csv", file);
        } catch (java.io.IOException | java.io.UncheckedIOException impossible) {
            refuse("file.unreadable", file);
        }
    }

    private void read(Iterable<CsvRecord> records, Dialect dialect) {
        List<String> head = List.of();
        for (CsvRecord record : records) {
            if (head.isEmpty()) {
                head = record.getFields().stream().map(each -> dialect.text(each).strip()).toList();
                if (!isUsable(head)) {
                    return;
                }
            } else if (rows.size() >= Limits.ROWS) {
                refuse("file.too-many-rows", String.valueOf(Limits.ROWS));
                return;
            } else {
                row(head, record, dialect);
            }
        }
        if (head.isEmpty()) {
            refuse("file.no-head", table.name(), names());
        }
    }

    private boolean isUsable(List<String> head) {
        Set<String> seen = new HashSet<>();
        if (head.size() > Limits.COLUMNS || !head.contains("id")) {
            refuse("file.no-id-column", table.name(), names());
            return false;
        }
        for (String name : head) {
            if (!seen.add(name)) {
                problems.add(Problem.refused(new Where(file, 1, name, ""), "column.twice", name));
                return false;
            }
            if (table.column(name).isEmpty() && !name.equals(PROBLEM_COLUMN) && !name.isEmpty()) {
                List<String> known = table.columns().stream().map(Column::name).toList();
                problems.add(Problem.doubtful(new Where(file, 1, name, ""), "column.unknown", name, Nearest.to(name, known).orElse("")));
            }
        }
        return true;
    }

    private void row(List<String> head, CsvRecord record, Dialect dialect) {
        List<String> written = record.getFields();
        var where = new Where(file, (int) record.getStartingLineNumber(), "", "");
        if (written.size() > head.size() && written.subList(head.size(), written.size()).stream().anyMatch(each -> !each.isEmpty())) {
            problems.add(Problem.refused(where, "row.too-long", String.valueOf(written.size()), String.valueOf(head.size())));
            return;
        }
        Map<String, String> cells = LinkedHashMap.newLinkedHashMap(head.size());
        for (int at = 0; at < Math.min(head.size(), written.size()); at++) {
            String name = head.get(at);
            table.column(name).ifPresent(column -> cells.put(name, cell(column, written.get(head.indexOf(name)), dialect)));
        }
        rows.add(new OfferedRow(table, where, new Cells(cells), dialect, head, written));
    }

    private static String cell(Column<?> column, String written, Dialect dialect) {
        String text = dialect.text(written).replace("\r\n", "\n");
        if (column.form() == Column.Form.TEXT) {
            return text;
        }
        String compact = text.strip();
        return column.form().isNumeric() && dialect.isFromSpreadsheet() ? dialect.number(compact) : compact;
    }

    /** A zip, an Office file, a picture or anything else with zero bytes, whatever its name says. */
    private static boolean isSomethingElse(byte[] bytes) {
        int look = Math.min(bytes.length, 4096);
        for (int at = 0; at < look; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return bytes.length > 3 && (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 || bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F');
    }

    private String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            problems.add(Problem.doubtful(Where.file(file), "file.windows-1252", file));
            return new String(bytes, WINDOWS);
        }
    }

    private Dialect dialect(String text) {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        boolean semicolons = head.chars().filter(each -> each == ';').count() > head.chars().filter(each -> each == ',').count();
        return semicolons ? new Dialect(';', spreadsheetNumbers) : new Dialect(',', NumberStyle.MACHINE);
    }

    private String names() {
        return String.join(", ", table.columns().stream().map(Column::name).toList());
    }

    private void refuse(String rule, String... details) {
        problems.add(Problem.refused(Where.file(file), rule, details));
    }
}
