package org.puriq.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many people there were and may be: censuses as full points, other figures as rings, the official projection as a dotted line,
 * and what is expected as a fan of three bands around its middle line. The wider the band, the paler it is, and the surer to hold.
 */
public final class FanChart implements Picture {

    /** What a figure is: the mark shows it without colour. */
    public enum Mark {
        /** A census: a full point. */
        COUNTED,
        /** Somebody's figure that is no census: a ring. */
        TOLD
    }

    /** @param label who says so, and what it is; it stands in the key under the picture, once for all points with the same words */
    public record Point(int year, double value, String text, String label, Mark mark) {}

    /** A series that somebody published, such as the official projection: dotted. */
    public record Series(String label, List<Dot> dots) {
        public Series {
            dots = List.copyOf(dots);
        }
    }

    public record Dot(int year, double value, String text) {}

    /** One year of the fan: the middle, and the bounds of the bands from the narrowest to the widest. */
    public record Band(int year, double median, List<Bounds> bounds) {
        public Band {
            bounds = List.copyOf(bounds);
        }
    }

    public record Bounds(double low, double high) {}

    /** A year in which something happens, such as a census that begins to decide. */
    public record Event(int year, String text) {}

    /** The words for the middle line, and for the bands from the narrowest to the widest. */
    public record Words(String median, List<String> bands) {
        public Words {
            bands = List.copyOf(bands);
        }
    }

    /** A place on the upright axis with its number as the country writes it. */
    public record Tick(double value, String text) {}

    /** @param unit what the upright axis counts */
    public record Content(Caption caption, List<Point> points, List<Series> series, List<Band> fan, List<Event> events, List<Tick> ticks, String unit, Words words) {
        public Content {
            points = List.copyOf(points);
            series = List.copyOf(series);
            fan = List.copyOf(fan);
            events = List.copyOf(events);
            ticks = List.copyOf(ticks);
            if (points.isEmpty() && fan.isEmpty() && series.stream().allMatch(each -> each.dots().isEmpty())) {
                throw new IllegalArgumentException("A fan chart shows at least one number.");
            }
        }
    }

    private static final double[] PALENESS = {0.38, 0.24, 0.13};
    private static final double HIGH = 230;
    private static final double DOT = 5;
    /** So far from one another are the places of a line that are kept free of figures. */
    private static final double STEP = 4;
    private static final double GAP = 6;

    private final Content content;

