package org.puriq.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What different sources say about one thing, set side by side on one axis: a dot for a number, a bar for an interval. Nobody wins. */
public final class RangeDots implements Picture {

    /** On what a figure rests; the mark shows it without colour, as the line under a figure does. */
    public enum Basis {
        /** A full dot. */
        REPORTED,
        /** A ring in a ring. */
        DERIVED,
        /** A dotted ring. */
        ASSUMPTION
    }

    /**
     * One of the rival figures.
     *
     * @param label who says so, and when
     * @param amount empty where the source names the thing without a number
     */
    public record Rival(String id, String label, Optional<Measure> amount, Basis basis) {}

    /** A place on the axis with its number as the country writes it; see {@link RoundNumbers}. */
    public record Tick(double value, String text) {}

    /** The words for the three bases and for a missing figure. */
    public record Words(String reported, String derived, String assumption, String missing) {
        String of(Basis basis) {
            return switch (basis) {
                case REPORTED -> reported;
                case DERIVED -> derived;
                case ASSUMPTION -> assumption;
            };
        }
    }

    /** @param unit what the axis counts, written at its end */
    public record Content(Caption caption, List<Rival> rivals, List<Tick> ticks, String unit, Words words) {
        public Content {
            rivals = List.copyOf(rivals);
            ticks = List.copyOf(ticks);
        }
    }

    private static final double EDGE = 22;

    private final Content content;

    public RangeDots(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double labels;
        private final double low;
        private final double high;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            double longest = content.rivals().stream().mapToDouble(rival -> Type.BODY.width(rival.label())).max().orElse(0);
            this.labels = canvas.isNarrow() ? 0 : Math.min(longest + 12, canvas.width() * 0.38);
            this.low = values().min(Double::compare).orElse(0.0);
            this.high = values().max(Double::compare).orElse(1.0);
        }

        private Stream<Double> values() {
            return Stream.concat(content.ticks().stream().map(Tick::value),
                    content.rivals().stream().flatMap(rival -> rival.amount().stream()).flatMap(amount -> Stream.of(amount.least(), amount.most())));
        }

        private double x(double value) {
            double from = 4 + labels + EDGE;
            double to = canvas.width() - 4 - EDGE;
            return high > low ? from + (value - low) / (high - low) * (to - from) : (from + to) / 2;
        }

        String draw() {
            double y = axis(4);
            for (Rival rival : content.rivals()) {
                y += row(rival, y);
            }
            return canvas.finish(content.caption(), "rivals", legend().draw(canvas, y + 8));
        }

        /** The unit and the numbers of the axis; a number that would touch its neighbour is left out, its line stays. */
        private double axis(double top) {
            List<String> unit = content.unit().isBlank() ? List.of() : Type.NOTE.wrap(content.unit(), canvas.width() - 8);
            canvas.lines(Type.NOTE.end(), canvas.width() - 4, top, unit);
            double numbers = top + Type.NOTE.height(unit);
            double free = 0;
            for (Tick tick : content.ticks()) {
                double half = Type.NOTE.width(tick.text()) / 2;
                double middle = Math.clamp(x(tick.value()), 4 + half, canvas.width() - 4 - half);
                if (middle - half >= free) {
                    canvas.lines(Type.NOTE.middle(), middle, numbers, List.of(tick.text()));
                    free = middle + half + 6;
                }
            }
            return numbers + Type.NOTE.line() + 2;
        }

        private void guides(double top, double bottom) {
            content.ticks().forEach(tick -> canvas.rule(x(tick.value()), top, x(tick.value()), bottom));
        }

        /** Draws a rival, its label and then figure and mark, and says how high its row is. */
        private double row(Rival rival, double top) {
            Type figure = rival.amount().isPresent() ? Type.STRONG : Type.NOTE;
            String text = rival.amount().map(Measure::text).orElse(content.words().missing());
            double room = canvas.width() - 8 - labels;
            List<String> label = Type.BODY.wrap(rival.label(), canvas.isNarrow() ? room : labels - 12);
            List<String> lines = figure.wrap(text, room - 8);
            double labelHigh = Type.BODY.height(label);
            double markHigh = figure.height(lines) + 16;
            double high = canvas.isNarrow() ? labelHigh + markHigh : Math.max(labelHigh, markHigh);
            double markTop = canvas.isNarrow() ? top + 5 + labelHigh : top + 5 + (high - markHigh) / 2;
            guides(canvas.isNarrow() ? markTop : top, top + high + 10);
            canvas.open("g", "class", "rival " + Canvas.code(rival.basis()), "data-figure", rival.id())
                    .title(rival.label() + ": " + text + ", " + content.words().of(rival.basis()));
            canvas.lines(Type.BODY, 4, canvas.isNarrow() ? top + 5 : top + 5 + (high - labelHigh) / 2, label);
            figure(rival, figure, lines, markTop);
            rival.amount().ifPresent(amount -> mark(canvas, amount, rival.basis(), markTop + figure.height(lines) + 8));
            canvas.close().rule(4, top + high + 10, canvas.width() - 4, top + high + 10);
            return high + 10;
        }

