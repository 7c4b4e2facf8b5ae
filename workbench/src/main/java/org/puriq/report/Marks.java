package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece.Figure;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** How figures show on what they rest in formats that have only characters: * disputed, = derived, ~ assumption, nothing where reported. */
final class Marks {
    static final String DISPUTED = "*";

    private Marks() {}

    static String of(Figure figure) {
        String basis = isDerived(figure) ? "=" : isAssumed(figure) ? "~" : "";
        return basis + (figure.disputed() ? DISPUTED : "");
    }

    static boolean isDerived(Figure figure) {
        return figure.basis().equals("derived");
    }

    static boolean isAssumed(Figure figure) {
        return figure.basis().equals("assumption");
    }

    /** The cell as text, each figure followed by its marks. */
    static String marked(Cell cell) {
        var text = new StringBuilder();
        for (Cell.Piece piece : cell.pieces()) {
            text.append(piece.text()).append(piece instanceof Figure figure ? of(figure) : "");
        }
        return text.toString();
    }

    /** A sentence for each of the marks that the figures use. {@code kind} tells the marks of text from those of print. */
    static List<String> legend(List<Figure> figures, String kind, Texts texts) {
        List<String> legend = new ArrayList<>();
        add(legend, figures, Marks::isDerived, "report.legend." + kind + ".derived", texts);
        add(legend, figures, Marks::isAssumed, "report.legend." + kind + ".assumption", texts);
        add(legend, figures, Figure::disputed, "report.legend." + kind + ".disputed", texts);
        return legend;
    }

    static List<Figure> figures(Sheet sheet) {
        return sheet.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.figures().stream()).toList();
    }

    private static void add(List<String> legend, List<Figure> figures, Predicate<Figure> uses, String key, Texts texts) {
        if (figures.stream().anyMatch(uses)) {
            legend.add(texts.say(key));
        }
    }
}
