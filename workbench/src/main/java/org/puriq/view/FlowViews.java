package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.puriq.evidence.Category;
import org.puriq.interview.InterviewNote;
import org.puriq.migration.Contribution;
import org.puriq.migration.DestinationCount;
import org.puriq.migration.Flow;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Views over recorded flows: where to, when, on which path, and what comes back. */
final class FlowViews {
    private FlowViews() {}

    static List<View> all() {
        return List.of(new FlowTable(), new DestinationsView(), new CalendarView(), new PathsView(), new FlowComparison(), new ContributionsView());
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
            int rank = 0;
            int place = 0;
            int before = 0;
            for (DestinationCount count : DestinationCount.of(leaving(request))) {
                place++;
                rank = count.flows() == before ? rank : place;
                before = count.flows();
                sheet.row("counted-" + count.destination(), request.say("destinations.counted"), List.of(
                        Cell.number(String.valueOf(rank), BigDecimal.valueOf(rank)),
                        Cell.of(new Cell.Piece.Link(request.phrases().place(count.destination()), "place/" + count.destination())),
                        Cell.EMPTY, Cell.EMPTY,
                        Cell.number(request.say("destinations.count", request.texts().number(count.flows()), request.texts().number(count.origins())), BigDecimal.valueOf(count.flows())),
                        Cell.EMPTY));
            }
            return sheet.remark("destinations.differ").build();
        }

        /** Whoever comes back does not go to a destination. */
        private static List<Flow> leaving(Request request) {
            return request.study().flows().stream().filter(each -> each.duration().filter(duration -> comesBack(request, duration)).isEmpty()).toList();
        }

        private static boolean comesBack(Request request, String duration) {
            return request.study().find(Category.class, duration).filter(each -> each.purpose().equals(Category.RETURN)).isPresent();
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
                        Pieces.record("flows", flow.id(), FlowWords.link(request, flow)), Cell.text(flow.group().map(request.phrases()::category).orElse(""))));
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
                            Pieces.record("flows", each.id(), FlowWords.link(request, each)),
                            Cell.text(each.duration().map(request.phrases()::category).orElse("")),
                            Cell.text(each.group().map(request.phrases()::category).orElse("")),
                            Cell.text(request.texts().period(each.period())),
                            Cell.text(request.of(each.cause())),
                            Cell.text(request.of(each.text())),
                            Cell.text(request.phrases().source(each.source(), each.locator())))));
            return sheet.build();
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
            var notes = InterviewNotes.codedTo(request, InterviewNote::contribution);
            var sheet = notes.head(new SheetBuilder(this, request).heads("item", "giver", "place", "form", "use", "beneficiary", "source"));
            for (Contribution each : request.study().all(Contribution.class)) {
                sheet.row(each.id(), "", notes.with(each.id(), List.of(
                        Pieces.record("contributions", each.id(), request.of(each.item())),
                        Cell.text(each.giver().map(request.phrases()::actor).orElse("")),
                        Cell.text(each.place().map(request.phrases()::place).orElse(request.say("value.missing"))),
                        Cell.text(RecordViews.choice(request, "contributions.form", each.form())),
                        Cell.text(each.use().map(request.phrases()::category).orElse("")),
                        Cell.text(request.of(each.beneficiary())),
                        Cell.text(request.phrases().source(each.source(), each.locator())))));
            }
            return sheet.build();
        }
    }
}
