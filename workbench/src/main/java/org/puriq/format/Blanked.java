package org.puriq.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.base.Problem;

/** A row without the cells that are wrong and those that mean nothing without them: empty, or the plainest that may stand there. */
final class Blanked {
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("start", "end"), Set.of("latitude", "longitude"), Set.of("value", "low", "high", "derivation", "inputs"));
    private static final String BASIS = "basis";

    private Blanked() {}

    static Cells of(Table<?> table, Cells cells, List<Problem> problems) {
        Set<String> wrong = new LinkedHashSet<>();
        problems.stream().filter(Problem::refuses).map(each -> each.where().column()).filter(table::has).forEach(wrong::add);
        TOGETHER.stream().filter(group -> group.stream().anyMatch(wrong::contains)).toList().forEach(wrong::addAll);
        if (wrong.contains("derivation")) {
            wrong.add(BASIS);   // derived without the formula that was taken away would be one fault more
        }
        if (wrong.isEmpty()) {
            return cells;
        }
        Map<String, String> left = cells.texts();
        wrong.stream().filter(table::has).forEach(column -> left.put(column, plainest(table.column(column).orElseThrow())));
        return new Cells(left);
    }

    private static String plainest(Column<?> column) {
        if (!column.required()) {
            return "";
        }
        return switch (column.form()) {
            case ID -> "x";
            case TEXT -> "-";
            case INTEGER, NUMBER -> "0";
            case DATE -> "2000-01-01";
            case CHOICE -> column.choices().getFirst();
            case REFERENCE, REFERENCES, WORDS, YES_NO, MONTHS, FORMULA -> "";
        };
    }
}
