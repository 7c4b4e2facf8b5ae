package org.puriq.report;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.puriq.table.Cell.Piece;

/** Writes pieces into a paragraph of a Word file, each in the character style that shows on what it rests. */
final class DocxText {
    private DocxText() {}

    static void add(XWPFParagraph paragraph, List<Piece> pieces) {
        pieces.forEach(piece -> add(paragraph, piece));
    }

    static void add(XWPFParagraph paragraph, String text, String style) {
        XWPFRun run = paragraph.createRun();
        if (!style.isEmpty()) {
            run.setStyle(style);
        }
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines.get(at));
        }
    }

    private static void add(XWPFParagraph paragraph, Piece piece) {
        switch (piece) {
            case Piece.Words(String text) -> add(paragraph, text, "");
            case Piece.Break _ -> paragraph.createRun().addBreak();
            case Piece.Figure figure -> figure(paragraph, figure);
            case Piece.Link(String text, String _) -> add(paragraph, text, "");
            case Piece.Missing(String text) -> add(paragraph, text, "NotRecorded");
        }
    }

    private static void figure(XWPFParagraph paragraph, Piece.Figure figure) {
        add(paragraph, figure.text(), Marks.isDerived(figure) ? "FigureDerived" : Marks.isAssumed(figure) ? "FigureAssumption" : "");
        if (figure.disputed()) {
            add(paragraph, Marks.DISPUTED, "Disputed");
        }
    }
}
