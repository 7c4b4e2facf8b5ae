package org.puriq.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Texts;

/** A sheet of questions as HTML that fills one A4 page. How large its letters are is worked out from what has to stand on it. */
final class PaperHtml {
    /** Sizes of letters in quarters of a point, the largest first. */
    private static final List<Integer> SIZES = List.of(40, 38, 36, 34, 32, 30, 28, 26);
    private static final double HEIGHT_MM = 270;
    private static final double ANSWER_MM = 120;
    private static final double QUESTION_MM = 58;
    private static final double MM_PER_POINT = 0.3528;
    /** Of the size of the letters: the width of a letter on average, and the height of a line with what stands around it. */
    private static final double LETTER = 0.5;
    private static final double LINE = 1.36;

    private final HtmlPieces pieces;
    private final Texts texts;

    PaperHtml(Texts texts) {
        this.texts = texts;
        this.pieces = new HtmlPieces(Map.of(), texts);
    }

    String html(Paper paper) {
        var html = new StringBuilder("<section class=\"paper size-%d\" lang=\"%s\">\n".formatted(size(paper), LanguageTag.of(texts)));
        html.append("<header><h1>").append(HtmlPieces.escaped(paper.title())).append("</h1><p>").append(HtmlPieces.escaped(paper.subtitle())).append("</p></header>\n");
        for (Paper.Section section : paper.sections()) {
            html.append("<section class=\"part\"><h2>").append(HtmlPieces.escaped(section.title())).append("</h2>\n");
            section.entries().forEach(entry -> html.append(entry(entry)));
            html.append("</section>\n");
        }
        return html.append("<p class=\"end\">").append(HtmlPieces.escaped(paper.foot())).append("</p>\n</section>\n").toString();
    }

    /** The largest letters with which everything stands on one page; with the smallest it may go on to a second one, and nothing is cut. */
    private static int size(Paper paper) {
        return SIZES.stream().filter(size -> height(paper, size / 4.0) <= HEIGHT_MM).findFirst().orElse(SIZES.getLast());
    }

    private static double height(Paper paper, double points) {
        double line = points * LINE * MM_PER_POINT;
        double lines = 3.5 + paper.sections().stream().mapToDouble(section -> 1.5 + section.entries().stream().mapToDouble(entry -> lines(entry, points)).sum()).sum();
        return lines * line;
    }

    private static double lines(Paper.Entry entry, double points) {
        return switch (entry) {
            case Paper.Entry.Line line -> Math.max(wrapped(line.question().length(), QUESTION_MM, points),
                    line.answers().isEmpty() ? 1.25 * line.lines() : line.answers().stream().mapToDouble(each -> wrapped(plain(each).length(), ANSWER_MM, points)).sum()) + 0.25;
            case Paper.Entry.Calendar calendar -> 2.6 + Math.max(calendar.rows(), 0) * 1.3
                    + calendar.moves().stream().mapToDouble(move -> Math.max(0, Math.max(wrapped(move.where().length(), 38, points), wrapped(move.told().length(), 46, points)) - 1)).sum();
        };
    }

    private static double wrapped(int letters, double width, double points) {
        return Math.max(1, Math.ceil(letters * points * LETTER * MM_PER_POINT / width));
    }

    private static String plain(List<Piece> answer) {
        return answer.stream().map(Piece::text).collect(Collectors.joining());
    }

    private String entry(Paper.Entry entry) {
        return switch (entry) {
            case Paper.Entry.Line line -> "<div class=\"ask room-%d\"><p class=\"q\">%s</p><div class=\"a\">%s</div></div>\n"
                    .formatted(Math.clamp(line.lines(), 1, 6), HtmlPieces.escaped(line.question()), answers(line));
            case Paper.Entry.Calendar calendar -> "<div class=\"ask moves room-%d\"><p class=\"q\">%s</p>%s</div>\n"
                    .formatted(Math.clamp(calendar.rows(), 1, 6), HtmlPieces.escaped(calendar.question()), calendar(calendar));
        };
    }

    private String answers(Paper.Entry.Line line) {
        return line.answers().isEmpty()
                ? "<span class=\"rule\"></span>".repeat(Math.max(1, line.lines()))
                : line.answers().stream().map(each -> "<p>" + pieces.of(each) + "</p>").collect(Collectors.joining());
    }

    private String calendar(Paper.Entry.Calendar calendar) {
        var html = new StringBuilder("<table><thead><tr><th scope=\"col\">").append(HtmlPieces.escaped(calendar.heads().get(0))).append("</th><th scope=\"col\">")
                .append(HtmlPieces.escaped(calendar.heads().get(1))).append("</th>");
        for (int month = 0; month < calendar.months().size(); month++) {
            html.append("<th scope=\"col\" class=\"m\"><abbr title=\"").append(HtmlPieces.escaped(calendar.monthNames().get(month))).append("\">")
                    .append(HtmlPieces.escaped(calendar.months().get(month))).append("</abbr></th>");
        }
        html.append("<th scope=\"col\">").append(HtmlPieces.escaped(calendar.heads().get(2))).append("</th></tr></thead><tbody>");
        calendar.moves().forEach(move -> html.append(row(move)));
        for (int row = calendar.moves().size(); row < calendar.rows(); row++) {
            html.append(row(new Paper.Move("", "", java.util.Set.of(), "")));
        }
        return html.append("</tbody></table>").toString();
    }

    private String row(Paper.Move move) {
        var html = new StringBuilder("<tr><td>").append(HtmlPieces.lines(move.where())).append("</td><td>").append(HtmlPieces.lines(move.who())).append("</td>");
        for (int month = 1; month <= 12; month++) {
            html.append(move.months().contains(month) ? "<td class=\"m\">●<span class=\"unseen\">" + HtmlPieces.escaped(texts.say("value.yes")) + "</span></td>" : "<td class=\"m\"></td>");
        }
        return html.append("<td>").append(HtmlPieces.lines(move.told())).append("</td></tr>").toString();
    }
}
