package org.puriq.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A view ready to be printed, in one language: page, command line and report show the same sheet, so they show the same numbers.
 *
 * @param name the view's name in addresses and commands, such as {@code communities}
 * @param names the key of the column that says what a row is about; the first one where nothing else is said
 * @param columns head cells from left to right
 * @param rows each with as many cells as there are columns
 * @param remarks sentences that belong to the table: what n is, what was left out, which sum is refused and why
 * @param source the source line under it
 * @param asPrinted whether it repeats a table that is printed somewhere, word for word; then no format adds a column to it
 */
public record Sheet(String name, String title, String names, List<Head> columns, List<Row> rows, List<String> remarks, String source, boolean asPrinted) {

    /** The head of a column. {@code group} is the head above it, shared with its neighbours; {@code numeric} columns align right. */
    public record Head(String key, String text, String group, boolean numeric) {
        public Head(String key, String text) {
            this(key, text, "", false);
        }
    }

    /** A row; {@code key} tells it from the others, and {@code section} holds rows together under a heading where it is not empty. */
    public record Row(String key, String section, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(String key, List<Cell> cells) {
            this(key, "", cells);
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row %s of %s has %d cells under %d heads.".formatted(row.key(), name, row.cells().size(), columns.size()));
            }
        }
    }

    /** A sheet whose rows are named by their first cell. */
    public Sheet(String name, String title, List<Head> columns, List<Row> rows, List<String> remarks, String source) {
        this(name, title, columns.isEmpty() ? "" : columns.getFirst().key(), columns, rows, remarks, source, false);
    }

    public Sheet titled(String other) {
        return new Sheet(name, other, names, columns, rows, remarks, source, asPrinted);
    }

    /** The same columns with other rows: fewer of them, or in another order. */
    public Sheet with(List<Row> others) {
        return new Sheet(name, title, names, columns, others, remarks, source, asPrinted);
    }

    /** The place of the column that names the rows, from nought. */
    public int namingColumn() {
        return IntStream.range(0, columns.size()).filter(at -> columns.get(at).key().equals(names)).findFirst().orElse(0);
    }

    public boolean hasGroups() {
        return columns.stream().anyMatch(each -> !each.group().isEmpty());
    }

    public Optional<Row> row(String key) {
        return rows.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The cell of a row under the head with this key. */
    public Cell cell(String row, String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).key().equals(column)) {
                return row(row).orElseThrow(() -> new IllegalArgumentException("No row %s in %s.".formatted(row, name))).cells().get(at);
            }
        }
        throw new IllegalArgumentException("No column %s in %s.".formatted(column, name));
    }
}
