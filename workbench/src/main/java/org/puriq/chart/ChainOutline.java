package org.puriq.chart;

import java.util.List;
import org.puriq.chart.ChainPicture.Link;
import org.puriq.chart.ChainPicture.Node;

/**
 * A chain for a breadth in which its arrows would run into a knot: every cause once, below it and indented what it leads to. An
 * effect that is a cause itself appears again as one.
 */
final class ChainOutline {
    private static final double EDGE = 4;
    private static final double INDENT = 64;
    private static final double WIDEST = 420;

    private final ChainPicture picture;
    private final Canvas canvas;

    ChainOutline(ChainPicture picture, Canvas canvas) {
        this.picture = picture;
        this.canvas = canvas;
    }

    double draw() {
        double y = EDGE;
        for (Node node : picture.content().nodes()) {
            List<Link> links = picture.content().links().stream().filter(link -> link.cause().equals(node.id())).toList();
            boolean alone = picture.content().links().stream().noneMatch(link -> link.effect().equals(node.id()));
            if (!links.isEmpty() || alone) {
                y = cause(node, links, y) + 16;
            }
        }
        return y - 10;
    }

    private double cause(Node node, List<Link> links, double top) {
        Box box = ChainDrawing.node(canvas, picture, node, box(node, EDGE, top));
        double from = box.bottom();
        double y = from + 9;
        for (Link link : links) {
            Node effect = picture.content().nodes().get(picture.content().node(link.effect()));
            Box at = box(effect, INDENT, y);
            double middle = (at.top() + at.bottom()) / 2;
            arrow(link, from, middle);
            ChainDrawing.node(canvas, picture, effect, at);
            from = middle;
            y = at.bottom() + 7;
        }
        return links.isEmpty() ? box.bottom() : y - 7;
    }

    private Box box(Node node, double left, double top) {
        double width = Math.min(canvas.width() - EDGE - left, WIDEST);
        List<String> lines = ChainLayout.TYPE.wrap(node.text(), width - ChainLayout.STRIPE - 2 * ChainLayout.PADDING);
        return new Box(left, top, left + width, top + ChainLayout.TYPE.height(lines) + ChainLayout.PADDING * 1.5);
    }

    private void arrow(Link link, double from, double to) {
        double trunk = EDGE + 14;
        canvas.line(Ink.INK, 1.5, Dashes.SOLID, "M" + Canvas.point(trunk, from) + " V" + Canvas.number(to));
        ChainDrawing.arrow(canvas, picture, link,
                "M" + Canvas.point(trunk, to) + " H" + Canvas.number(INDENT - ChainArrow.HEAD),
                "M" + Canvas.point(INDENT, to) + " l-9 -4.5 v9 Z");
        picture.number(link).ifPresent(number -> ChainDrawing.badge(canvas, trunk + 18, to, ChainDrawing.text(number, link.disputed())));
    }
}
