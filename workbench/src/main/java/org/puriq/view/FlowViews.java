package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Quantity;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.migration.Contribution;
import org.puriq.migration.DestinationCount;
import org.puriq.migration.Flow;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Views over recorded flows: where to, when, from what to what, two of them compared, and what comes back. */
final class FlowViews {
    private FlowViews() {}

    static List<View> all() {
        return List.of(new FlowsView(), new DestinationsView(), new CalendarView(), new PathsView(), new FlowComparisonView(), new ContributionsView());
    }

    /** The people of a flow with qualifier and unit; as printed where the source gives no number; else not recorded. */
    static Cell people(Request request, Flow flow) {
        Optional<Quantity> counted = flow.people().as(Attribute.Kind.NUMBER).map(value -> ((Value.Figure) value).quantity());
        return counted.map(quantity -> Cell.text(request.phrases().quantity(quantity)).orderedBy(quantity.order()))
                .orElseGet(() -> new Pieces(request.phrases()).textOrMissing(flow.printed()));
    }

    static String months(Request request, Flow flow) {
        String months = flow.months().stream().map(request.texts()::month).collect(Collectors.joining(", "));
        return flow.monthsPrinted().isEmpty() ? months : months.isEmpty() ? flow.monthsPrinted() : "%s («%s»)".formatted(months, flow.monthsPrinted());
    }

    static String link(Request request, Flow flow) {
        return "%s → %s".formatted(request.phrases().places(flow.origins()), request.phrases().places(flow.destinations()));
    }

    static List<Flow> unranked(Request request) {
        return request.study().flows().stream().filter(each -> each.rank().isEmpty()).toList();
    }

    static final class FlowsView extends TextView {
        FlowsView() {
            super("flows", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("flows");
        }

        @Override
        public Sheet sheet(Request request) {
            var pieces = new Pieces(request.phrases());
            var sheet = new SheetBuilder(this, request).heads("origin", "destination", "duration", "group", "months", "sector", "channel", "cause", "period", "people", "source");
            for (Flow flow : unranked(request)) {
                sheet.row(flow.id(),
                        Pieces.record("flows", flow.id(), request.phrases().places(flow.origins())),
                        Cell.text(request.phrases().places(flow.destinations())),
                        pieces.textOrMissing(flow.duration().map(request.phrases()::category).orElse("")),
                        pieces.textOrMissing(flow.group().map(request.phrases()::category).orElse("")),
                        pieces.textOrMissing(months(request, flow)),
                        pieces.textOrMissing(request.phrases().categories(flow.sectors())),
                        pieces.textOrMissing(flow.channel().map(request.phrases()::category).orElse("")),
                        pieces.textOrMissing(request.of(flow.cause())),
                        pieces.textOrMissing(request.texts().period(flow.period())),
                        people(request, flow),
                        Cell.text(request.phrases().source(flow.source(), flow.locator())));
            }
            return sheet.remark("flows.n", request.texts().number(unranked(request).size())).build();
        }

        @Override
        public Optional<Picture> picture(Request request) {
            return Pictures.flows(this, request);
        }
    }

    /** The source's own ranking, and beside it what counting the recorded flows gives (acceptance A20). */
    static final class DestinationsView extends TextView {
        DestinationsView() {
            super("destinations", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("flows");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).numericHead("rank").heads("destination", "sector", "printed", "counted", "source");
            request.study().flows().stream().filter(each -> each.rank().isPresent())
                    .sorted(Comparator.comparing(each -> each.rank().orElseThrow()))
                    .forEach(each -> ranked(sheet, request, each));
            int rank = 1;
            for (DestinationCount count : DestinationCount.of(request.study().flows())) {
                sheet.row("counted-" + count.destination(), request.say("destinations.counted"), List.of(
                        Cell.number(String.valueOf(rank), BigDecimal.valueOf(rank)),
                        Cell.of(new Cell.Piece.Link(request.phrases().place(count.destination()), "place/" + count.destination())),
                        Cell.EMPTY, Cell.EMPTY,
                        Cell.number(request.say("destinations.count", request.texts().number(count.flows()), request.texts().number(count.origins())), BigDecimal.valueOf(count.flows())),
                        Cell.EMPTY));
                rank++;
            }
            return sheet.remark("destinations.differ").build();
        }

