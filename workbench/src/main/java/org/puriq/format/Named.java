package org.puriq.format;

import java.util.ArrayList;
import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Statement;
import org.puriq.study.PublicationMark;

/** A record that another one names, by its table and identity. */
public record Named(String table, String id) {

    /** Everything that a record names: in its columns, in the list of a contradiction or of a mark for publication, and the category that a statement answers with. */
    public static List<Named> by(Table<?> table, Recorded record) {
        List<Named> named = new ArrayList<>();
        references(table, record, named);
        switch (record) {
            case Contradiction contradiction -> contradiction.records().forEach(each -> named.add(new Named(each.table(), each.id())));
            case PublicationMark mark -> mark.records().forEach(each -> named.add(new Named(each.table(), each.id())));
            case Statement statement when CellForms.isId(statement.normalised().value()) -> named.add(new Named("categories", statement.normalised().value()));
            default -> { }
        }
        return named;
    }

    private static <T extends Recorded> void references(Table<T> table, Recorded record, List<Named> named) {
        T own = table.kind().cast(record);
        for (Column<T> column : table.references()) {
            for (String id : items(column.cell().apply(own))) {
                named.add(new Named(column.refersTo().orElseThrow(), id));
            }
        }
    }

    /** The items of a list in a cell. */
    static List<String> items(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return text.indexOf(' ') < 0 ? List.of(text) : List.of(text.split(" "));
    }

    @Override
    public String toString() {
        return table + ":" + id;
    }
}
