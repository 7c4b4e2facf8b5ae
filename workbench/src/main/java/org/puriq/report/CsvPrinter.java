package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** CSV for machines: UTF-8 without mark, comma, LF, one head row; a cell is its number or literally its text, a line break in it {@code <br>}. */
final class CsvPrinter implements SheetPrinter {
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    @Override
    public void print(Sheet shown, Texts texts, OutputStream out) throws IOException {
        Sheet sheet = Flat.of(shown, texts);
        var csv = new CsvWriter(out, ',', "\n");
        csv.row(HeadRow.of(sheet).stream().map(CsvPrinter::onOneLine).toList());
        for (Sheet.Row row : sheet.rows()) {
            csv.row(row.cells().stream().map(CsvPrinter::text).toList());
        }
        csv.flush();
    }

    private static String text(Cell cell) {
        return cell.number().map(BigDecimal::toPlainString).orElseGet(() -> onOneLine(cell.plain()));
    }

    private static String onOneLine(String text) {
        return BREAK.matcher(text).replaceAll("<br>");
    }
}
