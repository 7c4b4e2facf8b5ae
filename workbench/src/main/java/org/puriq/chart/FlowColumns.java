package org.puriq.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.chart.FlowPicture.Flow;
import org.puriq.chart.FlowPicture.Spot;

/**
 * Flows without a map: origins at the left, destinations at the right with a line of text for every flow that arrives, so that
 * every number is read where its curve ends and no two texts can meet. Most people first; abroad under its own heading.
 */
final class FlowColumns {
    private static final double EDGE = 4;
    private static final double BAR = 5;
    private static final Type NAME = Type.STRONG;
    private static final Type AMOUNT = Type.SMALL;

    /** A flow's line of text at its destination; {@code beside} stands in the line of the name. */
    private record Arrival(Flow flow, List<String> lines, double height, boolean beside) {}

    private record Destination(Spot spot, List<String> name, List<Arrival> arrivals) {}

    private record Origin(Spot spot, List<String> name, List<Flow> flows, double stack, double height, double wanted) {}

    private final FlowPicture picture;
    private final Canvas canvas;
    private final double pixelsPerPerson;
    private final double labelEnd;
    private final double textStart;
    private final Map<Flow, Double> arrivesAt = new IdentityHashMap<>();
    private final Map<Flow, Double> leavesAt = new IdentityHashMap<>();

    FlowColumns(FlowPicture picture, Canvas canvas) {
        this.picture = picture;
        this.canvas = canvas;
        this.pixelsPerPerson = picture.pixelsPerPerson(new Breadth((int) canvas.width()));
        double longest = origins().stream().mapToDouble(spot -> NAME.width(spot.name())).max().orElse(0);
        this.labelEnd = EDGE + Math.min(longest, canvas.width() * (canvas.isNarrow() ? 0.28 : 0.24));
        this.textStart = canvas.width() * (canvas.isNarrow() ? 0.56 : 0.58);
    }

    double draw() {
        double bottom = drawDestinations(EDGE);
        return Math.max(bottom, drawOrigins(EDGE, bottom));
    }

    /** In the order of the flows' number of people, then of the content. */
    private List<Spot> destinations(boolean abroad) {
        return picture.content().spots().stream()
                .filter(spot -> spot.abroad() == abroad && picture.content().flows().stream().anyMatch(flow -> flow.destination().equals(spot.id())))
                .sorted(Comparator.comparingDouble((Spot spot) -> -arrivals(spot).stream().mapToDouble(FlowPicture::most).sum()))
                .toList();
    }

    private List<Flow> arrivals(Spot spot) {
        return picture.content().flows().stream().filter(flow -> flow.destination().equals(spot.id())).toList();
    }

    private List<Spot> origins() {
        return picture.content().spots().stream()
                .filter(spot -> picture.content().flows().stream().anyMatch(flow -> flow.origin().equals(spot.id())))
                .toList();
    }

    private double drawDestinations(double top) {
        List<Spot> abroad = destinations(true);
        List<Spot> inside = destinations(false);
        double y = abroad.isEmpty() || inside.isEmpty() ? top : heading(picture.content().words().inside(), top);
        for (Spot spot : inside) {
            y = draw(destination(spot), y);
        }
        if (!abroad.isEmpty()) {
            y = heading(picture.content().words().abroad(), inside.isEmpty() ? y : y + 8);
        }
        for (Spot spot : abroad) {
            y = draw(destination(spot), y);
        }
        return y;
    }

    private double heading(String text, double y) {
        List<String> lines = Type.HEAD.wrap(text, textRoom());
        canvas.lines(Type.HEAD, textStart, y, lines);
        double end = y + Type.HEAD.height(lines) + 2;
        canvas.rule(textStart, end, canvas.width() - EDGE, end);
        return end + 6;
    }

    private double textRoom() {
        return canvas.width() - EDGE - textStart;
    }

    private Destination destination(Spot spot) {
        List<Flow> flows = arrivals(spot);
        List<String> name = NAME.wrap(spot.name(), textRoom());
        boolean severalOrigins = origins().size() > 1;
        var arrivals = new ArrayList<Arrival>();
        for (Flow flow : flows.stream().sorted(Comparator.comparingDouble(flow -> -FlowPicture.most(flow))).toList()) {
            String text = severalOrigins ? flow.amount() + " · " + picture.origin(flow).name() : flow.amount();
            boolean beside = flows.size() == 1 && name.size() == 1 && NAME.width(spot.name()) + 10 + AMOUNT.width(text) <= textRoom();
            List<String> lines = beside ? List.of(text) : lines(flow, text);
            arrivals.add(new Arrival(flow, lines, Math.max(AMOUNT.height(lines), width(flow) * Ribbon.TAPER + 4), beside));
        }
        return new Destination(spot, name, arrivals);
    }

