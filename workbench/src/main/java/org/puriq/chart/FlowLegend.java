package org.puriq.chart;

import java.util.Comparator;
import java.util.Optional;
import org.puriq.chart.FlowPicture.Flow;
import org.puriq.chart.FlowPicture.Kind;

/** The key of a flow picture: only what occurs in it, and the scale by the largest and the smallest flow in it. */
final class FlowLegend {
    private static final double LEAST_SAMPLE = 3;

    private final FlowPicture picture;
    private final double pixelsPerPerson;
    private final Legend legend = new Legend();

    private FlowLegend(FlowPicture picture, Breadth breadth) {
        this.picture = picture;
        this.pixelsPerPerson = picture.pixelsPerPerson(breadth);
    }

    static Legend of(FlowPicture picture, Breadth breadth) {
        var made = new FlowLegend(picture, breadth);
        made.places();
        made.kinds();
        made.scale();
        made.unmeasured();
        made.stock();
        return made.legend;
    }

    private void places() {
        var words = picture.content().words();
        var flows = picture.content().flows();
        if (flows.stream().anyMatch(flow -> picture.ink(flow) == Ink.BLUE)) {
            place(Ink.BLUE, words.inside());
        }
        if (flows.stream().anyMatch(flow -> picture.ink(flow) == Ink.VERMILLION)) {
            place(Ink.VERMILLION, words.abroad());
        }
    }

    private void place(Ink ink, String text) {
        legend.add(Legend.MARK, 15, (canvas, x, y) -> {
            String mark = FlowMap.mark(ink == Ink.VERMILLION, x + Legend.MARK / 2, y, 5);
            canvas.leaf("path", "d", mark, "fill", ink.value());
        }, text);
    }

    private void kinds() {
        for (Kind kind : picture.content().kinds()) {
            if (picture.content().flows().stream().anyMatch(flow -> flow.kind().equals(kind.id()))) {
                legend.add((canvas, x, y) -> canvas.line(Ink.INK, 1.6, kind.dashes(), "M" + Canvas.point(x, y) + " H" + Canvas.number(x + Legend.SWATCH)), kind.text());
            }
        }
    }

    private void scale() {
        Optional<Flow> largest = picture.largest();
        largest.ifPresent(flow -> sample(flow, picture.content().words().width() + ": " + flow.amount()));
        smaller(largest.map(this::width).orElse(0.0)).ifPresent(flow -> sample(flow, flow.amount()));
        picture.content().flows().stream().filter(flow -> flow.people().filter(FlowLegend::hasBothBounds).isPresent()).findFirst()
                .ifPresent(_ -> legend.add(FlowLegend::range, picture.content().words().range()));
    }

    private static boolean hasBothBounds(Measure people) {
        return people.most() > people.least();
    }

    /** The smallest flow whose width can still be told from a bare line, if it is clearly smaller than the widest. */
    private Optional<Flow> smaller(double widest) {
        return picture.content().flows().stream()
                .filter(flow -> flow.people().isPresent() && width(flow) >= LEAST_SAMPLE && width(flow) < widest * 0.7)
                .min(Comparator.comparingDouble(this::width));
    }

    private double width(Flow flow) {
        return FlowPicture.most(flow) * pixelsPerPerson;
    }

    private void sample(Flow flow, String text) {
        legend.add(Legend.SWATCH, width(flow), (canvas, x, y) -> canvas.leaf("path", "d", Ribbon.level(x, y, x + Legend.SWATCH + 7, y).body(width(flow)),
                "fill", Ink.INK.value(), "fill-opacity", "0.45"), text);
    }

    private static void range(Canvas canvas, double x, double y) {
        Ribbon ribbon = Ribbon.level(x, y, x + Legend.SWATCH + 7, y);
        canvas.leaf("path", "d", ribbon.body(14), "fill", Ink.INK.value(), "fill-opacity", "0.2");
        canvas.leaf("path", "d", ribbon.body(6), "fill", Ink.INK.value(), "fill-opacity", "0.42");
    }

    private void unmeasured() {
        if (picture.content().flows().stream().anyMatch(flow -> flow.people().isEmpty() && !flow.isStock())) {
            legend.add((canvas, x, y) -> {
                Ribbon ribbon = Ribbon.level(x, y, x + Legend.SWATCH, y);
                canvas.line(Ink.INK, 1.6, Dashes.SOLID, ribbon.path());
                canvas.leaf("path", "d", ribbon.head(), "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.2);
            }, picture.content().words().unmeasured());
        }
    }

    private void stock() {
        if (picture.content().flows().stream().anyMatch(Flow::isStock)) {
            legend.add((canvas, x, y) -> {
                Ribbon ribbon = Ribbon.level(x, y, x + Legend.SWATCH, y);
                canvas.line(Ink.INK, 1.6, Dashes.SOLID, ribbon.path());
                canvas.leaf("path", "d", ribbon.ring(), "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.6);
            }, picture.content().words().stock());
        }
    }
}
