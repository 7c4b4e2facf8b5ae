package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** Prints a {@link Paper}: as HTML it fills one A4 page, its letters as large as the answers allow; as DOCX it is a table to go on with. */
public final class PaperPrinting {
    private PaperPrinting() {}

    /** As HTML or DOCX, in its own language; leaves {@code out} open. */
    public static void print(Paper paper, Format format, Texts texts, OutputStream out) throws IOException {
        if (format == Format.HTML) {
            out.write(whole(paper, texts).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        Printing.print(document(paper, texts), format, texts, Progress.SILENT, out);
    }

    private static String whole(Paper paper, Texts texts) {
        return HtmlPieces.head(paper.title(), "paper.css", texts) + """
                <body class="alone">
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(html(paper, texts));
    }

    /** The page alone, for a page of the workbench that carries the style. */
    public static String html(Paper paper, Texts texts) {
        return new PaperHtml(texts).html(paper);
    }

    /** The same as a document: one table with the questions, and room to write beside them; the parts have no lines of their own, so that it stays a page. */
    public static Document document(Paper paper, Texts texts) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Paper.Section section : paper.sections()) {
            for (Paper.Entry entry : section.entries()) {
                boolean first = entry == section.entries().getFirst();
                rows.add(new Sheet.Row("row-" + rows.size(), List.of(Cell.text(first ? section.title() + ": " + entry.question() : entry.question()), answer(entry))));
            }
        }
        var heads = List.of(new Sheet.Head("question", texts.say("ficha.question")), new Sheet.Head("answer", texts.say("ficha.answer")));
        var table = new Block.Table(new Sheet("paper", "", heads, rows, List.of(), paper.foot()));
        return new Document(paper.title(), paper.subtitle(), paper.language(), List.of(table));
    }

    private static Cell answer(Paper.Entry entry) {
        return switch (entry) {
            case Paper.Entry.Line line -> new Cell(line.answers().isEmpty() ? room(line.lines()) : lines(line.answers()), Optional.empty(), Optional.empty(), Optional.empty());
            case Paper.Entry.Calendar calendar -> new Cell(lines(calendar(calendar)), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private static List<Piece> room(int lines) {
        List<Piece> room = new ArrayList<>();
        for (int line = 1; line < lines; line++) {
            room.add(new Piece.Break());
        }
        room.add(new Piece.Words("\u00a0"));
        return room;
    }

    private static List<Piece> lines(List<List<Piece>> answers) {
        List<Piece> all = new ArrayList<>();
        for (List<Piece> answer : answers) {
            if (!all.isEmpty()) {
                all.add(new Piece.Break());
            }
            all.addAll(answer);
        }
        return all;
    }

    /** A row a line: where, who, the months with those that are meant in brackets, or all twelve to be marked by hand. */
    private static List<List<Piece>> calendar(Paper.Entry.Calendar calendar) {
        List<List<Piece>> lines = new ArrayList<>();
        calendar.moves().forEach(move -> lines.add(List.of(new Piece.Words(List.of(move.where(), move.who(), named(calendar, move), move.told()).stream()
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "))))));
        for (int row = calendar.moves().size(); row < calendar.rows(); row++) {
            lines.add(List.of(new Piece.Words("_______________  " + String.join(" ", calendar.months()) + "  ________")));
        }
        return lines;
    }

    private static String named(Paper.Entry.Calendar calendar, Paper.Move move) {
        return move.months().stream().sorted().map(month -> calendar.monthNames().get(month - 1)).collect(Collectors.joining(", "));
    }
}