    /** On one line, or else the number and below it from where. */
    private List<String> lines(Flow flow, String text) {
        if (AMOUNT.width(text) <= textRoom() || text.equals(flow.amount())) {
            return AMOUNT.wrap(text, textRoom());
        }
        var lines = new ArrayList<>(AMOUNT.wrap(flow.amount(), textRoom()));
        lines.addAll(AMOUNT.wrap(picture.origin(flow).name(), textRoom()));
        return lines;
    }

    private double draw(Destination destination, double top) {
        Arrival first = destination.arrivals().getFirst();
        canvas.lines(NAME, textStart, top, destination.name());
        if (first.beside()) {
            canvas.text(AMOUNT, textStart + NAME.width(destination.spot().name()) + 10, top + NAME.line() / 2 + NAME.drop(), first.lines().getFirst());
            arrivesAt.put(first.flow(), top + NAME.line() / 2);
            return top + Math.max(NAME.line(), first.height()) + 6;
        }
        double y = top + NAME.height(destination.name());
        for (Arrival arrival : destination.arrivals()) {
            canvas.lines(AMOUNT, textStart, y, arrival.lines());
            arrivesAt.put(arrival.flow(), y + AMOUNT.line() / 2);
            y += arrival.height();
        }
        return y + 8;
    }

    private double width(Flow flow) {
        return Math.max(FlowPicture.most(flow) * pixelsPerPerson, 1.6);
    }

    private double drawOrigins(double top, double bottom) {
        int count = picture.content().flows().size();
        double widths = picture.content().flows().stream().mapToDouble(this::width).sum();
        double gap = Math.clamp(((bottom - top) * 0.5 - widths) / Math.max(count, 1), 2, 9);
        List<Origin> stacked = origins().stream().map(spot -> origin(spot, gap)).sorted(Comparator.comparingDouble(Origin::wanted)).toList();
        double[] centres = Stacking.centres(stacked.stream().mapToDouble(Origin::wanted).toArray(),
                stacked.stream().mapToDouble(Origin::height).toArray(), top, bottom);
        double end = bottom;
        for (int at = 0; at < centres.length; at++) {
            draw(stacked.get(at), centres[at], gap);
            end = Math.max(end, centres[at] + stacked.get(at).height() / 2);
        }
        picture.content().flows().stream().sorted(Comparator.comparingDouble(flow -> -FlowPicture.most(flow))).forEach(this::draw);
        return end;
    }

    private Origin origin(Spot spot, double gap) {
        List<Flow> flows = picture.content().flows().stream().filter(flow -> flow.origin().equals(spot.id()))
                .sorted(Comparator.comparingDouble(this::arrival)).toList();
        List<String> name = NAME.wrap(spot.name(), labelEnd - EDGE);
        double stack = flows.stream().mapToDouble(flow -> width(flow) + gap).sum();
        double wanted = flows.stream().mapToDouble(this::arrival).average().orElse(0);
        return new Origin(spot, name, flows, stack, Math.max(stack, NAME.height(name)) + 10, wanted);
    }

    private double arrival(Flow flow) {
        return arrivesAt.getOrDefault(flow, 0.0);
    }

    private void draw(Origin origin, double centre, double gap) {
        canvas.lines(NAME.end(), labelEnd, centre - NAME.height(origin.name()) / 2, origin.name());
        double y = centre - origin.stack() / 2;
        canvas.leaf("rect", "x", labelEnd + 5, "y", y, "width", BAR, "height", origin.stack(), "rx", 1.5, "fill", Ink.INK.value());
        for (Flow flow : origin.flows()) {
            leavesAt.put(flow, y + (width(flow) + gap) / 2);
            y += width(flow) + gap;
        }
    }

    private void draw(Flow flow) {
        double from = leavesAt.getOrDefault(flow, 0.0);
        picture.drawFlow(canvas, flow, Ribbon.level(labelEnd + 5 + BAR, from, textStart - 6, arrival(flow)), pixelsPerPerson);
    }
}
