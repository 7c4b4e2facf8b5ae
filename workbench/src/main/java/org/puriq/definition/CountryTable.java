package org.puriq.definition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.format.Nearest;

/** One of the CSV tables of a country: its rows by the names in its head, and every problem with file, line and column. */
final class CountryTable {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    private final String file;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> head = List.of();

    CountryTable(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A line of the table. What its cells should be is asked here, so that a problem knows where it stands. */
    final class Row {
        private final int line;
        private final Map<String, String> cells;

        private Row(int line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A text that must not be missing. */
        String needed(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                refuse(column, "counts.missing", column);
            }
            return text;
        }

        /** A number of people; -1 and a problem where it is none. */
        long persons(String column) {
            String text = text(column);
            if (!WHOLE.matcher(text).matches()) {
                refuse(column, "counts.whole", column, text);
                return -1;
            }
            long persons = Long.parseLong(text);
            if (persons < 0) {
                refuse(column, "counts.negative", text);
            }
            return Math.max(persons, -1);
        }

        int year(String column) {
            String text = text(column);
            boolean isYear = text.matches("\\d{4}") && Integer.parseInt(text) >= 1500 && Integer.parseInt(text) <= 2200;
            if (!isYear) {
                refuse(column, "counts.year", text);
            }
            return isYear ? Integer.parseInt(text) : 0;
        }

        /** Codes or the like, one behind the other. */
        List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split(";"));
        }

        void refuse(String column, String rule, String... details) {
            problems.add(Problem.refused(where(column), rule, details));
        }

        void doubt(String column, String rule, String... details) {
            problems.add(Problem.doubtful(where(column), rule, details));
        }

        Where where(String column) {
            return new Where(file, line, column, text(column));
        }
    }

    /** @param needed the columns without which the table says nothing */
    List<Row> read(Checked<String> csv, List<String> needed, List<String> further) {
        return switch (csv) {
            case Checked.Sound<String>(String text, List<Problem> _) -> read(text, needed, further);
            case Checked.Faulty<String>(List<Problem> unreadable) -> {
                problems.addAll(unreadable);
                yield List.of();
            }
        };
    }

    List<Row> read(String csv, List<String> needed, List<String> further) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(csv)).skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(csv)) {
            for (CsvRecord record : records) {
                if (head.isEmpty()) {
                    head = record.getFields().stream().map(each -> each.replace("\uFEFF", "").strip()).toList();
                    checkHead(needed, further);
                } else {
                    rows.add(row(record));
                    checkLength(record);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(Problem.refused(new Where(file, 1 + rows.size(), "", ""), "file.broken-csv", file));
        } catch (IOException | UncheckedIOException impossible) {
            problems.add(Problem.refused(Where.file(file), "file.unreadable", file));
        }
        return head.containsAll(needed) ? rows : List.of();
    }

    boolean has(String column) {
        return head.contains(column);
    }

    /** What a spreadsheet puts between its cells: tabs when they are pasted, semicolons where a comma is for decimals. */
    private static char separator(String csv) {
        String first = csv.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    /** The columns of the head that are neither needed nor known otherwise. */
    List<String> others(List<String> needed, List<String> further) {
        return head.stream().filter(each -> !needed.contains(each) && !further.contains(each)).toList();
    }

    private void checkHead(List<String> needed, List<String> further) {
        needed.stream().filter(each -> !head.contains(each)).forEach(each ->
                problems.add(Problem.refused(new Where(file, 1, each, ""), "counts.column", each, Nearest.to(each, others(needed, further)).orElse(""))));
    }

    /** A cell too many is mostly a comma within a text: then all cells behind it stand one column too far. */
    private void checkLength(CsvRecord record) {
        if (record.getFieldCount() > head.size()) {
            rows.getLast().refuse("", "row.too-long", String.valueOf(record.getFieldCount()), String.valueOf(head.size()));
        }
    }

    private Row row(CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < head.size() && at < record.getFieldCount(); at++) {
            cells.put(head.get(at), record.getField(at).strip());
        }
        return new Row((int) record.getStartingLineNumber(), cells);
    }
}
