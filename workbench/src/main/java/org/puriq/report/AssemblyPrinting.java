package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.puriq.text.Texts;

/** Prints the poster (A3) and the ballots (A4) of an assembly as HTML or PDF. Their style is one that a browser and the maker of the PDF both understand: tables, no grid. */
public final class AssemblyPrinting {

    private AssemblyPrinting() {}

    public static void print(Poster poster, Format format, Texts texts, OutputStream out) throws IOException {
        write(poster.title(), "poster.css", html(poster), format, texts, out);
    }

    public static void print(Ballot ballot, Format format, Texts texts, OutputStream out) throws IOException {
        write(ballot.title(), "ballot.css", html(ballot), format, texts, out);
    }

    private static void write(String title, String style, String body, Format format, Texts texts, OutputStream out) throws IOException {
        if (format == Format.PDF) {
            PdfPrinter.page("""
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><meta name="subject" content="Puriq"/><style>
                    %s</style></head><body>
                    %s</body></html>
                    """.formatted(LanguageTag.of(texts), HtmlPieces.escaped(title), Resource.text(style), body.replace("<br>", "<br/>")), out);
        } else {
            out.write((HtmlPieces.head(title, style, texts) + "<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** The poster alone, for a page that carries its style. */
    public static String html(Poster poster) {
        int size = PosterSize.of(poster);
        return """
                <div class="poster size-%d">
                <p class="where">%s</p>
                <h1>%s%s</h1>
                <p class="question">%s%s</p>
                <table>
                <tbody>
                %s</tbody>
                </table>
                <p class="foot">%s%s</p>
                </div>
                """.formatted(size, HtmlPieces.escaped(poster.where()), HtmlPieces.escaped(poster.title()), other(poster.otherTitle()),
                HtmlPieces.escaped(poster.question()), other(poster.otherQuestion()), poster.items().stream().map(each -> row(each, size)).collect(Collectors.joining()),
                HtmlPieces.escaped(poster.foot()), other(poster.otherFoot()));
    }

    private static String other(String text) {
        return text.isEmpty() ? "" : " <span class=\"other\">%s</span>".formatted(HtmlPieces.escaped(text));
    }

    private static String row(Poster.Item item, int size) {
        String votes = item.votes().isEmpty() ? "" : "<span class=\"votes\">%s</span>".formatted(HtmlPieces.escaped(item.votes()));
        return """
                <tr><th scope="row" class="number">%d</th><td><p class="name">%s%s</p><p class="evidence">%s%s</p>%s</td></tr>
                """.formatted(item.number(), HtmlPieces.escaped(item.name()), other(item.otherName()), HtmlPieces.escaped(PosterSize.oneLine(item.evidence(), size, false)), other(PosterSize.oneLine(item.otherEvidence(), size, true)), votes);
    }

    /** One sheet of ballots. */
    public static String html(Ballot ballot) {
        String one = one(ballot);
        int all = ballot.onASheet();
        String rows = all == 1 ? "<tr><td>" + one + "</td></tr>\n" : ("<tr><td>" + one + "</td><td>" + one + "</td></tr>\n").repeat(all / 2);
        return "<table class=\"ballots of-%d\"><tbody>\n%s</tbody></table>\n".formatted(all, rows);
    }

    private static String one(Ballot ballot) {
        String choices = ballot.choices().stream().map(each -> "<tr><td class=\"mark\"><span class=\"box\">\u00a0</span></td><td class=\"number\">%d</td><td>%s</td></tr>\n"
                .formatted(each.number(), HtmlPieces.escaped(each.name()))).collect(Collectors.joining());
        return "<div class=\"ballot\"><p class=\"title\">%s</p><p class=\"question\">%s</p><table class=\"choices\"><tbody>\n%s</tbody></table><p class=\"foot\">%s</p></div>"
                .formatted(HtmlPieces.escaped(ballot.title()), HtmlPieces.escaped(ballot.question()), choices, HtmlPieces.escaped(ballot.foot()));
    }
}
