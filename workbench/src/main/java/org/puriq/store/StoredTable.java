package org.puriq.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.Table;

/**
 * A table of the study package as a table of the study file. Its SQL follows from the package's format, so that the two cannot
 * drift apart; beside the package's columns stands the {@code ordinal}, which keeps the order of the rows.
 */
final class StoredTable {
    private final Table<?> table;
    private final List<String> columns;

    StoredTable(Table<?> table) {
        this.table = table;
        this.columns = table.columns().stream().map(Column::name).toList();
    }

    Table<?> table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** The table's name in the file: hyphens of the package's name are underscores there. */
    static String nameOf(Table<?> table) {
        return "\"" + table.name().replace('-', '_') + "\"";
    }

    String selectAll() {
        return "SELECT %s FROM %s ORDER BY ordinal, id".formatted(quoted(), nameOf(table));
    }

    String selectOne() {
        return "SELECT ordinal, %s FROM %s WHERE id = ?".formatted(quoted(), nameOf(table));
    }

    String selectLastOrdinal() {
        return "SELECT coalesce(max(ordinal), 0) FROM %s".formatted(nameOf(table));
    }

    String upsert() {
        String marks = Stream.generate(() -> "?").limit(columns.size() + 1L).collect(Collectors.joining(", "));
        return "INSERT OR REPLACE INTO %s (ordinal, %s) VALUES (%s)".formatted(nameOf(table), quoted(), marks);
    }

    String delete() {
        return "DELETE FROM %s WHERE id = ?".formatted(nameOf(table));
    }

    String selectIdentities() {
        return "SELECT id FROM %s".formatted(nameOf(table));
    }

    /** The row that a result stands at, its first cell in column {@code from}. What somebody else left out reads as empty. */
    Cells cells(ResultSet row, int from) throws SQLException {
        String[] texts = new String[columns.size()];
        for (int at = 0; at < texts.length; at++) {
            String text = row.getString(from + at);
            texts[at] = text == null ? "" : text;
        }
        return table.cells(texts);
    }

    private String quoted() {
        return columns.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    }
}
