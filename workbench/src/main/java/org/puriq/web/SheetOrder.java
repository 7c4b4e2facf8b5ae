package org.puriq.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Rows in the order of one column: by amount or rank where cells have one, else as the language orders words; what is empty comes last. */
final class SheetOrder {
    private final Collator words;

    SheetOrder(Language language) {
        words = Collator.getInstance(Locale.of(language.code()));
    }

    Comparator<Sheet.Row> by(int column, boolean falling) {
        Comparator<Cell> amounts = Comparator.comparing(cell -> amount(cell).orElse(BigDecimal.ZERO));
        Comparator<Cell> cells = Comparator.comparing((Cell cell) -> amount(cell).isEmpty())
                .thenComparing(falling ? amounts.reversed() : amounts)
                .thenComparing(Cell::plain, falling ? words.reversed() : words);
        return Comparator.comparing((Sheet.Row row) -> isEmpty(row.cells().get(column)))
                .thenComparing(row -> row.cells().get(column), cells);
    }

    static Optional<BigDecimal> amount(Cell cell) {
        return cell.order().or(cell::number);
    }

    static boolean isEmpty(Cell cell) {
        return cell.pieces().stream().allMatch(piece -> piece instanceof Cell.Piece.Missing || piece.text().isBlank());
    }
}
