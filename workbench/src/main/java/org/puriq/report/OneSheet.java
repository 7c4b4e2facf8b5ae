package org.puriq.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.puriq.text.Texts;

/** Prints a short document so that it stands on one sheet of A4: smaller letters, narrow margins, a flat picture. */
public final class OneSheet {
    private static final String STYLE = "one-sheet.css";
    private static final String BODY = "<body>";

    private OneSheet() {}

    /** As DOCX, PDF or HTML, in its own language; leaves {@code out} open. */
    public static void print(Document document, Format format, Texts texts, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> PdfPrinter.page(styled(PdfPrinter.page(document, texts, Progress.SILENT)), out);
            case HTML -> out.write(styled(whole(document, texts)).getBytes(StandardCharsets.UTF_8));
            case DOCX, TEXT, CSV, EXCEL_CSV, JSON, XLSX -> Printing.print(document, format, texts, Progress.SILENT, out);
        }
        out.flush();
    }

    private static String whole(Document document, Texts texts) throws IOException {
        var page = new ByteArrayOutputStream();
        Printing.print(document, Format.HTML, texts, Progress.SILENT, page);
        return page.toString(StandardCharsets.UTF_8);
    }

    private static String styled(String page) {
        return page.replaceFirst(BODY, "<body class=\"one-sheet\">").replaceFirst("</style>", Resource.text(STYLE) + "@page { margin: 10mm 14mm 12mm; }\n</style>");
    }

    /** The sheet alone, for a page of the workbench that carries the style and prints it in its own place. */
    public static String html(Document document, Texts texts) {
        var page = new HtmlPrinter.Page(document, texts);
        var html = new StringBuilder("<article class=\"one-sheet\" lang=\"%s\">\n<h1>%s</h1>\n<p class=\"subtitle\">%s</p>\n"
                .formatted(LanguageTag.of(texts), HtmlPieces.escaped(document.title()), HtmlPieces.lines(document.subtitle())));
        List<Block> blocks = document.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            html.append(page.html(blocks.get(at), document.extent(at)));
        }
        return html.append("</article>\n").toString().replaceAll(" style=\"max-width: \\d+px\"", "");     // a page forbids styles of its own: on paper the picture is as wide as the sheet
    }
}
