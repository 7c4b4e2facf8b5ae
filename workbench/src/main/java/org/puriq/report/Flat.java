package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece.Figure;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/**
 * A sheet as a table of nothing but cells, for CSV: the section of each row in a column in front, and behind what its figures rest
 * on where that is not a source alone, as {@code families=derived; rate=assumption disputed}. A column that would be empty is not
 * there, and a table shown as it is printed somewhere keeps the columns that are printed.
 */
final class Flat {
    private Flat() {}

    static Sheet of(Sheet sheet, Texts texts) {
        boolean sections = sheet.rows().stream().anyMatch(row -> !row.section().isEmpty());
        boolean marks = !sheet.asPrinted() && sheet.rows().stream().anyMatch(row -> !marks(sheet, row).isEmpty());
        if (!sections && !marks) {
            return sheet;
        }
        List<Sheet.Head> heads = around(sheet.columns(), sections, head("section", texts), marks, head("marks", texts));
        List<Sheet.Row> rows = sheet.rows().stream()
                .map(row -> new Sheet.Row(row.key(), around(row.cells(), sections, Cell.text(row.section()), marks, Cell.text(marks(sheet, row)))))
                .toList();
        return new Sheet(sheet.name(), sheet.title(), heads, rows, sheet.remarks(), sheet.source());
    }

    private static Sheet.Head head(String key, Texts texts) {
        return new Sheet.Head(key, texts.say("report.column." + key));
    }

    private static <T> List<T> around(List<T> cells, boolean front, T first, boolean back, T last) {
        List<T> all = new ArrayList<>(front ? List.of(first) : List.of());
        all.addAll(cells);
        all.addAll(back ? List.of(last) : List.of());
        return all;
    }

    private static String marks(Sheet sheet, Sheet.Row row) {
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String said = row.cells().get(at).figures().stream().flatMap(Flat::marks).distinct().collect(Collectors.joining(" "));
            if (!said.isEmpty()) {
                marks.add(sheet.columns().get(at).key() + "=" + said);
            }
        }
        return String.join("; ", marks);
    }

    private static Stream<String> marks(Figure figure) {
        return Stream.of(figure.basis().equals("reported") ? "" : figure.basis(), figure.disputed() ? "disputed" : "").filter(each -> !each.isEmpty());
    }
}
