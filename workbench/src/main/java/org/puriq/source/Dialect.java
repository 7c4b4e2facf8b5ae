package org.puriq.source;

import org.puriq.base.NumberStyle;
import org.puriq.format.Inert;

/**
 * How a CSV file is written. With commas it is literal: decimal points, text as it is. With semicolons it comes from a
 * spreadsheet: numbers as the country writes them, and an apostrophe in front of text that would have run as a formula.
 */
record Dialect(char separator, NumberStyle numbers) {
    boolean isFromSpreadsheet() {
        return separator == ';';
    }

    String text(String cell) {
        return isFromSpreadsheet() ? Inert.undo(cell) : cell;
    }

    /** A number in the form of machines; what is no number comes back as it is, to be refused by its own words. */
    String number(String cell) {
        return numbers.read(cell).map(java.math.BigDecimal::toPlainString).orElse(cell);
    }
}
