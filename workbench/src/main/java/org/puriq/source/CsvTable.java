package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Column;
import org.puriq.format.Nearest;
import org.puriq.format.Table;

/** Reads one CSV file of a package: UTF-8 with or without a mark, or Windows-1252; commas or semicolons; any order of columns. */
final class CsvTable {
    /** A column of this name is ours: what was wrong with a refused row. It is passed over when the row comes back. */
    static final String PROBLEM_COLUMN = "problem";
    private static final int LONGEST_NAME = 100;

    private final String file;
    private final Table<?> table;
    private final int mostRows;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OfferedRow> rows = new ArrayList<>();
    private final Repeated repeated = new Repeated();
    private Optional<Head> head = Optional.empty();
    private long line = 1;

    private CsvTable(String file, Table<?> table, int mostRows) {
        this.file = file;
        this.table = table;
        this.mostRows = mostRows;
    }

    /** @param mostRows how many rows may still come */
    static CsvTable read(String file, Table<?> table, byte[] bytes, NumberStyle spreadsheetNumbers, int mostRows) {
        var csv = new CsvTable(file, table, mostRows);
        csv.read(new CsvText(bytes), spreadsheetNumbers);
        return csv;
    }

    List<Problem> problems() {
        return problems;
    }

    List<OfferedRow> rows() {
        return rows;
    }

    private void read(CsvText text, NumberStyle spreadsheetNumbers) {
        if (text.isWindows()) {
            problems.add(Problem.doubtful(Where.file(file), "file.windows-1252", file));
        }
        var dialect = Dialect.of(text.firstLine(), spreadsheetNumbers);
        var builder = CsvReader.builder().fieldSeparator(dialect.separator()).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false);
        try (CsvReader<CsvRecord> records = builder.ofCsvRecord(text.reader())) {
            read(records, dialect);
        } catch (CsvParseException broken) {
            problems.add(Problem.refused(new Where(file, (int) line + 1, "", ""), "file.broken-csv", file));
        } catch (IOException | UncheckedIOException impossible) {
            refuse("file.unreadable", file);
        }
    }

    private void read(Iterable<CsvRecord> records, Dialect dialect) {
        for (CsvRecord record : records) {
            line = record.getStartingLineNumber();
            if (head.isEmpty()) {
                List<String> names = record.getFields().stream().map(each -> dialect.text(each).strip()).toList();
                if (!isUsable(names)) {
                    return;
                }
                head = Optional.of(new Head(table, dialect, names));
            } else if (rows.size() >= mostRows) {
                refuse("file.too-many-rows", String.valueOf(Limits.ROWS));
                return;
            } else {
                row(head.get(), record);
            }
        }
        if (head.isEmpty()) {
            refuse("file.no-head", table.name(), columns());
        }
    }

    private boolean isUsable(List<String> names) {
        if (names.size() > Limits.COLUMNS || !names.contains("id")) {
            refuse("file.no-id-column", table.name(), columns());
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
            var where = new Where(file, (int) line, shortened, "");
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(Problem.refused(where, "column.twice", shortened));
                return false;
            }
            if (table.column(name).isEmpty() && !name.equals(PROBLEM_COLUMN) && !name.isEmpty()) {
                problems.add(Problem.doubtful(where, "column.unknown", shortened, Nearest.to(name, known()).orElse("")));
            }
        }
        return true;
    }

    private void row(Head columns, CsvRecord record) {
        List<String> written = repeated.sharing(record.getFields());
        rows.add(new OfferedRow(columns, new Where(file, (int) line, "", ""), written));
    }

    private List<String> known() {
        return table.columns().stream().map(Column::name).toList();
    }

    private String columns() {
        return String.join(", ", known());
    }

    private void refuse(String rule, String... details) {
        problems.add(Problem.refused(Where.file(file), rule, details));
    }
}
