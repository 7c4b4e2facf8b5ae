package org.puriq.report;

import java.util.List;
import java.util.Map;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Texts;

/** Text and figures as HTML: a figure is underlined by what it rests on, and tells where it comes from. */
final class HtmlPieces {
    private final Map<String, String> origins;
    private final Texts texts;

    HtmlPieces(Map<String, String> origins, Texts texts) {
        this.origins = origins;
        this.texts = texts;
    }

    String of(List<Piece> pieces) {
        var html = new StringBuilder();
        pieces.forEach(piece -> html.append(of(piece)));
        return html.toString();
    }

    /** In connected text, whose notes tell how a figure was worked out: nothing is said of it in the line. */
    String told(List<Piece> pieces) {
        var html = new StringBuilder();
        pieces.forEach(piece -> html.append(piece instanceof Piece.Figure figure ? figure(figure) + (figure.disputed() ? unseen(texts.say("report.disputed")) : "") : of(piece)));
        return html.toString();
    }

    /** The beginning of a file that needs nothing from elsewhere, up to its body: language, title and the style of that name. */
    static String head(String title, String style, Texts texts) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="generator" content="Puriq">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                """.formatted(LanguageTag.of(texts), escaped(title), Resource.text(style));
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\r', '\0' -> {}
                default -> safe.appendCodePoint(letter);
            }
        });
        return safe.toString();
    }

    /** Text in which line breaks show. */
    static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private String of(Piece piece) {
        return switch (piece) {
            case Piece.Words(String text) -> lines(text);
            case Piece.Break _ -> "<br>";
            case Piece.Figure figure -> figure(figure) + unseen(figure);
            case Piece.Link(String text, String _) -> lines(text);
            case Piece.Missing(String text) -> "<span class=\"missing\">" + lines(text) + "</span>";
        };
    }

    private String figure(Piece.Figure figure) {
        String basis = texts.say("basis." + figure.basis());
        String title = origins.containsKey(figure.statement()) ? basis + ". " + origins.get(figure.statement()) : basis + " (" + figure.statement() + ")";
        return "<span class=\"figure " + escaped(figure.basis()) + "\" title=\"" + escaped(title) + "\">" + lines(figure.text()) + "</span>"
                + (figure.disputed() ? "<sup>" + Marks.DISPUTED + "</sup>" : "");
    }

    /** What the underline and the mark say, for those who hear the page. */
    private String unseen(Piece.Figure figure) {
        boolean plain = !Marks.isDerived(figure) && !Marks.isAssumed(figure);
        String told = plain ? "" : texts.say("basis." + figure.basis());
        String dispute = figure.disputed() ? (told.isEmpty() ? "" : "; ") + texts.say("report.disputed") : "";
        return told.isEmpty() && dispute.isEmpty() ? "" : unseen(told + dispute);
    }

    private static String unseen(String told) {
        return "<span class=\"unseen\"> (" + escaped(told) + ")</span>";
    }
}
