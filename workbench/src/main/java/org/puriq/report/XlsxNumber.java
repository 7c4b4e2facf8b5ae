package org.puriq.report;

import java.math.BigDecimal;
import org.puriq.base.NumberStyle;
import org.puriq.table.Cell;
import org.puriq.text.Texts;

/** How a spreadsheet shows a number: with the decimals, the qualifier, the unit and the marks that the cell has, while it stays a number. */
final class XlsxNumber {
    private static final int LONGEST_FORMAT = 200;

    private XlsxNumber() {}

    static String format(Cell cell, BigDecimal number, Texts texts) {
        String marked = Marks.marked(cell);
        NumberStyle style = texts.country().numbers();
        String grouped = style.write(number);
        String ungrouped = new NumberStyle(style.decimal(), '\0').write(number);
        // A year is written without grouping and shall stay so.
        String digits = (!marked.contains(grouped) && marked.contains(ungrouped) ? "0" : "#,##0") + decimals(number);
        String written = marked.contains(grouped) ? grouped : ungrouped;
        int at = marked.indexOf(written);
        if (at < 0 || marked.contains("\"") || marked.contains("\n")) {
            return digits;
        }
        String format = literal(marked.substring(0, at)) + digits + literal(marked.substring(at + written.length()));
        return format.length() > LONGEST_FORMAT ? digits : format;
    }

    private static String decimals(BigDecimal number) {
        return number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : '"' + text + '"';
    }
}
