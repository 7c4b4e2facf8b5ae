package org.puriq.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Widths of the columns of a Word table in twips, shared out here because Word's own way differs from program to program. */
final class DocxWidths {
    /** What a letter of the table's type takes, measured with the widest of usual types, so that heads do not break where the file opens with another one. */
    private static final int TWIPS_PER_LETTER = 115;
    private static final int PADDING = 210;
    private DocxWidths() {}

    static List<Integer> of(Sheet sheet, int room) {
        int columns = sheet.columns().size();
        int letters = (room - columns * PADDING) / TWIPS_PER_LETTER;
        boolean inOneLine = IntStream.range(0, columns).map(at -> texts(sheet, at).mapToInt(DocxWidths::longestLine).max().orElse(0)).sum() <= letters;
        return inOneLine ? TextColumns.fitting(sheet, letters + TextColumns.GAP * (columns - 1))
                .map(fitting -> fitting.widths().stream().map(width -> width * TWIPS_PER_LETTER + PADDING).toList())
                .orElseGet(() -> shared(sheet, room)) : shared(sheet, room);
    }

    /** Each column as wide as its longest word, and what is left by how much a column has to tell; where there is nothing left, words break. */
    private static List<Integer> shared(Sheet sheet, int room) {
        double[] words = each(sheet, at -> texts(sheet, at).flatMap(text -> Arrays.stream(text.split("\\s+"))).mapToInt(String::length).max().orElse(1) * TWIPS_PER_LETTER + (double) PADDING);
        double[] told = each(sheet, at -> texts(sheet, at).mapToInt(String::length).average().orElse(0) + 1);
        double all = Arrays.stream(words).sum();
        double left = Math.max(0, room - all);
        double shrink = Math.min(1, room / all);
        double allTold = Arrays.stream(told).sum();
        return IntStream.range(0, words.length).mapToObj(at -> (int) (words[at] * shrink + left * told[at] / allTold)).toList();
    }

    private static double[] each(Sheet sheet, IntToDoubleFunction measured) {
        return IntStream.range(0, sheet.columns().size()).mapToDouble(measured).toArray();
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static Stream<String> texts(Sheet sheet, int column) {
        return Stream.concat(Stream.of(sheet.columns().get(column).text()),
                sheet.rows().stream().map(row -> String.join("", row.cells().get(column).pieces().stream().map(Cell.Piece::text).toList())));
    }
}
