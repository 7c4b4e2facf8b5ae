package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The front of the room: prints a sheet in any format. What a format needs is loaded only when it is asked for. */
public final class Printing {
    /** The width of a text table where nobody says how wide the terminal is, in characters. */
    public static final int USUAL_WIDTH = 100;

    private Printing() {}

    /** Prints the sheet and leaves {@code out} open. */
    public static void print(Sheet sheet, Format format, Texts texts, OutputStream out) throws IOException {
        printer(format).print(sheet, texts, out);
    }

    /** Prints the sheet for a terminal that shows {@code width} characters in a line, and leaves {@code out} open. */
    public static void printText(Sheet sheet, int width, Texts texts, OutputStream out) throws IOException {
        new TextPrinter(width).print(sheet, texts, out);
    }

    private static SheetPrinter printer(Format format) {
        return switch (format) {
            case TEXT -> new TextPrinter(USUAL_WIDTH);
            case CSV -> new CsvPrinter();
            case EXCEL_CSV -> new ExcelCsvPrinter();
            case JSON -> new JsonPrinter();
        };
    }
}
