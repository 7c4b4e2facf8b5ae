package org.puriq.source;

import java.util.List;
import org.puriq.format.Column;
import org.puriq.format.Table;

/** The first row of a file: which column of the table stands where. What is no column of the table is passed over. */
final class Head {
    private final Table<?> table;
    private final Dialect dialect;
    private final List<String> names;
    private final int[] places;

    Head(Table<?> table, Dialect dialect, List<String> names) {
        this.table = table;
        this.dialect = dialect;
        this.names = List.copyOf(names);
        this.places = table.columns().stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    }

    Table<?> table() {
        return table;
    }

    Dialect dialect() {
        return dialect;
    }

    List<String> names() {
        return names;
    }

    /** The cells of a row in the order of the table's columns, as they were written and tidied; what is missing is empty. */
    String[] tidied(List<String> written) {
        String[] texts = new String[places.length];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = places[at] < 0 || places[at] >= written.size() ? "" : tidied(table.columns().get(at), written.get(places[at]));
        }
        return texts;
    }

    private String tidied(Column<?> column, String written) {
        return written.isEmpty() ? written : column.tidy(dialect.text(written));
    }
}
