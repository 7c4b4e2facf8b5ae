package org.puriq.chart;

import java.util.List;
import java.util.Optional;

/** Two figures a row on one scale, such as people who left and people who came. A missing one is a labelled gap, never a bar of no length. */
public final class PairedBars implements Picture {

    /** One row; either figure may be missing. */
    public record Row(String id, String label, Optional<Measure> out, Optional<Measure> in) {
        public Row {
            out.ifPresent(measure -> measure.refuseNegative(label));
            in.ifPresent(measure -> measure.refuseNegative(label));
        }
    }

    /**
     * @param out what the upper bar of a row means; {@code in} the lower one
     * @param missing what stands where no figure is recorded, such as "… no registrado"
     */
    public record Content(Caption caption, List<Row> rows, String out, String in, String missing) {
        public Content {
            rows = List.copyOf(rows);
        }
    }

    private static final double BAR = 15;
    private static final double GAP = 24;

    private final Content content;

    public PairedBars(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double from;
        private final double pixelsPerUnit;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            double longest = content.rows().stream().mapToDouble(row -> Type.BODY.width(row.label())).max().orElse(0);
            this.from = canvas.isNarrow() ? 4 : 4 + Math.min(longest + 12, canvas.width() * 0.34);
            double largest = content.rows().stream().mapToDouble(row -> Math.max(most(row.out()), most(row.in()))).max().orElse(0);
            this.pixelsPerUnit = largest > 0 ? (canvas.width() - 4 - from - textRoom()) / largest : 0;
        }

        /** What the longest figure needs, but never so much that no room is left for the bars. */
        private double textRoom() {
            double longest = content.rows().stream().flatMap(row -> List.of(row.out(), row.in()).stream()).flatMap(Optional::stream)
                    .mapToDouble(measure -> Type.SMALL.width(measure.text())).max().orElse(0);
            return Math.min(longest + 10, (canvas.width() - from) * 0.55);
        }

        String draw() {
            double y = 4;
            for (Row row : content.rows()) {
                y = row(row, y);
            }
            Legend legend = new Legend().area(Ink.BLUE, Hatch.SOLID, content.out()).area(Ink.VERMILLION, Hatch.DIAGONAL, content.in());
            if (content.rows().stream().anyMatch(row -> row.out().isEmpty() || row.in().isEmpty())) {
                legend.add(GAP, BAR, (on, x, at) -> gap(on, x, at - BAR / 2), content.missing());
            }
            return canvas.finish(content.caption(), "bars", legend.draw(canvas, y + 6));
        }

        private double row(Row row, double top) {
            List<String> label = Type.BODY.wrap(row.label(), canvas.isNarrow() ? canvas.width() - 8 : from - 16);
            double high = Type.BODY.height(label);
            canvas.open("g", "class", "pair", "data-row", row.id());
            double bars = canvas.isNarrow() ? top + high + 2 : top + Math.max((high - 2 * BAR - 3) / 2, 0);
            canvas.lines(Type.BODY, 4, canvas.isNarrow() ? top : top + Math.max((2 * BAR + 3 - high) / 2, 0), label);
            double second = bar(row, row.out(), content.out(), bars, Ink.BLUE, Hatch.SOLID) + 3;
            double end = bar(row, row.in(), content.in(), second, Ink.VERMILLION, Hatch.DIAGONAL);
            canvas.line(Ink.INK, 1, Dashes.SOLID, "M" + Canvas.point(from, bars - 2) + " V" + Canvas.number(second + BAR + 2)).close();
            return Math.max(end, canvas.isNarrow() ? 0 : top + high) + 12;
        }

        private double bar(Row row, Optional<Measure> figure, String meaning, double top, Ink ink, Hatch hatch) {
            String text = figure.map(Measure::text).orElse(content.missing());
            canvas.open("g").title(row.label() + ", " + meaning + ": " + text);
            double end = from;
            if (figure.isPresent()) {
                end = from + figure.get().most() * pixelsPerUnit;
                solid(figure.get(), top, ink, hatch);
            } else {
                gap(canvas, from + 3, top);
                end = from + 3 + GAP;
            }
            List<String> lines = Type.SMALL.wrap(text, canvas.width() - 4 - end - 6);
            canvas.lines(figure.isPresent() ? Type.SMALL : Type.NOTE, end + 6, top, lines).close();
            return top + Math.max(BAR, Type.SMALL.height(lines));
        }

        /** Filled to the lower bound; what lies between the bounds is an open frame with a cap. */
        private void solid(Measure figure, double top, Ink ink, Hatch hatch) {
            double least = figure.least() * pixelsPerUnit;
            double most = figure.most() * pixelsPerUnit;
            canvas.leaf("rect", "x", from, "y", top, "width", Math.max(least, 0.8), "height", BAR, "fill", canvas.fill(ink, hatch), "stroke", ink.value());
            if (most > least) {
                canvas.line(ink, 1.5, Dashes.DASHED, "M" + Canvas.point(from + least, top + BAR / 2) + " H" + Canvas.number(from + most));
                canvas.line(ink, 1.5, Dashes.SOLID, "M" + Canvas.point(from + most, top + 2) + " V" + Canvas.number(top + BAR - 2));
            }
        }

        private static void gap(Canvas canvas, double x, double top) {
            canvas.leaf("rect", "x", x, "y", top + 1, "width", GAP, "height", BAR - 2, "rx", 2, "fill", "none", "stroke", Ink.SOFT.value(), "stroke-dasharray", "2 3");
        }
    }

    private static double most(Optional<Measure> figure) {
        return figure.map(Measure::most).orElse(0.0);
    }
}
