package org.puriq.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.puriq.chart.ChainOrder.Item;
import org.puriq.chart.ChainOrder.Route;

/** The line of an arrow from box to box: a bend in every gap, straight through every lane, a head at the effect. */
final class ChainArrow {
    static final double HEAD = 9;
    /** Places on a bend, the middle first, then those near its end. */
    private static final double[] PLACES = {0.5, 0.58, 0.42, 0.66, 0.74, 0.82, 0.34, 0.26, 0.18, 0.1};
    /** Places for an arrow that leaves a sheaf, where it is already alone. */
    private static final double[] LATE_PLACES = {0.7, 0.64, 0.76, 0.82, 0.58, 0.5, 0.42, 0.34};
    private static final int SHEAF = 3;

    private record Bend(double along, double across, double alongTo, double acrossTo) {}

    record Point(double x, double y) {}

    private final ChainLayout layout;
    private final boolean back;
    private final int leaving;
    private final int arriving;
    private final List<Bend> bends = new ArrayList<>();

    ChainArrow(ChainLayout layout, Route route) {
        this.layout = layout;
        this.back = route.back();
        List<Item> way = route.way();
        this.leaving = way.getFirst().after.size();
        this.arriving = way.getLast().before.size();
        for (int at = 1; at < way.size(); at++) {
            Item from = way.get(at - 1);
            Item to = way.get(at);
            double along = layout.end(from) + (at == 1 && back ? HEAD : 0);
            double alongTo = layout.start(to) - (at == way.size() - 1 && !back ? HEAD : 0);
            bends.add(new Bend(along, layout.port(from, from.after, to), alongTo, layout.port(to, to.before, from)));
        }
    }

    String path() {
        var path = new StringBuilder();
        for (Bend bend : bends) {
            double middle = (bend.along() + bend.alongTo()) / 2;
            path.append(path.isEmpty() ? "M" : " L").append(point(bend.along(), bend.across()))
                    .append(" C").append(point(middle, bend.across()))
                    .append(" ").append(point(middle, bend.acrossTo()))
                    .append(" ").append(point(bend.alongTo(), bend.acrossTo()));
        }
        return path.toString();
    }

    String head() {
        Bend bend = back ? bends.getFirst() : bends.getLast();
        double across = back ? bend.across() : bend.acrossTo();
        double foot = back ? bend.along() : bend.alongTo();
        double tip = back ? foot - HEAD : foot + HEAD;
        return "M" + point(tip, across) + " L" + point(foot, across - 4.5) + " L" + point(foot, across + 4.5) + " Z";
    }

    /** Places on the line where a mark may stand, the best first: away from the box where many arrows meet. */
    List<Point> places() {
        List<Bend> ordered = leaving >= arriving ? bends : bends.reversed();
        return ordered.stream().flatMap(bend -> DoubleStream.of(Math.max(leaving, arriving) > SHEAF ? LATE_PLACES : PLACES)
                .mapToObj(t -> on(bend, leaving >= arriving ? t : 1 - t))).toList();
    }

    private Point on(Bend bend, double t) {
        double s = 1 - t;
        double toMiddle = 1.5 * s * t;
        double along = bend.along() * (s * s * s + toMiddle) + bend.alongTo() * (toMiddle + t * t * t);
        double across = bend.across() * (s * s * s + 3 * s * s * t) + bend.acrossTo() * (3 * s * t * t + t * t * t);
        return new Point(layout.x(along, across), layout.y(along, across));
    }

    private String point(double along, double across) {
        return Canvas.point(layout.x(along, across), layout.y(along, across));
    }
}
