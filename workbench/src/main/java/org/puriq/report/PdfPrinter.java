package org.puriq.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.report.HtmlPrinter.Page;
import org.puriq.text.Texts;

/** A document as tagged PDF (PDF/UA): A4, its language, numbered pages, bookmarks, pictures as drawings, and its own letters in it. */
final class PdfPrinter implements DocumentPrinter {
    /** Family, weight, whether slanted, and the files of its letters: those of Western Europe, then others. */
    private record Face(String family, int weight, boolean slanted, String file) {}

    private static final List<Face> FACES = List.of(
            new Face("Source Serif 4", 400, false, "source-serif-4-latin-400-normal"),
            new Face("Source Serif 4", 400, true, "source-serif-4-latin-400-italic"),
            new Face("Source Serif 4", 600, false, "source-serif-4-latin-600-normal"),
            new Face("Source Serif 4 Extended", 400, false, "source-serif-4-latin-ext-400-normal"),
            new Face("Source Sans 3", 400, false, "source-sans-3-latin-400-normal"),
            new Face("Source Sans 3", 400, true, "source-sans-3-latin-400-italic"),
            new Face("Source Sans 3", 600, false, "source-sans-3-latin-600-normal"),
            new Face("Source Sans 3 Extended", 400, false, "source-sans-3-latin-ext-400-normal"));

    /** The one font that PDFBox brings along; it has arrows and signs that the others lack. */
    private static final String SIGNS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // A server has no display, and these libraries talk to the terminal about matters of style.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
    }

    @Override
    public void print(Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        String page = page(document, texts, progress);
        page(page, out);
        out.flush();
        progress.step(document.blocks().size(), document.blocks().size(), "");
    }

    /** A whole page that is written for the maker of the PDF already; leaves {@code out} open. */
    static void page(String page, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Puriq");
        builder.useUriResolver((_, address) -> address.startsWith("#") || address.startsWith("data:") ? address : "");
        FACES.forEach(face -> builder.useFont(letters(face.file()), face.family(), face.weight(), face.slanted() ? FontStyle.ITALIC : FontStyle.NORMAL, true));
        builder.useFont(() -> bytes(SIGNS), "Signs", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, "");
        try (var drawer = new BatikSVGDrawer(BatikSVGDrawer.SvgScriptMode.SECURE, BatikSVGDrawer.SvgExternalResourceMode.SECURE)) {
            builder.useSVGDrawer(drawer);
            builder.toStream(new Unclosed(out));
            builder.run();
        }
    }

    private static FSSupplier<InputStream> letters(String file) {
        return () -> new ByteArrayInputStream(Woff.unpacked(Resource.bytes("/report/fonts/" + file + ".woff")));
    }

    private static InputStream bytes(String name) {
        return new ByteArrayInputStream(Resource.bytes(name));
    }

    /** The page as the maker of the PDF reads it. */
    static String page(Document document, Texts texts, Progress progress) {
        var page = new Page(document, texts);
        var body = new StringBuilder();
        var bookmarks = new StringBuilder();
        List<Block> blocks = document.blocks();
        int headings = 0;
        var notes = new Footnotes();
        for (int at = 0; at < blocks.size(); at++) {
            progress.step(at, blocks.size(), blocks.get(at).name());
            String html = page.html(blocks.get(at), document.extent(at));
            switch (blocks.get(at)) {
                case Block.Heading(int level, String text) -> {
                    headings++;
                    if (level == 1) {
                        notes.partBegins();
                    }
                    bookmarks.append(level == 1 ? "<bookmark name=\"%s\" href=\"#part-%d\"/>\n".formatted(HtmlPieces.escaped(text), headings) : "");
                    body.append(html.replaceFirst("class=", "id=\"part-" + headings + "\" class="));
                }
                case Block.Told(List<Block.Sentence> sentences) -> body.append(glued(told(sentences, page, notes)));
                case Block.Paragraph _ -> body.append(glued(html));
                case Block.Notes _ -> {}
                case Block.NewPage _, Block.ListOf _, Block.Table _, Block.Picture _, Block.Photographs _, Block.Sources _ -> body.append(html);
            }
        }
        return XHTML.formatted(LanguageTag.of(texts), HtmlPieces.escaped(document.title()), HtmlPieces.escaped(document.subtitle()), Resource.text("pdf.css"), bookmarks,
                document.liesAcross(0) ? " class=\"across\"" : "", HtmlPieces.escaped(document.title()), subtitle(document), strict(body.toString()));
    }

    /** Each note at the foot of the page where its part needs it first. */
    private static String told(List<Block.Sentence> sentences, Page page, Footnotes notes) {
        return sentences.stream().map(each -> told(each, page, notes.of(each))).collect(Collectors.joining(" ", "<p>", "</p>\n"));
    }

    private static String told(Block.Sentence sentence, Page page, List<Footnotes.Mark> marks) {
        String numbers = marks.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining("\u00a0"));
        String feet = marks.stream().filter(Footnotes.Mark::first).map(each -> "<span class=\"foot\"><span class=\"foot-number\">%d</span> %s</span>".formatted(each.number(), HtmlPieces.escaped(each.text()))).collect(Collectors.joining());
        return page.told(sentence, numbers) + feet;
    }

    private static final String MARKS = "<sup class=\"notes\">.*?</sup>";
    private static final Pattern UNSEEN = Pattern.compile("<span class=\"unseen\">[^<]*</span>");
    private static final Pattern FIGURE = Pattern.compile("([^\\s<>]*)(<span class=\"figure [^>]*>)([^<]{1,40})(</span>(?:<sup>\\*</sup>)?[^\\s<>]*(?:" + MARKS + ")?)");
    private static final Pattern MARKED = Pattern.compile("([^\\s<>]+" + MARKS + ")");
    private static final String XHTML = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
            <head>
            <title>%s</title>
            <meta name="subject" content="%s"/>
            <style>
            %s</style>
            <bookmarks>
            %s</bookmarks>
            </head>
            <body>
            <div%s><h1>%s</h1>
            %s</div>
            %s</body>
            </html>
            """;

    private static String subtitle(Document document) {
        return document.subtitle().isEmpty() ? "" : "<p class=\"subtitle\">" + strict(HtmlPieces.lines(document.subtitle())) + "</p>\n";
    }

    /** The maker of the PDF would break a line between a figure and its comma, and before the number of a note. */
    private static String glued(String html) {
        String figures = FIGURE.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll(figure -> Matcher.quoteReplacement(
                "<span class=\"glued\">" + figure.group(2) + figure.group(1) + figure.group(3).replace(' ', '\u00a0') + figure.group(4) + "</span>"));
        return MARKED.matcher(figures).replaceAll("<span class=\"glued\">$1</span>");
    }

    /** As XML wants it, each element closed; pictures with their colours in the place of custom properties. */
    private static String strict(String html) {
        return Svg.withFallbacks(html.replace("<br>", "<br/>"));
    }
}
