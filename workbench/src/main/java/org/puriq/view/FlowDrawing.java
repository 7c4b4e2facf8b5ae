package org.puriq.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.Dashes;
import org.puriq.chart.FlowPicture;
import org.puriq.chart.FlowPicture.Counts;
import org.puriq.chart.Measure;
import org.puriq.chart.Outlines;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.view.View.Picture;

/**
 * Recorded flows from origins to destinations; each is as wide as people go, where somebody counted them (acceptance A23). People
 * who live there at a date are no flow: they have no width and no arrow.
 */
final class FlowDrawing {
    private static final String OTHER_KIND = "other-kinds";
    private static final String NO_KIND = "no-kind";
    /** With fewer counted flows a width compares nothing: two brothers would make the broadest band of a department. */
    private static final int FEWEST_WIDTHS = 3;
    private static final String COUNTRY = "country";

    private final Request request;
    private final List<Flow> flows;
    private final List<String> told;
    private final Optional<String> home;
    private final boolean widths;
    private final Map<String, FlowPicture.Spot> spots = new LinkedHashMap<>();
    private final Map<String, FlowPicture.Kind> kinds = new LinkedHashMap<>();
    private final List<FlowPicture.Flow> curves = new ArrayList<>();

    private FlowDrawing(Request request, List<Flow> flows) {
        this.request = request;
        this.flows = flows;
        this.told = mostFrequentDurations();
        this.home = homeCountry();
        this.widths = flows.stream().filter(each -> people(each).isPresent()).count() >= FEWEST_WIDTHS;
    }

    static Optional<Picture> of(View view, Request request) {
        List<Flow> flows = FlowWords.recorded(request).stream().filter(each -> !each.origins().isEmpty() && !each.destinations().isEmpty()).toList();
        return flows.isEmpty() ? Optional.empty() : Optional.of(new FlowDrawing(request, flows).draw(view));
    }

    private Picture draw(View view) {
        flows.forEach(this::add);
        var words = new FlowPicture.Words(request.say("picture.flows.inside"), request.say("picture.flows.abroad"), request.say("picture.flows.width"),
                request.say("picture.flows.unmeasured"), request.say("picture.flows.range"), request.say("picture.flows.stock"));
        var caption = new Caption(view.title(request), request.say("picture.flows.description"), counted());
        return Pictures.picture(new FlowPicture(new FlowPicture.Content(caption, List.copyOf(spots.values()), curves, List.copyOf(kinds.values()), words, outlines(spots.values()))), caption);
    }

    private void add(Flow flow) {
        String kind = told.contains(durationOf(flow)) ? durationOf(flow) : OTHER_KIND;
        kinds.computeIfAbsent(kind, id -> new FlowPicture.Kind(id, kindName(id), id.equals(OTHER_KIND) ? Dashes.LONG : Dashes.values()[told.indexOf(id)]));
        boolean several = flow.origins().size() * flow.destinations().size() > 1;
        for (String origin : flow.origins()) {
            for (String destination : flow.destinations()) {
                spots.computeIfAbsent(origin, this::spot);
                spots.computeIfAbsent(destination, this::spot);
                curves.add(new FlowPicture.Flow(flow.id(), origin, destination, several || !widths ? Optional.empty() : people(flow), unmeasured(flow), kind,
                        flow.countsStock() ? Counts.LIVING_THERE : Counts.MOVES));
            }
        }
    }

    /** How many flows there are, how many lines stand for them, and why the two differ. */
    private String counted() {
        int all = FlowWords.recorded(request).size();
        var said = new StringBuilder(request.say("picture.flows.n", request.texts().number(all), request.texts().number(curves.size()), Pictures.sources(request)));
        if (curves.size() > flows.size()) {
            said.append(' ').append(request.say("picture.flows.several", request.texts().number(flows.stream().filter(FlowDrawing::hasSeveralEnds).count())));
        }
        if (all > flows.size()) {
            said.append(' ').append(request.say("picture.flows.left", request.texts().number(all - flows.size())));
        }
        return said.toString();
    }

    private static boolean hasSeveralEnds(Flow flow) {
        return flow.origins().size() * flow.destinations().size() > 1;
    }

    /** Borders help only where every place has coordinates, which is where a map is drawn at all. */
    private static List<List<FlowPicture.Point>> outlines(Collection<FlowPicture.Spot> spots) {
        List<FlowPicture.Point> points = spots.stream().flatMap(each -> each.at().stream()).toList();
        return points.size() == spots.size() ? Outlines.around(points) : List.of();
    }

    private static String durationOf(Flow flow) {
        return flow.duration().orElse(NO_KIND);
    }

    /** As many durations as there are patterns of lines to tell them by, less one for all others; the table names every one. */
    private List<String> mostFrequentDurations() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flows.forEach(flow -> counts.merge(durationOf(flow), 1, Integer::sum));
        int patterns = counts.size() <= Dashes.values().length ? Dashes.values().length : Dashes.values().length - 1;
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(patterns).map(Map.Entry::getKey).toList();
    }

    private String kindName(String kind) {
        return switch (kind) {
            case NO_KIND -> request.say("picture.flows.no-kind");
            case OTHER_KIND -> request.say("picture.flows.other-kinds");
            default -> request.phrases().category(kind);
        };
    }

    /** The country of the places that the study compares; in a study without any, that of the first origin. */
    private Optional<String> homeCountry() {
        Stream<Place> compared = FigureViews.compared(request).stream();
        Stream<Place> origins = flows.stream().flatMap(each -> each.origins().stream()).flatMap(id -> request.study().places().find(id).stream());
        return Stream.concat(compared, origins).findFirst().map(this::country);
    }

    private FlowPicture.Spot spot(String id) {
        Optional<Place> place = request.study().places().find(id);
        boolean abroad = place.isPresent() && home.isPresent() && !country(place.get()).equals(home.get());
        return new FlowPicture.Spot(id, request.phrases().place(id), abroad,
                place.flatMap(Place::coordinates).map(each -> new FlowPicture.Point(each.longitude(), each.latitude())));
    }

    /** The place that it lies in at the level which every country pack calls so; else the widest one. */
    private String country(Place place) {
        return request.study().places().atLevel(place, COUNTRY).orElse(request.study().places().outermost(place)).id();
    }

    /** Only a number of persons who move can be a width; a share of the men is written beside the curve, and so is who lives there. */
    private Optional<Measure> people(Flow flow) {
        boolean persons = flow.people().unit().flatMap(id -> request.study().find(Unit.class, id)).filter(unit -> unit.dimension().equals("people")).isPresent();
        return persons && flow.countsMoves()
                ? flow.people().as(Attribute.Kind.NUMBER).map(value -> Measure.of(((Value.Figure) value).quantity(), FlowWords.people(request, flow).plain()))
                : Optional.empty();
    }

    private String unmeasured(Flow flow) {
        return flow.countsStock() ? FlowWords.peopleInFull(request, flow).plain() : FlowWords.people(request, flow).plain();
    }
}
