package org.puriq.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.table.Sheet;

/** Widths of a worksheet's columns, in characters: as wide as the longest line, within what can be read. */
final class XlsxWidths {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;
    private static final double POINTS_PER_LINE = 15;
    /** Excel allows no more. */
    private static final double TALLEST = 409;

    private XlsxWidths() {}

    static List<Integer> of(Sheet sheet) {
        return IntStream.range(0, sheet.columns().size()).mapToObj(at -> Math.clamp(longestLine(sheet, at) + 4, NARROWEST, WIDEST)).toList();
    }

    /** How high a row must be so that all of its lines show, in points; not every program works it out by itself. */
    static double height(Sheet.Row row, List<Integer> widths) {
        int lines = IntStream.range(0, widths.size()).map(at -> Wrapping.lines(Marks.marked(row.cells().get(at)), widths.get(at) - 3).size()).max().orElse(1);
        return Math.min(TALLEST, POINTS_PER_LINE * lines);
    }

    private static int longestLine(Sheet sheet, int column) {
        // A head may break between words, so its longest word counts.
        int head = Wrapping.longestWord(sheet.columns().get(column).text());
        Stream<String> texts = sheet.rows().stream().map(row -> Marks.marked(row.cells().get(column)));
        return Math.max(head, texts.flatMap(String::lines).mapToInt(Wrapping::width).max().orElse(0));
    }
}
