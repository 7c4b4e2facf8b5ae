package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The front of the room: prints a table or a document in a format. What a format needs is loaded only when it is asked for. */
public final class Printing {
    /** The width of a text table where nobody says how wide the terminal is, in characters. */
    public static final int USUAL_WIDTH = 100;

    /** The formats in which a document can be printed. */
    public static final List<Format> OF_DOCUMENTS = List.of(Format.DOCX, Format.PDF, Format.HTML);

    private Printing() {}

    /** Prints the sheet and leaves {@code out} open. */
    public static void print(Sheet sheet, Format format, Texts texts, OutputStream out) throws IOException {
        printer(format).print(sheet, texts, out);
    }

    /** Prints the sheet for a terminal that shows {@code width} characters in a line, and leaves {@code out} open. */
    public static void printText(Sheet sheet, int width, Texts texts, OutputStream out) throws IOException {
        new TextPrinter(width).print(sheet, texts, out);
    }

    /** Prints the document for a terminal, and leaves {@code out} open. */
    public static void printText(Document document, int width, Texts texts, OutputStream out) throws IOException {
        new DocumentText(width, texts).print(document, out);
    }

    /** The text in lines of at most {@code width} characters, broken between words. */
    public static List<String> lines(String text, int width) {
        return Wrapping.lines(text, width);
    }

    /** Prints the document as DOCX, PDF or HTML, in its own language, and leaves {@code out} open. */
    public static void print(Document document, Format format, Texts texts, Progress progress, OutputStream out) throws IOException {
        documentPrinter(format).print(document, own(document, texts), progress, out);
    }

    /** Prints the document into somebody's own template for Word, and leaves {@code out} open. */
    public static void print(Document document, Template template, Texts texts, Progress progress, OutputStream out) throws IOException {
        new DocxPrinter(Optional.of(template)).print(document, own(document, texts), progress, out);
    }

    private static Texts own(Document document, Texts texts) {
        return texts.language() == document.language() ? texts : new Texts(document.language(), texts.country());
    }

    private static SheetPrinter printer(Format format) {
        return switch (format) {
            case TEXT -> new TextPrinter(USUAL_WIDTH);
            case CSV -> new CsvPrinter();
            case EXCEL_CSV -> new ExcelCsvPrinter();
            case JSON -> new JsonPrinter();
            case XLSX -> new XlsxPrinter();
            case DOCX, PDF, HTML -> (sheet, texts, out) -> print(Document.of(sheet, texts.language()), format, texts, Progress.SILENT, out);
        };
    }

    private static DocumentPrinter documentPrinter(Format format) {
        return switch (format) {
            case DOCX -> new DocxPrinter(Optional.empty());
            case PDF -> new PdfPrinter();
            case HTML -> new HtmlPrinter();
            case TEXT, CSV, EXCEL_CSV, JSON, XLSX -> throw new IllegalArgumentException("A document is printed as DOCX, PDF or HTML, not as " + format + ".");
        };
    }
}
