package org.puriq.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * People by age and sex at two moments: women to the left, men to the right, the oldest above. The earlier moment is a filled and hatched bar,
 * the later one an open frame over it, so that both are told apart without colour; each bar says its numbers to a pointer.
 */
public final class AgePyramid implements Picture {

    /** One row: an age group with its women and men now and then; {@code text} says the four numbers. */
    public record Row(String label, double womenNow, double menNow, double womenThen, double menThen, String text) {
        public Row {
            if (!(womenNow >= 0 && menNow >= 0 && womenThen >= 0 && menThen >= 0)) {
                throw new IllegalArgumentException("At %s there cannot be fewer than no people.".formatted(label));
            }
        }
    }

    /** A round number of the axis, and how it is written. */
    public record Tick(double value, String text) {}

    /**
     * @param rows from the oldest to the youngest
     * @param now what the filled bars mean; {@code then} what the open frames mean, empty where there are none
     * @param ticks from nought on, the same to both sides
     */
    public record Content(Caption caption, List<Row> rows, String women, String men, String now, String then, List<Tick> ticks, String unit) {
        public Content {
            rows = List.copyOf(rows);
            ticks = List.copyOf(ticks);
        }
    }

    private static final double EDGE = 4;
    private static final double BAR = 15;
    private static final double STEP = 19;

    private final Content content;

    public AgePyramid(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double middle;
        private final double labels;
        private final double pixelsPerUnit;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            this.middle = canvas.width() / 2;
            this.labels = content.rows().stream().mapToDouble(row -> Type.BODY.width(row.label())).max().orElse(0) / 2 + 6;
            double most = DoubleStream.concat(content.ticks().stream().mapToDouble(Tick::value),
                    content.rows().stream().flatMapToDouble(row -> DoubleStream.of(row.womenNow(), row.menNow(), row.womenThen(), row.menThen()))).max().orElse(0);
            double last = content.ticks().isEmpty() ? 0 : Type.SMALL.width(content.ticks().getLast().text()) / 2;
            this.pixelsPerUnit = most > 0 ? (middle - labels - EDGE - last) / most : 0;
        }

        String draw() {
            double top = EDGE + Type.HEAD.line() + 6;
            double bottom = top + STEP * content.rows().size();
            canvas.lines(Type.HEAD.end(), middle - labels - 4, EDGE, List.of("← " + content.women()));
            canvas.lines(Type.HEAD, middle + labels + 4, EDGE, List.of(content.men() + " →"));
            content.ticks().forEach(tick -> guide(tick, top, bottom));
            for (int at = 0; at < content.rows().size(); at++) {
                row(content.rows().get(at), top + STEP * at);
            }
            canvas.lines(Type.NOTE.middle(), middle, bottom + Type.SMALL.line() + 4, List.of(content.unit()));
            var legend = new Legend().area(Ink.BLUE, Hatch.DIAGONAL, content.now());
            if (!content.then().isEmpty()) {
                legend.add(Legend.MARK + 4, 15, (on, x, y) -> frame(on, x + 1, y - 7, Legend.MARK + 2, 14), content.then());
            }
            return canvas.finish(content.caption(), "pyramid", legend.draw(canvas, bottom + 2 * Type.SMALL.line() + 12));
        }

        private void guide(Tick tick, double top, double bottom) {
            for (int side : new int[] {-1, 1}) {
                double x = middle + side * (labels + tick.value() * pixelsPerUnit);
                canvas.rule(x, top - 2, x, bottom + 2);
                canvas.lines(Type.SMALL.middle(), x, bottom + 4, List.of(tick.text()));
            }
        }

        private void row(Row row, double y) {
            canvas.open("g", "class", "ages", "data-row", row.label()).title(row.text());
            canvas.lines(Type.BODY.middle(), middle, y + (BAR - Type.BODY.line()) / 2, List.of(row.label()));
            filled(row.womenNow(), -1, y);
            filled(row.menNow(), 1, y);
            if (!content.then().isEmpty()) {
                outlined(row.womenThen(), -1, y);
                outlined(row.menThen(), 1, y);
            }
            canvas.close();
        }

        private void filled(double persons, int side, double y) {
            double length = Math.max(persons * pixelsPerUnit, persons > 0 ? 0.8 : 0);
            canvas.leaf("rect", "x", side < 0 ? middle - labels - length : middle + labels, "y", y, "width", length, "height", BAR, "fill", canvas.fill(Ink.BLUE, Hatch.DIAGONAL), "stroke", "none");
        }

        private void outlined(double persons, int side, double y) {
            double length = persons * pixelsPerUnit;
            frame(canvas, side < 0 ? middle - labels - length : middle + labels, y, length, BAR);
        }

        private static void frame(Canvas on, double x, double y, double width, double height) {
            on.leaf("rect", "x", x, "y", y, "width", Math.max(width, 0.8), "height", height, "fill", "none", "stroke", Ink.VERMILLION.value(), "stroke-width", 2);
        }
    }
}
