package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import org.puriq.base.NumberStyle;
import org.puriq.format.Inert;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** CSV that a spreadsheet set to the country opens by double click: byte order mark, semicolon, CRLF, nothing that runs as a formula. */
final class ExcelCsvPrinter implements SheetPrinter {
    @Override
    public void print(Sheet shown, Texts texts, OutputStream out) throws IOException {
        Sheet sheet = Flat.of(shown, texts);
        NumberStyle numbers = texts.country().numbers();
        var csv = new CsvWriter(out, ';', "\r\n");
        csv.byteOrderMark();
        csv.row(HeadRow.of(sheet).stream().map(head -> Inert.make(head, numbers)).toList());
        for (Sheet.Row row : sheet.rows()) {
            csv.row(row.cells().stream().map(cell -> text(cell, numbers)).toList());
        }
        csv.flush();
    }

    private static String text(Cell cell, NumberStyle numbers) {
        // Grouping marks turn a number into text in most spreadsheets.
        var ungrouped = new NumberStyle(numbers.decimal(), '\0');
        return cell.number().map(ungrouped::write).orElseGet(() -> Inert.make(cell.plain(), numbers));
    }
}
