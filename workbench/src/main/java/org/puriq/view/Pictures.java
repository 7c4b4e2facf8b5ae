package org.puriq.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.puriq.base.Quantity;
import org.puriq.chart.Caption;
import org.puriq.chart.ChainPicture;
import org.puriq.chart.Dashes;
import org.puriq.chart.FlowPicture;
import org.puriq.chart.GapMatrix;
import org.puriq.chart.Measure;
import org.puriq.chart.Outlines;
import org.puriq.chart.PairedBars;
import org.puriq.chart.SeasonCalendar;
import org.puriq.community.Comparing;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Claim;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.view.View.Picture;

/** The pictures of views, drawn from the same records as their sheets. */
final class Pictures {
    private static final String OTHER_KIND = "other-kinds";
    private static final String NO_KIND = "no-kind";
    private static final int LABEL = 70;

    private Pictures() {}

    private static Picture picture(org.puriq.chart.Picture drawing, Caption caption) {
        return new Picture(drawing, caption.title(), caption.description(), caption.source());
    }

    private static Caption caption(View view, Request request, int n) {
        return new Caption(view.title(request), request.say("picture." + view.name() + ".description"), request.say("picture.n", request.texts().number(n), sources(request)));
    }

    private static String sources(Request request) {
        var title = request.study().title();
        if (title.author().isEmpty()) {
            return request.of(title.name());
        }
        return title.year().isEmpty() ? title.author() : "%s (%s)".formatted(title.author(), title.year());
    }

    /** The first two figures of a comparison as bars, out above in; a lost figure is a labelled gap (acceptance A24). */
    static Optional<Picture> pairedBars(View view, Comparison comparison, Request request) {
        List<ComparisonColumn> columns = request.study().columnsOf(comparison.id()).stream().filter(each -> isNumber(request, each)).toList();
        List<ComparisonRow> rows = request.study().rowsOf(comparison.id());
        if (columns.size() < 2 || rows.isEmpty()) {
            return Optional.empty();
        }
        var comparing = new Comparing(comparison, request.study().places(), request.study().evidence(), List.of(), request.study().all(Actor.class));
        List<PairedBars.Row> bars = rows.stream().map(row -> new PairedBars.Row(row.id(), request.phrases().places(row.places()),
                measure(request, comparing.asKnown(row, columns.get(0))), measure(request, comparing.asKnown(row, columns.get(1))))).toList();
        var caption = new Caption(view.title(request), request.say("picture.rates.description"), request.say("picture.n", request.texts().number(rows.size()), sources(request)));
        return Optional.of(picture(new PairedBars(new PairedBars.Content(caption, bars, request.of(columns.get(0).name()), request.of(columns.get(1).name()),
                "… " + request.say("value.missing"))), caption));
    }

    private static boolean isNumber(Request request, ComparisonColumn column) {
        return column.attribute().flatMap(id -> request.study().evidence().attribute(id)).filter(each -> each.kind() == Attribute.Kind.NUMBER && each.formula().isEmpty()).isPresent();
    }

    private static Optional<Measure> measure(Request request, Comparing.Content content) {
        return content instanceof Comparing.Content.Stated(List<Statement> statements, Optional<Place> _)
                ? statements.stream().findFirst().flatMap(each -> measure(request, each))
                : Optional.empty();
    }

    private static Optional<Measure> measure(Request request, Statement statement) {
        return request.study().evidence().value(statement)
                .filter(value -> value instanceof Value.Figure(Quantity quantity) && quantity.order().signum() >= 0)
                .map(value -> Measure.of(((Value.Figure) value).quantity(), request.phrases().value(statement)));
    }

