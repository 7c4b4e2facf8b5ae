package org.puriq.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures of two rounds joined by lines, all in one unit: what rose, what fell, and what stayed. */
public final class SlopeChart implements Picture {

    /** One thing that was told of in both rounds. */
    public record Line(String id, String label, Measure before, Measure after) {}

    /** @param before what the older round is called; {@code after} the newer one */
    public record Content(Caption caption, String before, String after, List<Line> lines) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    private static final double LOWEST = 150;
    private static final double BETWEEN = 4;
    private static final double DOT = 4;

    private final Content content;

    public SlopeChart(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    /** A label at its end of a line: where its middle stands, and where the text does, which never touches another. */
    private record Placed(List<String> lines, double top) {}

    private final class Drawing {
        private final Canvas canvas;
        private final double left;
        private final double right;
        private final double least;
        private final double most;
        private final double high;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            this.left = 4 + canvas.width() * 0.38;
            this.right = canvas.width() - 4 - canvas.width() * 0.3;
            this.least = values().mapToDouble(Measure::least).min().orElse(0);
            this.most = values().mapToDouble(Measure::most).max().orElse(1);
            this.high = Math.max(LOWEST, content.lines().size() * 26.0);
        }

        private Stream<Measure> values() {
            return content.lines().stream().flatMap(line -> Stream.of(line.before(), line.after()));
        }

        private double y(Measure measure, double top) {
            double middle = (measure.least() + measure.most()) / 2;
            return most > least ? top + (most - middle) / (most - least) * high : top + high / 2;
        }

        String draw() {
            List<String> before = Type.HEAD.wrap(content.before(), left - 8);
            List<String> after = Type.HEAD.wrap(content.after(), canvas.width() - 8 - right);
            double top = 4 + Math.max(Type.HEAD.height(before), Type.HEAD.height(after)) + 14;
            canvas.lines(Type.HEAD.end(), left, 4, before);
            canvas.lines(Type.HEAD, right, 4, after);
            List<Placed> starts = placed(line -> line.label() + ": " + line.before().text(), Line::before, left - 16, top);
            List<Placed> ends = placed(line -> line.after().text(), Line::after, canvas.width() - 16 - right, top);
            canvas.rule(left, top - 8, left, top + high + 8).rule(right, top - 8, right, top + high + 8);
            for (int at = 0; at < content.lines().size(); at++) {
                line(content.lines().get(at), starts.get(at), ends.get(at), top);
            }
            double bottom = Stream.concat(starts.stream(), ends.stream()).mapToDouble(each -> each.top() + Type.SMALL.height(each.lines())).max().orElse(top);
            return canvas.finish(content.caption(), "slopes", Math.max(top + high + 8, bottom) + 6);
        }

        private void line(Line line, Placed start, Placed end, double top) {
            double from = y(line.before(), top);
            double to = y(line.after(), top);
            canvas.open("g", "class", "slope", "data-line", line.id()).title(line.label() + ": " + line.before().text() + " → " + line.after().text());
            canvas.line(Ink.ACCENT, 1.6, Dashes.SOLID, "M" + Canvas.point(left, from) + " L" + Canvas.point(right, to));
            canvas.leaf("circle", "cx", left, "cy", from, "r", DOT, "fill", Ink.ACCENT.value());
            canvas.leaf("circle", "cx", right, "cy", to, "r", DOT, "fill", Ink.ACCENT.value());
            canvas.lines(Type.SMALL.end(), left - 12, start.top(), start.lines());
            canvas.lines(Type.SMALL, right + 12, end.top(), end.lines()).close();
        }

        /** The labels of one side in the order of the lines; each as near to its point as the one above lets it be. */
        private List<Placed> placed(Function<Line, String> text, Function<Line, Measure> at, double room, double top) {
            List<Line> downwards = content.lines().stream().sorted(Comparator.comparingDouble((Line line) -> y(at.apply(line), top))).toList();
            Placed[] placed = new Placed[content.lines().size()];
            double free = top - 8;
            for (Line line : downwards) {
                List<String> lines = Type.SMALL.wrap(text.apply(line), room);
                double wanted = Math.max(free, y(at.apply(line), top) - Type.SMALL.height(lines) / 2);
                placed[content.lines().indexOf(line)] = new Placed(lines, wanted);
                free = wanted + Type.SMALL.height(lines) + BETWEEN;
            }
            return new ArrayList<>(List.of(placed));
        }
    }
}
