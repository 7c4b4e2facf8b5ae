package org.puriq.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.puriq.chart.FlowPicture.Flow;
import org.puriq.chart.FlowPicture.Point;
import org.puriq.chart.FlowPicture.Spot;

/** Flows over the land: places where their coordinates say, names beside them. Numbers that find no room on it stand in a list below. */
final class FlowMap {
    private static final Type NAME = Type.STRONG;
    private static final Type AMOUNT = Type.SMALL;
    private static final double MARK = 4.5;
    /** Places nearer to each other than this cannot be told apart by a finger or by their names. */
    private static final double APART = 18;
    /** Directions in which a name may stand, the best first: right, left, above, below, and between them. */
    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};
    private static final double[] DISTANCES = {8, 14, 24, 36, 50, 66};

    private record Name(Spot spot, List<String> lines, Box box, double distance) {}

    private final FlowPicture picture;
    private final Breadth breadth;
    private final Projection projection;
    private final Map<String, Name> names = new HashMap<>();
    private final List<Box> taken = new ArrayList<>();

    /** The map, if every place has coordinates, no mark hides another, and every name finds room. */
    static Optional<FlowMap> of(FlowPicture picture, Breadth breadth) {
        List<Spot> spots = picture.content().spots();
        if (spots.isEmpty() || spots.stream().anyMatch(spot -> spot.at().isEmpty())
                || picture.content().flows().stream().anyMatch(flow -> flow.origin().equals(flow.destination()))) {
            return Optional.empty();
        }
        var map = new FlowMap(picture, breadth);
        return map.placesMarks() && map.placesNames() ? Optional.of(map) : Optional.empty();
    }

    private FlowMap(FlowPicture picture, Breadth breadth) {
        this.picture = picture;
        this.breadth = breadth;
        this.projection = Projection.of(picture.content().spots().stream().flatMap(spot -> spot.at().stream()).toList(), breadth);
    }

    private boolean placesMarks() {
        for (Spot spot : picture.content().spots()) {
            if (taken.stream().anyMatch(other -> other.distance(x(spot), y(spot)) < APART - MARK)) {
                return false;
            }
            taken.add(Box.around(x(spot), y(spot), MARK));
        }
        return true;
    }

    private boolean placesNames() {
        return picture.content().spots().stream().allMatch(this::placesName);
    }

    private boolean placesName(Spot spot) {
        List<String> lines = NAME.wrap(spot.name(), breadth.isNarrow() ? 100 : 150);
        double wide = lines.stream().mapToDouble(NAME::width).max().orElse(0);
        double high = NAME.height(lines);
        Optional<Name> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (double[] side : SIDES) {
                double left = x(spot) + side[0] * distance + (side[0] - 1) * wide / 2;
                double top = y(spot) + side[1] * distance + (side[1] - 1) * high / 2;
                var box = new Box(left, top, left + wide, top + high);
                double cost = distance / 4 + curvesBehind(box) + (isNearerToAnother(box, spot) ? 40 : 0);
                if (cost < least && box.isWithin(projection.frame()) && box.meetsNone(taken)) {
                    least = cost;
                    best = Optional.of(new Name(spot, lines, box, distance));
                }
            }
        }
        best.ifPresent(name -> {
            taken.add(name.box());
            names.put(spot.id(), name);
        });
        return best.isPresent();
    }

    private boolean isNearerToAnother(Box name, Spot spot) {
        double own = name.distance(x(spot), y(spot));
        return picture.content().spots().stream().anyMatch(other -> !other.id().equals(spot.id()) && name.distance(x(other), y(other)) <= own + 2);
    }

    /** How much of the curves a name in this box would hide, in twentieths of a curve. */
    private long curvesBehind(Box box) {
        return picture.content().flows().stream().map(this::ribbon)
                .mapToLong(ribbon -> IntStream.rangeClosed(0, 20).filter(at -> Box.around(ribbon.x(at / 20.0), ribbon.y(at / 20.0), 2).meets(box)).count())
                .sum();
    }

    private double x(Spot spot) {
        return projection.x(spot.at().orElseThrow());
    }

    private double y(Spot spot) {
        return projection.y(spot.at().orElseThrow());
    }

    double draw(Canvas canvas) {
        Box frame = projection.frame();
        outlines(canvas);
        List<Flow> ordered = picture.content().flows().stream().sorted(Comparator.comparingDouble(flow -> -FlowPicture.most(flow))).toList();
        ordered.forEach(flow -> picture.drawFlow(canvas, flow, ribbon(flow), picture.pixelsPerPerson(breadth)));
        picture.content().spots().forEach(spot -> mark(canvas, spot));
        List<Flow> left = picture.content().flows().stream().filter(flow -> !placesAmount(canvas, flow)).toList();
        picture.content().spots().forEach(spot -> name(canvas, spot));
        return list(canvas, left, frame.bottom() + 8);
    }

    private void outlines(Canvas canvas) {
        Box frame = projection.frame();
        if (picture.content().outlines().isEmpty()) {
            return;
        }
        canvas.open("g", "clip-path", canvas.window(frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top()));
        for (List<Point> ring : picture.content().outlines()) {
            canvas.leaf("path", "d", path(ring) + " Z", "fill", Ink.RULE.value(), "fill-opacity", "0.25", "stroke", Ink.RULE.value(), "stroke-width", 1);
        }
        picture.content().borders().forEach(border -> canvas.leaf("path", "d", path(border), "fill", "none", "stroke", Ink.SOFT.value(), "stroke-opacity", "0.45", "stroke-width", 0.8));
        canvas.close();
    }

    private String path(List<Point> line) {
        var path = new StringBuilder();
        for (Point point : line) {
            path.append(path.isEmpty() ? "M" : " L").append(Canvas.point(projection.x(point), projection.y(point)));
        }
        return path.toString();
    }

    private Ribbon ribbon(Flow flow) {
        Spot from = picture.origin(flow);
        Spot to = picture.destination(flow);
        return Ribbon.bow(x(from), y(from), x(to), y(to), MARK + 9);
    }

    private void mark(Canvas canvas, Spot spot) {
        Ink ink = spot.abroad() ? Ink.VERMILLION : Ink.BLUE;
        canvas.leaf("path", "d", mark(spot.abroad(), x(spot), y(spot), MARK), "fill", ink.value(), "stroke", Ink.PAPER.value(), "stroke-width", 1.5);
    }

    /** A disc for a place of the country, a square for one abroad. */
    static String mark(boolean abroad, double x, double y, double radius) {
        String across = Canvas.number(2 * radius);
        String arc = " a" + Canvas.point(radius, radius) + " 0 1 1 ";
        return abroad
                ? "M" + Canvas.point(x - radius, y - radius) + " h" + across + " v" + across + " h-" + across + " Z"
                : "M" + Canvas.point(x - radius, y) + arc + across + " 0" + arc + "-" + across + " 0 Z";
    }

    private void name(Canvas canvas, Spot spot) {
        Name name = Optional.ofNullable(names.get(spot.id())).orElseThrow();
        Box box = name.box();
        if (name.distance() > DISTANCES[1] || isNearerToAnother(box, spot)) {
            double toX = Math.clamp(x(spot), box.left(), box.right());
            double toY = Math.clamp(y(spot), box.top(), box.bottom());
            canvas.line(Ink.SOFT, 0.8, Dashes.SOLID, "M" + Canvas.point(x(spot), y(spot)) + " L" + Canvas.point(toX, toY));
        }
        boolean leftOf = box.right() <= x(spot);
        canvas.sheet(box).lines(leftOf ? NAME.end() : NAME, leftOf ? box.right() : box.left(), box.top(), name.lines());
    }

    /** Writes the number upon the curve where there is room for it. */
    private boolean placesAmount(Canvas canvas, Flow flow) {
        Ribbon ribbon = ribbon(flow);
        double wide = AMOUNT.width(flow.amount());
        for (double t : new double[] {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
            double x = ribbon.x(t);
            double y = ribbon.y(t);
            var box = new Box(x - wide / 2 - 2, y - AMOUNT.line() / 2, x + wide / 2 + 2, y + AMOUNT.line() / 2);
            if (box.isWithin(projection.frame()) && box.meetsNone(taken)) {
                taken.add(box);
                canvas.sheet(box).text(AMOUNT.middle(), x, y + AMOUNT.drop(), flow.amount());
                return true;
            }
        }
        return false;
    }

    private double list(Canvas canvas, List<Flow> flows, double top) {
        double y = top;
        for (Flow flow : flows) {
            List<String> lines = AMOUNT.wrap(picture.title(flow), canvas.width() - 8);
            canvas.lines(AMOUNT, 4, y, lines);
            y += AMOUNT.height(lines) + 2;
        }
        return y;
    }
}