    /** Recorded flows from origins to destinations; each is as wide as people go, where somebody counted them (acceptance A23). */
    static Optional<Picture> flows(View view, Request request) {
        List<Flow> flows = FlowViews.unranked(request).stream().filter(each -> !each.origins().isEmpty() && !each.destinations().isEmpty()).toList();
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, FlowPicture.Spot> spots = new LinkedHashMap<>();
        Map<String, FlowPicture.Kind> kinds = new LinkedHashMap<>();
        List<FlowPicture.Flow> curves = new ArrayList<>();
        List<String> told = mostFrequentDurations(flows);
        for (Flow flow : flows) {
            String kind = told.contains(durationOf(flow)) ? durationOf(flow) : OTHER_KIND;
            kinds.computeIfAbsent(kind, id -> new FlowPicture.Kind(id, kindName(request, id), id.equals(OTHER_KIND) ? Dashes.LONG : Dashes.values()[told.indexOf(id)]));
            boolean several = flow.origins().size() * flow.destinations().size() > 1;
            for (String origin : flow.origins()) {
                for (String destination : flow.destinations()) {
                    spots.computeIfAbsent(origin, id -> spot(request, id, flow.origins().getFirst()));
                    spots.computeIfAbsent(destination, id -> spot(request, id, origin));
                    curves.add(new FlowPicture.Flow(flow.id(), origin, destination, several ? Optional.empty() : people(request, flow), unmeasured(request, flow), kind));
                }
            }
        }
        var words = new FlowPicture.Words(request.say("picture.flows.inside"), request.say("picture.flows.abroad"), request.say("picture.flows.width"),
                request.say("picture.flows.unmeasured"), request.say("picture.flows.range"));
        Caption caption = caption(view, request, flows.size());
        return Optional.of(picture(new FlowPicture(new FlowPicture.Content(caption, List.copyOf(spots.values()), curves, List.copyOf(kinds.values()), words, outlines(spots.values()))), caption));
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
    private static List<String> mostFrequentDurations(List<Flow> flows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flows.forEach(flow -> counts.merge(durationOf(flow), 1, Integer::sum));
        int patterns = counts.size() <= Dashes.values().length ? Dashes.values().length : Dashes.values().length - 1;
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(patterns).map(Map.Entry::getKey).toList();
    }

    private static String kindName(Request request, String kind) {
        return switch (kind) {
            case NO_KIND -> request.say("picture.flows.no-kind");
            case OTHER_KIND -> request.say("picture.flows.other-kinds");
            default -> request.phrases().category(kind);
        };
    }

    private static FlowPicture.Spot spot(Request request, String id, String origin) {
        Optional<Place> place = request.study().places().find(id);
        boolean abroad = place.isPresent() && request.study().places().find(origin).filter(home ->
                !country(request, home).equals(country(request, place.get()))).isPresent();
        return new FlowPicture.Spot(id, request.phrases().place(id), abroad,
                place.flatMap(Place::coordinates).map(each -> new FlowPicture.Point(each.longitude(), each.latitude())));
    }

    /** The place of the level called country that it lies in; else the widest one. */
    private static String country(Request request, Place place) {
        return request.study().places().atLevel(place, "country").orElse(request.study().places().outermost(place)).id();
    }

    /** Only a number of persons can be a width; a share of the men is written beside the curve. */
    private static Optional<Measure> people(Request request, Flow flow) {
        boolean persons = flow.people().unit().flatMap(id -> request.study().find(org.puriq.evidence.Unit.class, id)).filter(unit -> unit.dimension().equals("people")).isPresent();
        return persons
                ? flow.people().as(Attribute.Kind.NUMBER).map(value -> Measure.of(((Value.Figure) value).quantity(), FlowViews.people(request, flow).plain()))
                : Optional.empty();
    }

    private static String unmeasured(Request request, Flow flow) {
        return FlowViews.people(request, flow).plain();
    }

    static Optional<Picture> calendar(View view, Request request) {
        List<Flow> flows = FlowViews.CalendarView.seasonal(request);
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        List<SeasonCalendar.Row> rows = flows.stream().map(flow -> new SeasonCalendar.Row(flow.id(), label(request, flow), "leaves", Set.copyOf(flow.months()), flow.monthsPrinted())).toList();
        List<String> months = IntStream.rangeClosed(1, 12).mapToObj(request.texts()::month).toList();
        List<String> heads = months.stream().map(each -> each.substring(0, Math.min(3, each.length()))).toList();
        Caption caption = caption(view, request, flows.size());
        var kinds = List.of(new SeasonCalendar.Kind("leaves", request.say("picture.calendar.letter"), request.say("picture.calendar.leaves")));
        return Optional.of(picture(new SeasonCalendar(new SeasonCalendar.Content(caption, rows, kinds, months, heads, request.say("value.missing"))), caption));
    }

    private static String label(Request request, Flow flow) {
        return flow.group().map(group -> "%s (%s)".formatted(FlowViews.link(request, flow), request.phrases().category(group))).orElse(FlowViews.link(request, flow));
    }

    /** The chosen chain; without a choice the first one, since all claims at once cannot be read (acceptance A49). */
    static Optional<Picture> chain(View view, Request request) {
        Optional<String> chain = request.option("chain").or(() -> request.study().all(Claim.class).stream().flatMap(each -> each.chain().stream()).findFirst());
        List<Claim> claims = request.study().all(Claim.class).stream().filter(each -> chain.isEmpty() || each.chain().equals(chain)).limit(30).toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Set<String> nodes = new LinkedHashSet<>();
        claims.forEach(each -> nodes.addAll(List.of(each.cause(), each.effect())));
        List<ChainPicture.Node> boxes = nodes.stream().map(id -> new ChainPicture.Node(id, ImpactViews.ChainsView.node(request, id), kind(request, id))).toList();
        List<ChainPicture.Link> links = claims.stream().map(each -> new ChainPicture.Link(each.id(), each.cause(), each.effect(), request.of(each.text()), each.disputed())).toList();
        List<ChainPicture.Kind> kinds = Arrays.stream(new String[] {Impact.FACTOR, Impact.FINDING, Impact.LITERATURE})
                .filter(kind -> boxes.stream().anyMatch(box -> box.kind().equals(kind)))
                .map(kind -> new ChainPicture.Kind(kind, RecordViews.choice(request, "impacts.kind", kind))).toList();
        String title = chain.flatMap(id -> request.study().find(Category.class, id)).map(each -> request.of(each.name())).orElse(view.title(request));
        var caption = new Caption(title, request.say("picture.chains.description"), request.say("picture.n", request.texts().number(claims.size()), sources(request)));
        var words = new ChainPicture.Words(request.say("picture.chains.claimed"), request.say("picture.chains.disputed"));
        return Optional.of(picture(new ChainPicture(new ChainPicture.Content(caption, boxes, links, kinds, words)), caption));
    }

    private static String kind(Request request, String impact) {
        return request.study().find(Impact.class, impact).map(Impact::kind).orElse(Impact.FACTOR);
    }

    static Optional<Picture> gaps(View view, Request request) {
        List<Place> places = ResponseViews.GapsView.places(request);
        List<Impact> impacts = ResponseViews.GapsView.impacts(request);
        if (places.isEmpty() || impacts.isEmpty()) {
            return Optional.empty();
        }
        List<GapMatrix.Row> rows = impacts.stream().map(impact -> new GapMatrix.Row(impact.id(), shortened(request.of(impact.name())),
                places.stream().map(place -> ResponseViews.GapsView.state(request, impact, place)).toList())).toList();
        List<GapMatrix.Column> columns = places.stream().map(each -> new GapMatrix.Column(each.id(), request.phrases().place(each))).toList();
        var words = new GapMatrix.Words(request.say("picture.gaps.addressed"), request.say("gaps.unanswered"), request.say("gaps.not-named"));
        Caption caption = caption(view, request, impacts.size());
        return Optional.of(picture(new GapMatrix(new GapMatrix.Content(caption, rows, columns, words)), caption));
    }

    private static String shortened(String text) {
        return text.length() <= LABEL ? text : text.substring(0, LABEL - 1) + "…";
    }
}
