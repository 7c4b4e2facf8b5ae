package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.table.Sheet;

/** The widths of the columns of a text table, in characters, with two spaces between columns. */
record TextColumns(List<Integer> widths) {
    static final int GAP = 2;
    private static final int LONGEST_UNBROKEN_WORD = 16;
    private static final int LONGEST_NAME = 32;

    TextColumns {
        widths = List.copyOf(widths);
    }

    /** Widths with which the table is at most {@code width} wide; none if words would have to be torn apart. */
    static Optional<TextColumns> fitting(Sheet sheet, int width) {
        int room = width - GAP * (sheet.columns().size() - 1);
        List<Integer> wanted = measure(sheet, text -> text.lines().mapToInt(Wrapping::width).max().orElse(0));
        List<Integer> least = measure(sheet, text -> Math.min(LONGEST_UNBROKEN_WORD, Wrapping.longestWord(text)));
        if (sum(wanted) <= room) {
            return Optional.of(new TextColumns(wanted));
        }
        if (sum(least) > room) {
            return Optional.empty();
        }
        List<Integer> told = IntStream.range(0, wanted.size()).mapToObj(at -> Math.max(least.get(at), Math.min(wanted.get(at), body(sheet, at)))).toList();
        return Optional.of(new TextColumns(shared(shared(least, told, room), wanted, room)));
    }

    /** How wide a column of short cells is without its head, which is broken before a name is; nothing for one of sentences. */
    private static int body(Sheet sheet, int column) {
        int widest = sheet.rows().stream().map(row -> Marks.marked(row.cells().get(column))).flatMap(String::lines).mapToInt(Wrapping::width).max().orElse(0);
        return widest <= LONGEST_NAME ? widest : 0;
    }

    /** From the first character of column {@code from} to the last of the column before {@code to}. */
    int span(int from, int to) {
        return Math.max(0, sum(widths.subList(from, to)) + GAP * (to - from - 1));
    }

    /** The room that is left goes out evenly, so that a column of long sentences does not starve one of short words. */
    private static List<Integer> shared(List<Integer> least, List<Integer> wanted, int room) {
        List<Integer> widths = new ArrayList<>(least);
        int left = room - sum(least);
        for (boolean gave = true; left > 0 && gave; ) {
            gave = false;
            for (int at = 0; at < widths.size() && left > 0; at++) {
                if (widths.get(at) < wanted.get(at)) {
                    widths.set(at, widths.get(at) + 1);
                    left--;
                    gave = true;
                }
            }
        }
        return widths;
    }

    private static List<Integer> measure(Sheet sheet, java.util.function.ToIntFunction<String> measure) {
        return IntStream.range(0, sheet.columns().size())
                .mapToObj(at -> Math.max(1, texts(sheet, at).mapToInt(measure).max().orElse(0)))
                .toList();
    }

    private static Stream<String> texts(Sheet sheet, int column) {
        return Stream.concat(Stream.of(sheet.columns().get(column).text()), sheet.rows().stream().map(row -> Marks.marked(row.cells().get(column))));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
