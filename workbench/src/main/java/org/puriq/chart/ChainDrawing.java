package org.puriq.chart;

import java.util.ArrayList;
import java.util.List;
import org.puriq.chart.ChainArrow.Point;
import org.puriq.chart.ChainOrder.Route;
import org.puriq.chart.ChainPicture.Link;
import org.puriq.chart.ChainPicture.Node;

/** Boxes, arrows and the numbers on them, put on the canvas. */
final class ChainDrawing {
    static final double BADGE = 9;

    private final ChainPicture picture;
    private final Canvas canvas;
    private final ChainLayout layout;
    private final List<Box> taken = new ArrayList<>();

    ChainDrawing(ChainPicture picture, Canvas canvas, ChainLayout layout) {
        this.picture = picture;
        this.canvas = canvas;
        this.layout = layout;
        layout.boxes().forEach(item -> taken.add(layout.box(item)));
    }

    double draw() {
        List<ChainArrow> arrows = layout.order().routes().stream().map(route -> new ChainArrow(layout, route)).toList();
        for (int at = 0; at < arrows.size(); at++) {
            arrow(canvas, picture, link(layout.order().routes().get(at)), arrows.get(at).path(), arrows.get(at).head());
        }
        picture.content().links().stream().filter(link -> link.cause().equals(link.effect())).forEach(this::loop);
        layout.boxes().forEach(item -> node(canvas, picture, layout.node(item), layout.box(item)));
        for (int at = 0; at < arrows.size(); at++) {
            badge(link(layout.order().routes().get(at)), arrows.get(at).places());
        }
        return layout.bottom();
    }

    private Link link(Route route) {
        return picture.content().links().get(route.arrow());
    }

    static Box node(Canvas canvas, ChainPicture picture, Node node, Box box) {
        int kind = picture.content().kind(node);
        double before = ChainLayout.STRIPE + ChainLayout.PADDING;
        List<String> lines = ChainLayout.TYPE.wrap(node.text(), box.right() - box.left() - before - ChainLayout.PADDING);
        canvas.open("g", "class", "node", "data-node", node.id()).title(node.text() + " (" + picture.content().kinds().get(kind).text() + ")");
        frame(canvas, box, kind);
        canvas.lines(ChainLayout.TYPE, box.left() + before, (box.top() + box.bottom() - ChainLayout.TYPE.height(lines)) / 2, lines).close();
        return box;
    }

    /** A box with a stripe at its left that tells the kind. */
    static void frame(Canvas canvas, Box box, int kind) {
        double height = box.bottom() - box.top();
        Ink ink = Ink.ofKind(kind);
        canvas.leaf("rect", "x", box.left(), "y", box.top(), "width", box.right() - box.left(), "height", height,
                "fill", Ink.PAPER.value(), "stroke", Ink.SOFT.value(), "stroke-width", 1);
        canvas.leaf("rect", "x", box.left(), "y", box.top(), "width", ChainLayout.STRIPE, "height", height,
                "fill", canvas.fill(ink, Hatch.ofKind(kind)), "stroke", ink.value(), "stroke-width", 1);
    }

    static void arrow(Canvas canvas, ChainPicture picture, Link link, String path, String head) {
        canvas.open("g", "class", link.disputed() ? "link disputed" : "link", "data-link", link.id()).title(picture.title(link));
        canvas.line(Ink.INK, 1.5, link.disputed() ? Dashes.DASHED : Dashes.SOLID, path);
        canvas.leaf("path", "d", head, "fill", Ink.INK.value()).close();
    }

    /** A thing that leads to more of itself: an arrow from the top of its box back to it. */
    private void loop(Link link) {
        layout.boxes().stream().filter(item -> layout.node(item).id().equals(link.cause())).findFirst().map(layout::box).ifPresent(box -> {
            double x = box.right() - 34;
            double y = box.top();
            arrow(canvas, picture, link, "M" + Canvas.point(x, y) + " c0 -13 22 -13 22 -5", "M" + Canvas.point(x + 22, y) + " l-4 -6 h8 Z");
            badge(link, List.of(new Point(x - BADGE - 2, y), new Point(x + 11, y)));
        });
    }

    /** On the arrow, in the first place where it touches nothing; where all are taken, in the best one. */
    private void badge(Link link, List<Point> places) {
        picture.number(link).ifPresent(number -> {
            String text = text(number, link.disputed());
            Point place = places.stream().filter(each -> around(each, text).meetsNone(taken)).findFirst().orElse(places.getFirst());
            taken.add(around(place, text));
            badge(canvas, place.x(), place.y(), text);
        });
    }

    private static Box around(Point place, String text) {
        double half = halfWidth(text) + 0.5;
        return new Box(place.x() - half, place.y() - BADGE - 0.5, place.x() + half, place.y() + BADGE + 0.5);
    }

    /** The number of a claim; a disputed one carries a question mark. */
    static String text(int number, boolean disputed) {
        return disputed ? number + "?" : String.valueOf(number);
    }

    static double halfWidth(String text) {
        return Math.max(Type.HEAD.width(text) / 2 + 4, BADGE);
    }

    static void badge(Canvas canvas, double x, double y, String text) {
        double half = halfWidth(text);
        canvas.leaf("rect", "x", x - half, "y", y - BADGE, "width", 2 * half, "height", 2 * BADGE, "rx", BADGE,
                "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.1);
        canvas.text(new Type(12, true, Ink.INK, Type.Anchor.MIDDLE), x, y + Type.HEAD.drop(), text);
    }

    static void sample(Canvas canvas, double x, double y, boolean disputed) {
        canvas.line(Ink.INK, 1.5, disputed ? Dashes.DASHED : Dashes.SOLID, "M" + Canvas.point(x, y) + " H" + Canvas.number(x + Legend.SWATCH - ChainArrow.HEAD));
        canvas.leaf("path", "d", "M" + Canvas.point(x + Legend.SWATCH, y) + " l-9 -4.5 v9 Z", "fill", Ink.INK.value());
        if (disputed) {
            badge(canvas, x + 14, y, "?");
        }
    }
}
