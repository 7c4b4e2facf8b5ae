package org.puriq.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gains and losses of two kinds of people on both sides of nought, a row for each age: to the left who is missing, to the right who came. */
public final class NetBars implements Picture {

    /** One row; the figures may be below nought. What is an {@code assumption} is drawn as a dotted frame. */
    public record Row(String id, String label, Optional<Measure> upper, Optional<Measure> lower, boolean assumption) {}

    /**
     * @param upper what the upper bar of a row means; {@code lower} the other one
     * @param losses what is written above the left side; {@code gains} above the right one
     * @param assumption what a dotted frame means
     */
    public record Content(Caption caption, List<Row> rows, String upper, String lower, String losses, String gains, String assumption) {
        public Content {
            rows = List.copyOf(rows);
        }
    }

    private static final double BAR = 13;
    private static final double EDGE = 4;
    private static final double GAP = 6;

    private final Content content;

    public NetBars(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double labels;
        private final double zero;
        private final double pixelsPerUnit;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            this.labels = 2 * EDGE + content.rows().stream().mapToDouble(row -> Type.BODY.width(row.label())).max().orElse(0);
            double loss = figures().mapToDouble(each -> Math.max(0, -each.least())).max().orElse(0);
            double gain = figures().mapToDouble(each -> Math.max(0, each.most())).max().orElse(0);
            double texts = figures().mapToDouble(each -> Type.SMALL.width(each.text())).max().orElse(0) + GAP;
            double room = Math.max(20, canvas.width() - labels - EDGE - (loss > 0 ? texts : 0) - (gain > 0 ? texts : 0));
            this.pixelsPerUnit = loss + gain > 0 ? room / (loss + gain) : 0;
            this.zero = labels + (loss > 0 ? texts : GAP) + loss * pixelsPerUnit;
        }

        private Stream<Measure> figures() {
            return content.rows().stream().flatMap(row -> Stream.of(row.upper(), row.lower())).flatMap(Optional::stream);
        }

        String draw() {
            double y = heads(EDGE);
            double from = y;
            for (Row row : content.rows()) {
                y = row(row, y);
            }
            canvas.line(Ink.INK, 1, Dashes.SOLID, "M" + Canvas.point(zero, from - 3) + " V" + Canvas.number(y - 3));
            var legend = new Legend();
            if (content.rows().stream().anyMatch(row -> row.upper().isPresent())) {
                legend.area(Ink.BLUE, Hatch.SOLID, content.upper());
            }
            if (content.rows().stream().anyMatch(row -> row.lower().isPresent())) {
                legend.area(Ink.VERMILLION, Hatch.DIAGONAL, content.lower());
            }
            if (content.rows().stream().anyMatch(Row::assumption)) {
                legend.add(Legend.MARK + 4, 15, (on, x, at) -> on.leaf("rect", "x", x + 1, "y", at - 7, "width", Legend.MARK + 2, "height", 14, "fill", "none",
                        "stroke", Ink.INK.value(), "stroke-dasharray", "2 3"), content.assumption());
            }
            return canvas.finish(content.caption(), "net-bars", legend.draw(canvas, y + 6));
        }

        /** What each side means, one below the other where both have no room beside each other. */
        private double heads(double top) {
            List<String> left = Type.HEAD.wrap("← " + content.losses(), canvas.width() / 2 - 3 * EDGE);
            List<String> right = Type.HEAD.wrap(content.gains() + " →", canvas.width() / 2 - 3 * EDGE);
            canvas.lines(Type.HEAD, EDGE, top, left);
            canvas.lines(Type.HEAD.end(), canvas.width() - EDGE, top, right);
            return top + Math.max(Type.HEAD.height(left), Type.HEAD.height(right)) + 6;
        }

        private double row(Row row, double top) {
            canvas.open("g", "class", "net", "data-row", row.id());
            boolean single = row.upper().isEmpty() || row.lower().isEmpty();
            double high = single ? BAR : 2 * BAR + 1;
            canvas.lines(Type.BODY, EDGE, top + (high - Type.BODY.line()) / 2, List.of(row.label()));
            row.upper().ifPresent(each -> bar(row, each, content.upper(), top, Ink.BLUE, Hatch.SOLID));
            row.lower().ifPresent(each -> bar(row, each, content.lower(), top + (single ? 0 : BAR + 1), Ink.VERMILLION, Hatch.DIAGONAL));
            canvas.close();
            return top + high + 6;
        }

        private void bar(Row row, Measure figure, String meaning, double top, Ink ink, Hatch hatch) {
            double value = figure.least();
            double length = Math.max(Math.abs(value) * pixelsPerUnit, 0.8);
            double from = value < 0 ? zero - length : zero;
            canvas.open("g").title(row.label() + ", " + meaning + ": " + figure.text() + (row.assumption() ? " (" + content.assumption() + ")" : ""));
            if (row.assumption()) {
                canvas.leaf("rect", "x", from, "y", top, "width", length, "height", BAR - 1, "fill", "none", "stroke", ink.value(), "stroke-width", 1.5, "stroke-dasharray", "2 3");
            } else {
                canvas.leaf("rect", "x", from, "y", top, "width", length, "height", BAR - 1, "fill", canvas.fill(ink, hatch), "stroke", ink.value());
            }
            double text = top + (BAR - Type.SMALL.line()) / 2;
            canvas.lines(value < 0 ? Type.SMALL.end() : Type.SMALL, value < 0 ? from - 4 : from + length + 4, text, List.of(figure.text())).close();
        }
    }
}
