package org.puriq.chart;

import java.util.ArrayList;
import java.util.List;

/** The key under a picture: samples with their words, side by side as far as they fit. */
final class Legend {
    /** A sample; draws itself from {@code x} to the right, its middle at {@code y}. */
    interface Swatch {
        void draw(Canvas canvas, double x, double y);
    }

    private record Entry(double wide, double high, Swatch swatch, String text) {}

    private record Placed(Entry entry, List<String> lines, double x) {}

    /** The width of a sample of a line. */
    static final double SWATCH = 40;
    /** The width of a sample of a mark. */
    static final double MARK = 22;
    private static final double EDGE = 4;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    private static final Type TYPE = Type.SMALL;

    private final List<Entry> entries = new ArrayList<>();

    Legend add(Swatch swatch, String text) {
        return add(SWATCH, 15, swatch, text);
    }

    Legend add(double wide, double high, Swatch swatch, String text) {
        entries.add(new Entry(wide, high, swatch, text));
        return this;
    }

    /** A filled box as a sample. */
    Legend area(Ink ink, Hatch hatch, String text) {
        return add(MARK + 4, 15, (canvas, x, y) -> canvas.leaf("rect", "x", x + 1, "y", y - 7, "width", MARK + 2, "height", 14, "fill", canvas.fill(ink, hatch),
                "stroke", ink.value()), text);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Draws from {@code top} down and says where it ends. */
    double draw(Canvas canvas, double top) {
        double x = EDGE;
        double y = top;
        var row = new ArrayList<Placed>();
        for (Entry entry : entries) {
            List<String> lines = TYPE.wrap(entry.text(), canvas.width() - 2 * EDGE - entry.wide() - GAP);
            double wide = entry.wide() + GAP + lines.stream().mapToDouble(TYPE::width).max().orElse(0);
            if (!row.isEmpty() && x + wide > canvas.width() - EDGE) {
                y = draw(canvas, row, y);
                row.clear();
                x = EDGE;
            }
            row.add(new Placed(entry, lines, x));
            x += wide + BETWEEN;
        }
        return row.isEmpty() ? y : draw(canvas, row, y);
    }

    /** A row: samples and first lines of text on one middle line. */
    private static double draw(Canvas canvas, List<Placed> row, double top) {
        double above = row.stream().mapToDouble(placed -> Math.max(placed.entry().high(), TYPE.line()) / 2).max().orElse(0);
        double below = row.stream().mapToDouble(placed -> Math.max(placed.entry().high() / 2, TYPE.height(placed.lines()) - TYPE.line() / 2)).max().orElse(0);
        for (Placed placed : row) {
            placed.entry().swatch().draw(canvas, placed.x(), top + above);
            canvas.lines(TYPE, placed.x() + placed.entry().wide() + GAP, top + above - TYPE.line() / 2, placed.lines());
        }
        return top + above + below + 7;
    }
}