    public FanChart(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private record Named(String text, double x, double row) {}

    private final class Drawing {
        private final Canvas canvas;
        private final double left;
        private final double right;
        private final int first;
        private final int last;
        private final double least;
        private final double most;
        private final List<Box> taken = new ArrayList<>();
        private double top;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            this.left = 10 + content.ticks().stream().mapToDouble(each -> Type.NOTE.width(each.text())).max().orElse(0);
            this.right = canvas.width() - 16;
            this.first = years().min(Integer::compare).orElse(0);
            this.last = years().max(Integer::compare).orElse(0);
            this.least = values().min(Double::compare).orElse(0.0);
            this.most = values().max(Double::compare).orElse(1.0);
        }

        private Stream<Integer> years() {
            return Stream.of(content.points().stream().map(Point::year), content.fan().stream().map(Band::year), content.events().stream().map(Event::year),
                    content.series().stream().flatMap(each -> each.dots().stream()).map(Dot::year)).flatMap(each -> each);
        }

        private Stream<Double> values() {
            return Stream.of(content.points().stream().map(Point::value), content.ticks().stream().map(Tick::value), content.fan().stream().map(Band::median),
                    content.fan().stream().flatMap(each -> each.bounds().stream()).flatMap(each -> Stream.of(each.low(), each.high())),
                    content.series().stream().flatMap(each -> each.dots().stream()).map(Dot::value)).flatMap(each -> each);
        }

        private double x(int year) {
            return last > first ? left + 8 + (double) (year - first) / (last - first) * (right - left - 16) : (left + right) / 2;
        }

        private double y(double value) {
            return most > least ? top + (most - value) / (most - least) * HIGH : top + HIGH / 2;
        }

        String draw() {
            List<String> unit = content.unit().isBlank() ? List.of() : Type.NOTE.wrap(content.unit(), canvas.width() - 8);
            canvas.lines(Type.NOTE, 4, 4, unit);
            List<Named> events = events();
            top = 8 + Type.NOTE.height(unit) + events.stream().mapToDouble(each -> each.row() + 1).max().orElse(0) * (Type.NOTE.line() + 2) + 12;
            axes();
            events(events, 8 + Type.NOTE.height(unit));
            bands();
            content.series().forEach(this::series);
            median();
            content.points().stream().sorted(Comparator.comparing(Point::mark).reversed()).forEach(this::point);
            content.points().stream().sorted(Comparator.comparing(Point::mark)).forEach(this::value);
            return canvas.finish(content.caption(), "fan", legend().draw(canvas, top + HIGH + 34));
        }

        private void axes() {
            for (Tick tick : content.ticks()) {
                canvas.rule(left, y(tick.value()), right, y(tick.value()));
                canvas.text(Type.NOTE.end(), left - 6, y(tick.value()) + Type.NOTE.drop(), tick.text());
            }
            for (int year : years().distinct().sorted(Comparator.comparing((Integer each) -> !isMarked(each)).thenComparing(each -> each)).toList()) {
                String text = String.valueOf(year);
                double half = Type.NOTE.width(text) / 2;
                Box box = new Box(x(year) - half - GAP / 2, top + HIGH + 10, x(year) + half + GAP / 2, top + HIGH + 28);
                if (box.meetsNone(taken) && box.right() <= canvas.width()) {
                    taken.add(box);
                    canvas.rule(x(year), top + HIGH + 2, x(year), top + HIGH + 8);
                    canvas.lines(Type.NOTE.middle(), x(year), top + HIGH + 10, List.of(text));
                }
            }
        }

        /** Years of censuses are named first, then the ends and what else finds room. */
        private boolean isMarked(int year) {
            return content.points().stream().anyMatch(each -> each.year() == year && each.mark() == Mark.COUNTED) || year == last;
        }

        /** What happens stands above the picture, in as many rows as it takes not to touch. */
        private List<Named> events() {
            List<Named> placed = new ArrayList<>();
            List<Double> free = new ArrayList<>();
            for (Event event : content.events().stream().sorted(Comparator.comparing(Event::year)).toList()) {
                double wide = Type.NOTE.width(event.text());
                double start = Math.clamp(x(event.year()) - wide / 2, 4, Math.max(4, canvas.width() - 4 - wide));
                int row = 0;
                while (row < free.size() && free.get(row) > start) {
                    row++;
                }
                if (row == free.size()) {
                    free.add(0.0);
                }
                free.set(row, start + wide + GAP);
                placed.add(new Named(event.text(), start, row));
            }
            return placed;
        }

        private void events(List<Named> placed, double from) {
            List<Event> events = content.events().stream().sorted(Comparator.comparing(Event::year)).toList();
            for (int at = 0; at < events.size(); at++) {
                double below = from + (placed.get(at).row() + 1) * (Type.NOTE.line() + 2);
                canvas.lines(Type.NOTE, placed.get(at).x(), below - Type.NOTE.line() - 2, List.of(placed.get(at).text()));
                canvas.line(Ink.SOFT, 1, Dashes.DASHED, "M" + Canvas.point(x(events.get(at).year()), Math.max(below, top - 12)) + " L" + Canvas.point(x(events.get(at).year()), top + HIGH));
            }
        }

        /** The widest first, so that the narrower ones lie darker upon it; each with its edge, for printers without greys. */
        private void bands() {
            int kinds = content.fan().stream().mapToInt(each -> each.bounds().size()).max().orElse(0);
            for (int kind = kinds - 1; kind >= 0; kind--) {
                int at = kind;
                List<Band> having = content.fan().stream().filter(each -> each.bounds().size() > at).toList();
                String path = path(having, each -> each.bounds().get(at).high(), false) + path(having.reversed(), each -> each.bounds().get(at).low(), true) + " Z";
                canvas.leaf("path", "class", "band", "d", path, "fill", Ink.ACCENT.value(), "fill-opacity", String.valueOf(PALENESS[Math.min(at, PALENESS.length - 1)]),
                        "stroke", Ink.ACCENT.value(), "stroke-width", 0.6, "stroke-opacity", "0.6");
            }
        }

        private String path(List<Band> bands, ToDoubleFunction<Band> value, boolean goesOn) {
            return bands.stream().map(each -> Canvas.point(x(each.year()), y(value.applyAsDouble(each)))).collect(Collectors.joining(" L", goesOn ? " L" : "M", ""));
        }

        private void median() {
            if (content.fan().size() > 1) {
                canvas.line(Ink.ACCENT, 2.2, Dashes.SOLID, path(content.fan(), Band::median, false));
            }
        }

        private void series(Series series) {
            if (series.dots().isEmpty()) {
                return;
            }
            canvas.open("g", "class", "series").title(series.label() + ": " + series.dots().stream().map(each -> each.year() + " " + each.text()).collect(Collectors.joining("; ")));
            if (series.dots().size() > 1) {
                keepFree(series.dots());
                canvas.line(Ink.INK, 2, Dashes.DOTTED, series.dots().stream().map(each -> Canvas.point(x(each.year()), y(each.value()))).collect(Collectors.joining(" L", "M", "")));
            } else {
                Dot only = series.dots().getFirst();
                canvas.leaf("circle", "cx", x(only.year()), "cy", y(only.value()), "r", DOT, "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.6, "stroke-dasharray", "1.5 2.2");
            }
            canvas.close();
        }

        /** No figure is written upon the line. */
        private void keepFree(List<Dot> dots) {
            for (int dot = 1; dot < dots.size(); dot++) {
                Dot from = dots.get(dot - 1);
                Dot to = dots.get(dot);
                double steps = Math.max(1, StrictMath.ceil((x(to.year()) - x(from.year())) / STEP));
                for (int step = 0; step <= steps; step++) {
                    double along = step / steps;
                    taken.add(Box.around(x(from.year()) + along * (x(to.year()) - x(from.year())), y(from.value()) + along * (y(to.value()) - y(from.value())), 2));
                }
            }
        }

        private void point(Point point) {
            canvas.open("g", "class", "count " + Canvas.code(point.mark())).title(point.year() + ": " + point.text() + ", " + point.label());
            mark(canvas, point.mark(), x(point.year()), y(point.value()));
            canvas.close();
            taken.add(Box.around(x(point.year()), y(point.value()), DOT + 1));
        }

        private static void mark(Canvas on, Mark mark, double x, double y) {
            switch (mark) {
                case COUNTED -> on.leaf("circle", "cx", x, "cy", y, "r", DOT, "fill", Ink.INK.value(), "stroke", Ink.PAPER.value(), "stroke-width", 1.2);
                case TOLD -> on.leaf("circle", "cx", x, "cy", y, "r", DOT, "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.6);
            }
        }

        /** The figure beside its point, where there is room for it; the pointer and the table tell it anyway. */
        private void value(Point point) {
            double wide = Type.STRONG.width(point.text());
            double high = Type.STRONG.line();
            double x = x(point.year());
            double y = y(point.value());
            List<Box> room = Stream.of(box(x, y - DOT - 3 - high, wide, high), box(x, y + DOT + 3, wide, high),
                            box(x + DOT + 4 + wide / 2, y - high / 2, wide, high), box(x - DOT - 4 - wide / 2, y - high / 2, wide, high))
                    .filter(each -> each.top() >= top - 10 && each.bottom() <= top + HIGH + 8 && each.meetsNone(taken)).toList();
            Optional<Box> free = room.stream().min(Comparator.comparingLong(this::crossings));
            free.ifPresent(box -> {
                taken.add(box);
                canvas.sheet(box);
                canvas.lines(Type.STRONG, box.left(), box.top(), List.of(point.text()));
            });
        }

        /** How many lines a figure would lie upon: those of a series, the middle of the fan, and what happens in a year. */
        private long crossings(Box box) {
            Stream<Line2D> events = content.events().stream().map(each -> new Line2D.Double(x(each.year()), top - 12, x(each.year()), top + HIGH));
            Stream<Line2D> lines = content.series().stream().flatMap(each -> lines(each.dots().stream().map(dot -> new Point2D.Double(x(dot.year()), y(dot.value()))).toList()));
            Stream<Line2D> middle = lines(content.fan().stream().map(each -> new Point2D.Double(x(each.year()), y(each.median()))).toList());
            return Stream.of(events, lines, middle).flatMap(each -> each).filter(each -> each.intersects(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top())).count();
        }

        private static Stream<Line2D> lines(List<Point2D.Double> points) {
            return IntStream.range(1, points.size()).mapToObj(at -> new Line2D.Double(points.get(at - 1), points.get(at)));
        }

        /** Around {@code x}, but within the picture and clear of the numbers of the axis. */
        private Box box(double x, double y, double wide, double high) {
            double start = Math.clamp(x - wide / 2, left, Math.max(left, canvas.width() - 4 - wide));
            return new Box(start, y, start + wide, y + high);
        }

        private Legend legend() {
            var legend = new Legend();
            content.points().stream().sorted(Comparator.comparing(Point::mark)).map(each -> new Point(0, 0, "", each.label(), each.mark())).distinct()
                    .forEach(each -> legend.add(Legend.MARK, 15, (on, x, y) -> mark(on, each.mark(), x + Legend.MARK / 2, y), each.label()));
            content.series().stream().filter(each -> !each.dots().isEmpty()).map(Series::label).distinct()
                    .forEach(label -> legend.add((on, x, y) -> on.line(Ink.INK, 2, Dashes.DOTTED, "M" + Canvas.point(x, y) + " h" + Canvas.number(Legend.SWATCH)), label));
            if (!content.fan().isEmpty()) {
                legend.add((on, x, y) -> on.line(Ink.ACCENT, 2.2, Dashes.SOLID, "M" + Canvas.point(x, y) + " h" + Canvas.number(Legend.SWATCH)), content.words().median());
                for (int at = 0; at < content.words().bands().size(); at++) {
                    double pale = PALENESS[Math.min(at, PALENESS.length - 1)];
                    legend.add(Legend.MARK + 4, 15, (on, x, y) -> on.leaf("rect", "x", x + 1, "y", y - 7, "width", Legend.MARK + 2, "height", 14, "fill", Ink.ACCENT.value(),
                            "fill-opacity", String.valueOf(pale), "stroke", Ink.ACCENT.value(), "stroke-width", 0.6), content.words().bands().get(at));
                }
            }
            return legend;
        }
    }
}