        private static void ranked(SheetBuilder sheet, Request request, Flow flow) {
            int rank = flow.rank().orElseThrow();
            sheet.row(flow.id(), request.say("destinations.ranked"), List.of(
                    Cell.number(String.valueOf(rank), BigDecimal.valueOf(rank)),
                    Pieces.record("flows", flow.id(), request.phrases().places(flow.destinations())),
                    Cell.text(request.phrases().categories(flow.sectors())),
                    Cell.text(flow.printed().isEmpty() ? flow.quote() : flow.printed()),
                    Cell.EMPTY,
                    Cell.text(request.phrases().source(flow.source(), flow.locator()))));
        }
    }

    /** In which months people leave (acceptance A21). */
    static final class CalendarView extends TextView {
        CalendarView() {
            super("calendar", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("flows");
        }

        static List<Flow> seasonal(Request request) {
            return request.study().flows().stream().filter(each -> !each.months().isEmpty() || !each.monthsPrinted().isEmpty()).toList();
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("flow", "group");
            for (int month = 1; month <= 12; month++) {
                sheet.head(new Sheet.Head("month-" + month, request.texts().month(month)));
            }
            sheet.heads("printed", "source");
            for (Flow flow : seasonal(request)) {
                List<Cell> cells = new ArrayList<>(List.of(
                        Pieces.record("flows", flow.id(), link(request, flow)), Cell.text(flow.group().map(request.phrases()::category).orElse(""))));
                for (int month = 1; month <= 12; month++) {
                    cells.add(flow.months().contains(month) ? Cell.text(request.say("calendar.leaves")) : Cell.EMPTY);
                }
                cells.add(Cell.text(flow.monthsPrinted()));
                cells.add(Cell.text(request.phrases().source(flow.source(), flow.locator())));
                sheet.row(flow.id(), "", cells);
            }
            return sheet.build();
        }

        @Override
        public Optional<Picture> picture(Request request) {
            return Pictures.calendar(this, request);
        }
    }

    /** Paths in stages: first in the vacations, then for good; and what they go back to (acceptance A22). */
    static final class PathsView extends TextView {
        PathsView() {
            super("paths", Stage.DIAGNOSIS);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("flows");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).numericHead("step").heads("flow", "duration", "group", "period", "cause", "text", "source");
            request.study().flows().stream().filter(each -> !each.path().isEmpty())
                    .sorted(Comparator.comparing(Flow::path).thenComparing(each -> each.step().orElse(0)))
                    .forEach(each -> sheet.row(each.id(), each.path(), List.of(
                            each.step().map(step -> Cell.number(String.valueOf(step), BigDecimal.valueOf(step))).orElse(Cell.EMPTY),
                            Pieces.record("flows", each.id(), link(request, each)),
                            Cell.text(each.duration().map(request.phrases()::category).orElse("")),
                            Cell.text(each.group().map(request.phrases()::category).orElse("")),
                            Cell.text(request.texts().period(each.period())),
                            Cell.text(request.of(each.cause())),
                            Cell.text(request.of(each.text())),
                            Cell.text(request.phrases().source(each.source(), each.locator())))));
            return sheet.build();
        }
    }

    /** Two flows concern by concern; what is not recorded says so (acceptance A27). */
    static final class FlowComparisonView extends TextView {
        /** The attribute that says how people answer to a flow. */
        private static final String RESPONSES = "flow-responses";

        FlowComparisonView() {
            super("flow-comparison", Stage.DIAGNOSIS);
        }

        @Override
        public Sheet sheet(Request request) {
            List<Flow> flows = unranked(request);
            Optional<Flow> one = chosen(request, "a", flows, 0);
            Optional<Flow> other = chosen(request, "b", flows, 1);
            var sheet = new SheetBuilder(this, request).heads("concern");
            sheet.head(new Sheet.Head("a", one.map(each -> link(request, each)).orElse("A")));
            sheet.head(new Sheet.Head("b", other.map(each -> link(request, each)).orElse("B")));
            if (one.isPresent() && other.isPresent()) {
                concern(sheet, request, "destination-kind", one.get(), other.get(), each -> kinds(request, each));
                concern(sheet, request, "duration", one.get(), other.get(), each -> each.duration().map(request.phrases()::category).orElse(""));
                concern(sheet, request, "period", one.get(), other.get(), each -> request.texts().period(each.period()));
                concern(sheet, request, "months", one.get(), other.get(), each -> months(request, each));
                sheet.row("people", Cell.text(request.say("concern.people")), people(request, one.get()), people(request, other.get()));
                concern(sheet, request, "group", one.get(), other.get(), each -> each.group().map(request.phrases()::category).orElse(""));
                concern(sheet, request, "sector", one.get(), other.get(), each -> request.phrases().categories(each.sectors()));
                concern(sheet, request, "channel", one.get(), other.get(), each -> each.channel().map(request.phrases()::category).orElse(""));
                concern(sheet, request, "cause", one.get(), other.get(), each -> request.of(each.cause()));
                stated(sheet, request, one.get(), other.get());
                concern(sheet, request, "contributions", one.get(), other.get(), each -> contributions(request, each));
                concern(sheet, request, "source", one.get(), other.get(), each -> request.phrases().source(each.source(), each.locator()));
            }
            return sheet.build();
        }

