package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import org.puriq.table.Sheet;

/** The lines of a table that is too wide for the terminal: a block for each row, a line for each cell with its head in front. */
final class TextCards {
    private static final String INDENT = "    ";

    private TextCards() {}

    static List<String> lines(Sheet sheet, int width) {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (Sheet.Row row : sheet.rows()) {
            if (!row.section().equals(section) && !row.section().isEmpty()) {
                lines.addAll(Wrapping.lines(row.section(), width));
                lines.add("");
            }
            section = row.section();
            card(sheet, row, width, lines);
            lines.add("");
        }
        return lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    }

    private static void card(Sheet sheet, Sheet.Row row, int width, List<String> lines) {
        for (int at = 0; at < row.cells().size(); at++) {
            String text = Marks.marked(row.cells().get(at));
            if (!text.isEmpty()) {
                List<String> wrapped = Wrapping.lines(head(sheet.columns().get(at)) + ": " + text, width - INDENT.length());
                lines.add(wrapped.getFirst());
                wrapped.stream().skip(1).map(INDENT::concat).forEach(lines::add);
            }
        }
    }

    private static String head(Sheet.Head head) {
        return head.group().isEmpty() ? head.text() : head.group() + ", " + head.text();
    }
}
