package org.puriq.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.puriq.base.Quantity;
import org.puriq.chart.Caption;
import org.puriq.chart.GapMatrix;
import org.puriq.chart.Measure;
import org.puriq.chart.PairedBars;
import org.puriq.chart.SeasonCalendar;
import org.puriq.community.Comparing;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.view.View.Picture;

/** The pictures of views, drawn from the same records as their sheets. */
final class Pictures {
    private static final int LABEL = 70;

    private Pictures() {}

    static Picture picture(org.puriq.chart.Picture drawing, Caption caption) {
        return new Picture(drawing, caption.title(), caption.description(), caption.source());
    }

    private static Caption caption(View view, Request request, int n) {
        return new Caption(view.title(request), request.say("picture." + view.name() + ".description"), request.say("picture.n", request.texts().number(n), sources(request)));
    }

    static String sources(Request request) {
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
        var comparing = new Comparing(comparison, request.study().places(), request.study().evidence(), List.of(), request.study().all(Actor.class), request.round());
        List<PairedBars.Row> bars = rows.stream().map(row -> new PairedBars.Row(row.id(), request.phrases().places(row.places()),
                measure(request, comparing.asKnown(row, columns.get(0))), measure(request, comparing.asKnown(row, columns.get(1))))).toList();
        var caption = new Caption(view.title(request), request.say("picture.paired-bars.description"), request.say("picture.n", request.texts().number(rows.size()), sources(request)));
        return Optional.of(picture(new PairedBars(new PairedBars.Content(caption, bars, request.of(columns.get(0).name()), request.of(columns.get(1).name()),
                "… " + request.say("value.missing"))), caption));
    }

    private static boolean isNumber(Request request, ComparisonColumn column) {
        return column.attribute().flatMap(id -> request.study().evidence().attribute(id)).filter(each -> each.kind() == Attribute.Kind.NUMBER && each.formula().isEmpty()).isPresent();
    }

    private static Optional<Measure> measure(Request request, Comparing.Content content) {
        return content instanceof Comparing.Content.Stated(List<Statement> statements, List<Statement> _, Optional<Place> _)
                ? statements.stream().findFirst().flatMap(each -> measure(request, each))
                : Optional.empty();
    }

    private static Optional<Measure> measure(Request request, Statement statement) {
        return request.study().evidence().value(statement)
                .filter(value -> value instanceof Value.Figure(Quantity quantity) && quantity.order().signum() >= 0)
                .map(value -> Measure.of(((Value.Figure) value).quantity(), request.phrases().value(statement)));
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
        return flow.group().map(group -> "%s (%s)".formatted(FlowWords.link(request, flow), request.phrases().category(group))).orElse(FlowWords.link(request, flow));
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