        private static String kinds(Request request, Flow flow) {
            return flow.destinations().stream().flatMap(id -> request.study().places().find(id).stream()).map(request.phrases()::level).distinct().collect(Collectors.joining(", "));
        }

        private static void concern(SheetBuilder sheet, Request request, String key, Flow one, Flow other, java.util.function.Function<Flow, String> said) {
            var pieces = new Pieces(request.phrases());
            sheet.row(key, Cell.text(request.say("concern." + key)), pieces.textOrMissing(said.apply(one)), pieces.textOrMissing(said.apply(other)));
        }

        /** What those who live at the destination give for the place that the flow comes from. */
        private static String contributions(Request request, Flow flow) {
            return request.study().all(Contribution.class).stream()
                    .filter(each -> each.place().filter(flow.origins()::contains).isPresent())
                    .filter(each -> each.giver().flatMap(id -> request.study().find(Actor.class, id)).filter(giver -> giver.places().stream().anyMatch(flow.destinations()::contains)).isPresent())
                    .map(each -> request.of(each.item()))
                    .collect(Collectors.joining("; "));
        }

        /** What else is stated of either flow: remittances, whatever the study's dictionary has; and in any case the responses. */
        private static void stated(SheetBuilder sheet, Request request, Flow one, Flow other) {
            Stream<String> said = Stream.of(one, other).flatMap(each -> request.study().evidence().aboutFlow(each.id()).stream()).map(Statement::attribute);
            List<String> attributes = Stream.concat(said, Stream.of(RESPONSES)).distinct().toList();
            for (String attribute : attributes) {
                String name = request.study().evidence().attribute(attribute).map(each -> request.of(each.name())).orElseGet(() -> request.say("concern.responses"));
                sheet.row(attribute, Cell.text(name), stated(request, one, attribute), stated(request, other, attribute));
            }
        }

        private static Cell stated(Request request, Flow flow, String attribute) {
            var pieces = new Pieces(request.phrases());
            List<Statement> stated = request.study().evidence().aboutFlow(flow.id()).stream().filter(each -> each.attribute().equals(attribute)).toList();
            return stated.isEmpty() ? pieces.missing() : pieces.cell(stated, "\n", pieces::value);
        }

        private static Optional<Flow> chosen(Request request, String option, List<Flow> flows, int otherwise) {
            return request.option(option)
                    .flatMap(id -> flows.stream().filter(each -> each.id().equals(id)).findFirst())
                    .or(() -> flows.stream().skip(otherwise).findFirst());
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> flows = unranked(request).stream().map(each -> new Choice.Value(each.id(), link(request, each))).toList();
            List<Choice.Value> others = new ArrayList<>(flows);
            if (others.size() > 1) {
                java.util.Collections.swap(others, 0, 1);
            }
            return List.of(new Choice("a", request.say("choice.flow-a"), flows), new Choice("b", request.say("choice.flow-b"), others));
        }
    }

    static final class ContributionsView extends TextView {
        ContributionsView() {
            super("contributions", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("contributions");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("item", "giver", "place", "form", "use", "beneficiary", "source");
            for (Contribution each : request.study().all(Contribution.class)) {
                sheet.row(each.id(),
                        Pieces.record("contributions", each.id(), request.of(each.item())),
                        Cell.text(each.giver().map(request.phrases()::actor).orElse("")),
                        Cell.text(each.place().map(request.phrases()::place).orElse(request.say("value.missing"))),
                        Cell.text(RecordViews.choice(request, "contributions.form", each.form())),
                        Cell.text(each.use().map(request.phrases()::category).orElse("")),
                        Cell.text(request.of(each.beneficiary())),
                        Cell.text(request.phrases().source(each.source(), each.locator())));
            }
            return sheet.build();
        }
    }
}
