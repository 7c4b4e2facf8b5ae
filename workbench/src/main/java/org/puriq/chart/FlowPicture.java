package org.puriq.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who leaves from where to where: tapered curves from origins to destinations, each as wide at its origin as people go. The line
 * in its middle tells the kind; a flow whose number nobody recorded is that line alone, with an open arrow head, so that
 * it looks neither like few people nor like none. Where only a stock is known, who lives there at a date, the line ends in a ring:
 * it is no arrow, has no width, and its number is written. On a map where every place has coordinates and every name finds room;
 * else origins stand at the left and destinations at the right. Tapering shows direction best (Holten and Van Wijk, 2009).
 */
public final class FlowPicture implements Picture {

    /** A place; {@code abroad} places stand apart from those of the country. */
    public record Spot(String id, String name, boolean abroad, Optional<Point> at) {}

    /** Degrees east and north. */
    public record Point(double longitude, double latitude) {
        public Point {
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException("No place lies at %s east, %s north.".formatted(longitude, latitude));
            }
        }
    }

    /**
     * One curve. Flows of several places share the identity of what was recorded.
     *
     * @param origin a spot's identity; so is {@code destination}
     * @param people how many; empty where nobody recorded it, or only for several places together
     * @param unmeasured what stands in the place of the number where there is none: never zero
     * @param kind a kind's identity
     * @param counts whether people move, or live at the destination; a width is for those who move
     */
    public record Flow(String id, String origin, String destination, Optional<Measure> people, String unmeasured, String kind, Counts counts) {
        public Flow {
            if (counts == Counts.LIVING_THERE && people.isPresent()) {
                throw new IllegalArgumentException("The people of %s live there; a stock has no width.".formatted(id));
            }
        }

        /** People who move. */
        public Flow(String id, String origin, String destination, Optional<Measure> people, String unmeasured, String kind) {
            this(id, origin, destination, people, unmeasured, kind, Counts.MOVES);
        }

        boolean isStock() {
            return counts == Counts.LIVING_THERE;
        }

        String amount() {
            return people.map(Measure::text).orElse(unmeasured);
        }
    }

    /** A flow is of people who move in a period; a stock of people who live somewhere at a date. */
    public enum Counts { MOVES, LIVING_THERE }

    /** A kind of flow, such as a duration, and how its line is drawn. */
    public record Kind(String id, String text, Dashes dashes) {}

    /**
     * The words of the picture.
     *
     * @param inside heading of the destinations within the country, {@code abroad} of those beyond
     * @param width says that the width at the origin means people
     * @param unmeasured says that a bare line with an open head has no number
     * @param range says that the lighter edge reaches to the upper bound
     * @param stock says that a line that ends in a ring is of people who live there
     */
    public record Words(String inside, String abroad, String width, String unmeasured, String range, String stock) {}

    /**
     * @param outlines countries behind the map, each a ring of points; may be empty
     * @param borders lines within them; may be empty
     */
    public record Content(Caption caption, List<Spot> spots, List<Flow> flows, List<Kind> kinds, Words words, List<List<Point>> outlines, List<List<Point>> borders) {
        public Content(Caption caption, List<Spot> spots, List<Flow> flows, List<Kind> kinds, Words words, List<List<Point>> outlines) {
            this(caption, spots, flows, kinds, words, outlines, List.of());
        }

        public Content {
            borders = borders.stream().map(List::copyOf).toList();
            spots = List.copyOf(spots);
            flows = List.copyOf(flows);
            kinds = List.copyOf(kinds);
            outlines = outlines.stream().map(List::copyOf).toList();
            var places = spots.stream().map(Spot::id).collect(Collectors.toSet());
            var known = kinds.stream().map(Kind::id).collect(Collectors.toSet());
            for (Flow flow : flows) {
                if (!places.contains(flow.origin()) || !places.contains(flow.destination()) || !known.contains(flow.kind())) {
                    throw new IllegalArgumentException("The flow %s names a place or kind that the picture lacks: %s.".formatted(flow.id(), flow));
                }
                flow.people().ifPresent(people -> people.refuseNegative("People of the flow " + flow.id()));
            }
        }
    }

    private final Content content;
    private final Map<String, Spot> spots;
    private final Map<String, Kind> kinds;

    public FlowPicture(Content content) {
        this.content = content;
        this.spots = content.spots().stream().collect(Collectors.toMap(Spot::id, Function.identity()));
        this.kinds = content.kinds().stream().collect(Collectors.toMap(Kind::id, Function.identity()));
    }

    /** Whether the picture is a map at this breadth: all places have coordinates, none hides another, all names find room. */
    public boolean isMap(Breadth breadth) {
        return FlowMap.of(this, breadth).isPresent();
    }

    @Override
    public String svg(String id, Breadth breadth) {
        var canvas = new Canvas(id, breadth);
        double end = FlowMap.of(this, breadth).map(map -> map.draw(canvas)).orElseGet(() -> new FlowColumns(this, canvas).draw());
        return canvas.finish(content.caption(), "flows", FlowLegend.of(this, breadth).draw(canvas, end + 12));
    }

    Content content() {
        return content;
    }

    Spot origin(Flow flow) {
        return spot(flow.origin());
    }

    Spot destination(Flow flow) {
        return spot(flow.destination());
    }

    private Spot spot(String id) {
        return Optional.ofNullable(spots.get(id)).orElseThrow();
    }

    Kind kind(Flow flow) {
        return Optional.ofNullable(kinds.get(flow.kind())).orElseThrow();
    }

    boolean crossesBorder(Flow flow) {
        return origin(flow).abroad() != destination(flow).abroad();
    }

    Ink ink(Flow flow) {
        return crossesBorder(flow) || destination(flow).abroad() ? Ink.VERMILLION : Ink.BLUE;
    }

    /** "Lircay → Lima: 1.200, permanente". */
    String title(Flow flow) {
        return origin(flow).name() + " → " + destination(flow).name() + ": " + flow.amount() + ", " + kind(flow).text();
    }

    Optional<Flow> largest() {
        return content.flows().stream().filter(each -> each.people().isPresent()).max(Comparator.comparingDouble(FlowPicture::most));
    }

    /** Pixels a person, so that the largest flow has the greatest width. */
    double pixelsPerPerson(Breadth breadth) {
        double widest = breadth.isNarrow() ? 16 : 26;
        return largest().map(FlowPicture::most).filter(people -> people > 0).map(people -> widest / people).orElse(0.0);
    }

    /** The upper bound of the people who go; zero where they were not counted, so only for what is sorted by size. */
    static double most(Flow flow) {
        return flow.people().map(Measure::most).orElse(0.0);
    }

    /** Draws one flow along its curve, as a group that can be found by {@code data-flow}. */
    void drawFlow(Canvas canvas, Flow flow, Ribbon ribbon, double pixelsPerPerson) {
        String ink = ink(flow).value();
        canvas.open("g", "class", "flow", "data-flow", flow.id()).title(title(flow));
        flow.people().ifPresent(people -> {
            double most = people.most() * pixelsPerPerson;
            double least = people.least() * pixelsPerPerson;
            if (people.isInterval() && most > least) {
                canvas.leaf("path", "d", ribbon.body(most), "fill", ink, "fill-opacity", "0.2");
            }
            canvas.leaf("path", "d", ribbon.body(least), "fill", ink, "fill-opacity", "0.42");
        });
        canvas.line(ink(flow), 1.6, kind(flow).dashes(), ribbon.path());
        if (flow.isStock()) {
            canvas.leaf("path", "d", ribbon.ring(), "fill", Ink.PAPER.value(), "stroke", ink, "stroke-width", 1.6);
            canvas.close();
            return;
        }
        canvas.leaf("path", "d", ribbon.head(), "fill", flow.people().isPresent() ? ink : Ink.PAPER.value(), "stroke", ink, "stroke-width", 1.2);
        canvas.close();
    }
}