        /** The figure above its mark; a missing one in the middle of the axis. */
        private void figure(Rival rival, Type type, List<String> lines, double top) {
            double half = lines.stream().mapToDouble(type::width).max().orElse(0) / 2;
            double wanted = rival.amount().map(this::middle).orElse(x((low + high) / 2));
            double middle = Math.clamp(wanted, 4 + labels + half, canvas.width() - 4 - half);
            canvas.sheet(new Box(middle - half, top, middle + half, top + type.height(lines))).lines(type.middle(), middle, top, lines);
        }

        private double middle(Measure amount) {
            return x((amount.least() + amount.most()) / 2);
        }

        private void mark(Canvas on, Measure amount, Basis basis, double y) {
            if (!amount.isInterval()) {
                dot(on, basis, x(amount.low()), y);
                return;
            }
            double from = Double.isInfinite(amount.low()) ? labels + 8 : x(amount.least());
            double to = Double.isInfinite(amount.high()) ? canvas.width() - 6 : x(amount.most());
            Dashes dashes = basis == Basis.ASSUMPTION ? Dashes.DOTTED : Dashes.SOLID;
            if (basis == Basis.DERIVED) {
                on.line(Ink.ACCENT, 1.5, dashes, "M" + Canvas.point(from, y - 2) + " H" + Canvas.number(to));
                on.line(Ink.ACCENT, 1.5, dashes, "M" + Canvas.point(from, y + 2) + " H" + Canvas.number(to));
            } else {
                on.line(Ink.ACCENT, from < x(amount.least()) || to > x(amount.most()) ? 1.5 : 3, dashes, "M" + Canvas.point(from, y) + " H" + Canvas.number(to));
            }
            end(on, from, y, Double.isInfinite(amount.low()) ? -1 : 0);
            end(on, to, y, Double.isInfinite(amount.high()) ? 1 : 0);
        }

        /** A cap where the interval is closed, an arrow head where it goes on. */
        private static void end(Canvas on, double x, double y, int direction) {
            String path = direction == 0
                    ? "M" + Canvas.point(x, y - 6) + " v12"
                    : "M" + Canvas.point(x - 6 * direction, y - 6) + " L" + Canvas.point(x, y) + " L" + Canvas.point(x - 6 * direction, y + 6);
            on.line(Ink.ACCENT, 2, Dashes.SOLID, path);
        }

        private static void dot(Canvas on, Basis basis, double x, double y) {
            switch (basis) {
                case REPORTED -> on.leaf("circle", "cx", x, "cy", y, "r", 6, "fill", Ink.ACCENT.value());
                case DERIVED -> {
                    on.leaf("circle", "cx", x, "cy", y, "r", 6.5, "fill", Ink.PAPER.value(), "stroke", Ink.ACCENT.value(), "stroke-width", 1.6);
                    on.leaf("circle", "cx", x, "cy", y, "r", 3, "fill", Ink.PAPER.value(), "stroke", Ink.ACCENT.value(), "stroke-width", 1.6);
                }
                case ASSUMPTION -> on.leaf("circle", "cx", x, "cy", y, "r", 6, "fill", Ink.PAPER.value(), "stroke", Ink.ACCENT.value(),
                        "stroke-width", 1.8, "stroke-dasharray", "1.8 2.4");
            }
        }

        private Legend legend() {
            var legend = new Legend();
            for (Basis basis : Basis.values()) {
                if (content.rivals().stream().anyMatch(rival -> rival.basis() == basis)) {
                    legend.add(Legend.MARK, 15, (on, x, y) -> dot(on, basis, x + Legend.MARK / 2, y), content.words().of(basis));
                }
            }
            return legend;
        }
    }
}
