package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** A document as one HTML file that asks nothing of any network: style and pictures lie in it. It prints on A4. */
final class HtmlPrinter implements DocumentPrinter {
    @Override
    public void print(Document document, Texts texts, Progress progress, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(head(document, texts));
        var page = new Page(document, texts);
        List<Block> blocks = document.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            progress.step(at, blocks.size(), blocks.get(at).name());
            writer.write(page.html(blocks.get(at), document.extent(at)));
        }
        writer.write("</main>\n</body>\n</html>\n");
        writer.flush();
        progress.step(blocks.size(), blocks.size(), "");
    }

    private static String head(Document document, Texts texts) {
        String title = HtmlPieces.escaped(document.title());
        return HtmlPieces.head(document.title(), "report.css", texts) + """
                <body>
                <main>
                <header%s>
                <h1>%s</h1>
                %s</header>
                """.formatted(document.liesAcross(0) ? " class=\"across\"" : "", title,
                document.subtitle().isEmpty() ? "" : "<p class=\"subtitle\">" + HtmlPieces.lines(document.subtitle()) + "</p>\n");
    }

    /** The blocks one after another, with the numbers of tables, figures and notes. */
    static final class Page {
        private final HtmlPieces pieces;
        private final Texts texts;
        private final Map<String, Integer> notes;
        private int tables;
        private int figures;

        Page(Document document, Texts texts) {
            this.pieces = new HtmlPieces(document.origins(), texts);
            this.texts = texts;
            this.notes = document.notes();
        }

        String html(Block block, String extent) {
            return switch (block) {
                case Block.Heading(int level, String text) -> "<h%1$d class=\"%2$s\">%3$s</h%1$d>\n".formatted(level + 1, extent, HtmlPieces.lines(text));
                case Block.Paragraph(List<Piece> paragraph) -> "<p class=\"" + extent + "\">" + pieces.of(paragraph) + "</p>\n";
                case Block.Told(List<Block.Sentence> sentences) -> "<p>" + sentences.stream().map(this::told).collect(Collectors.joining(" ")) + "</p>\n";
                case Block.Notes list -> notes(list, extent);
                case Block.NewPage _ -> "<div class=\"new-page\"></div>\n";
                case Block.ListOf(List<List<Piece>> points) -> list("ul", points.stream().map(pieces::of).toList());
                case Block.Table(Sheet sheet) -> new HtmlTable(sheet, pieces, texts).html(sheet.title().isEmpty() ? "" : caption("report.table", ++tables, sheet.title()), extent);
                case Block.Picture picture -> picture(picture);
                case Block.Photographs(List<Block.Photograph> photographs) -> photographs(photographs);
                case Block.Sources(List<String> sources) -> list("ol class=\"sources\"", sources.stream().map(HtmlPieces::lines).toList());
            };
        }

        private String told(Block.Sentence sentence) {
            String marks = sentence.notes().stream().map(notes::get).map(this::mark).collect(Collectors.joining(" "));
            return told(sentence, marks);
        }

        String told(Block.Sentence sentence, String marks) {
            return pieces.told(sentence.pieces()) + (marks.isEmpty() ? "" : "<sup class=\"notes\">" + marks + "</sup>");
        }

        private String mark(Integer number) {
            return "<a href=\"#note-%1$d\" aria-label=\"%2$s %1$d\">%1$d</a>".formatted(number, HtmlPieces.escaped(texts.say("report.note")));
        }

        private String notes(Block.Notes list, String extent) {
            String points = notes.entrySet().stream().map(each -> "<li id=\"note-%d\">%s</li>".formatted(each.getValue(), HtmlPieces.lines(each.getKey()))).collect(Collectors.joining("\n"));
            return points.isEmpty() ? "" : html(new Block.Heading(list.level(), list.title()), extent) + (list.lead().isEmpty() ? "" : "<p>" + HtmlPieces.lines(list.lead()) + "</p>\n")
                    + "<ol class=\"sources\">\n" + points + "\n</ol>\n";
        }

        private String caption(String kind, int number, String title) {
            return "<span class=\"label\">%s %d.</span> %s".formatted(HtmlPieces.escaped(texts.say(kind)), number, HtmlPieces.lines(title));
        }

        private static String list(String element, List<String> points) {
            String end = element.substring(0, 2);
            return points.isEmpty() ? "" : "<" + element + ">\n<li>" + String.join("</li>\n<li>", points) + "</li>\n</" + end + ">\n";
        }

        private static String photographs(List<Block.Photograph> photographs) {
            return photographs.isEmpty() ? "" : "<div class=\"photographs\">\n" + photographs.stream().map(Page::photograph).collect(Collectors.joining()) + "</div>\n";
        }

        private static String photograph(Block.Photograph photograph) {
            String title = HtmlPieces.escaped(photograph.title());
            return "<div class=\"photograph\"><img src=\"data:%s;base64,%s\" alt=\"%s\"/><p class=\"note\">%s</p></div>\n".formatted(photograph.mediaType(), photograph.base64(), title, title);
        }

        private String picture(Block.Picture picture) {
            String narrow = picture.narrow().isEmpty() ? "" : drawing(picture, picture.narrow(), "narrow");
            return "<figure>\n" + drawing(picture, picture.svg(), narrow.isEmpty() ? "only" : "broad") + narrow + "<figcaption>"
                    + caption("report.figure", ++figures, picture.title()) + "</figcaption>\n"
                    + (picture.sourceLine().isEmpty() ? "" : "<p class=\"source\">" + HtmlPieces.lines(SourceLine.of(picture.sourceLine(), texts)) + "</p>\n") + "</figure>\n";
        }

        /** A picture that has no narrow form is scrolled on a telephone, by keyboard as well: shrunk, it could not be read. */
        private static String drawing(Block.Picture picture, String svg, String kind) {
            String element = Svg.element(svg);
            String name = HtmlPieces.escaped(picture.title());
            String scrolls = kind.equals("only") ? " tabindex=\"0\" role=\"region\" aria-label=\"" + name + "\"" : "";
            // A picture that names itself keeps its own name.
            String role = element.contains("role=\"img\"") ? "" : " role=\"img\" aria-label=\"" + name + ". " + HtmlPieces.escaped(picture.description()) + "\"";
            return "<div class=\"drawing " + kind + "\"" + scrolls + "><div style=\"max-width: " + picture.width() + "px\"" + role + ">" + element + "</div></div>\n";
        }
    }
}
