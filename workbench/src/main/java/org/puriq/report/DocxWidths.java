package org.puriq.report;

import java.util.List;
import java.util.stream.IntStream;
import org.puriq.table.Sheet;

/** Widths of the columns of a Word table in twips, shared out like those of a text table: Word's own way differs from program to program. */
final class DocxWidths {
    /** What a letter of the table's type takes, measured with the widest of usual types, so that heads do not break where the file opens with another one. */
    private static final int TWIPS_PER_LETTER = 115;
    private static final int PADDING = 210;

    private DocxWidths() {}

    static List<Integer> of(Sheet sheet, int room) {
        int columns = sheet.columns().size();
        int letters = (room - columns * PADDING) / TWIPS_PER_LETTER + TextColumns.GAP * (columns - 1);
        return TextColumns.fitting(sheet, letters)
                .map(fitting -> fitting.widths().stream().map(width -> width * TWIPS_PER_LETTER + PADDING).toList())
                .orElseGet(() -> IntStream.range(0, columns).mapToObj(_ -> room / columns).toList());
    }
}
