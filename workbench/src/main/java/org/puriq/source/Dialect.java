package org.puriq.source;

import org.puriq.base.NumberStyle;
import org.puriq.format.Inert;

/**
 * How a CSV file is written. With commas it is literal: decimal points, text as it is. With semicolons it comes from a
 * spreadsheet: numbers as the country writes them, and an apostrophe in front of text that would have run as a formula.
 */
record Dialect(char separator, NumberStyle numbers) {
    /** By the first line that holds anything: a spreadsheet that writes commas in numbers separates cells by semicolons. */
    static Dialect of(String firstLine, NumberStyle spreadsheetNumbers) {
        boolean semicolons = count(firstLine, ';') > count(firstLine, ',');
        return semicolons ? new Dialect(';', spreadsheetNumbers) : new Dialect(',', NumberStyle.MACHINE);
    }

    private static long count(String text, char separator) {
        return text.chars().filter(each -> each == separator).count();
    }

    boolean isFromSpreadsheet() {
        return separator == ';';
    }

    String text(String cell) {
        return isFromSpreadsheet() ? Inert.undo(cell) : cell;
    }
}
