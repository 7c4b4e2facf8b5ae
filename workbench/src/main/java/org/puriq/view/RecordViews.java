package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.interview.InterviewNote;
import org.puriq.place.Alias;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;
import org.puriq.text.Phrases;

/** The registers of the evidence: places, sources, actors, statements, what was found in words, contradictions. */
final class RecordViews {
    private RecordViews() {}

    static List<View> all() {
        return List.of(new PlacesView(), new StatementsView(), new FindingsView(), new SourcesView(), new ActorsView(), new ContradictionsView());
    }

    static String choice(Request request, String column, String value) {
        return value.isEmpty() ? "" : FieldTexts.choice(column, value, request.texts().language());
    }

    static final class PlacesView extends TextView {
        PlacesView() {
            super("places", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("places");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("place", "level", "within", "aliases", "codes").numericHead("statements");
            for (Place place : request.study().places().all()) {
                int about = request.study().evidence().about(place.id()).size();
                sheet.row(place.id(),
                        Cell.of(new Cell.Piece.Link(request.phrases().name(place), "place/" + place.id())),
                        Cell.text(request.phrases().level(place)),
                        Cell.text(request.study().places().above(place).stream().map(request.phrases()::name).collect(Collectors.joining(" · "))),
                        Cell.text(request.study().all(Alias.class).stream().filter(each -> each.place().equals(place.id())).map(Alias::alias).distinct().collect(Collectors.joining(", "))),
                        Cell.text(request.study().all(PlaceCode.class).stream().filter(each -> each.place().equals(place.id())).map(each -> each.scheme() + " " + each.code()).collect(Collectors.joining(", "))),
                        Cell.number(request.texts().number(about), BigDecimal.valueOf(about)));
            }
            return sheet.build();
        }
    }

    static final class SourcesView extends TextView {
        SourcesView() {
            super("sources", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("sources");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("source", "title", "kind", "cited-in").numericHead("statements");
            for (Source source : request.study().all(Source.class)) {
                long stated = request.study().evidence().statements().stream().filter(each -> each.source().equals(Optional.of(source.id()))).count();
                sheet.row(source.id(),
                        Pieces.record("sources", source.id(), source.shortName()),
                        Cell.text(source.title()),
                        Cell.text(choice(request, "sources.kind", source.kind())),
                        Cell.text(request.phrases().source(source.citedIn(), "")),
                        Cell.number(request.texts().number(stated), BigDecimal.valueOf(stated)));
            }
            return sheet.build();
        }
    }

    static final class ActorsView extends TextView {
        ActorsView() {
            super("actors", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("actors");
        }

        @Override
        public Sheet sheet(Request request) {
            var pieces = new Pieces(request.phrases());
            var sheet = new SheetBuilder(this, request).heads("actor", "kind", "places", "people");
            for (Actor actor : request.study().all(Actor.class)) {
                sheet.row(actor.id(),
                        Pieces.record("actors", actor.id(), request.of(actor.name())),
                        Cell.text(request.phrases().category(actor.kind())),
                        Cell.text(request.phrases().places(actor.places())),
                        actor.people().map(count -> Cell.number(request.texts().number(count), BigDecimal.valueOf(count))).orElse(pieces.missing()));
            }
            return sheet.remark("remark.no-names").build();
        }
    }

    /** Every statement, with filters by place, attribute and basis. */
    static final class StatementsView extends TextView {
        StatementsView() {
            super("statements", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("statements");
        }

        @Override
        public List<String> filters() {
            return List.of("place", "attribute", "source");
        }

        @Override
        public Sheet sheet(Request request) {
            var notes = InterviewNotes.codedTo(request, InterviewNote::statement);
            var sheet = notes.head(new SheetBuilder(this, request).heads("about", "attribute", "value", "printed", "estimator", "period", "source"));
            request.study().evidence().statements().stream().filter(each -> isWanted(request, each)).forEach(each -> row(sheet, request, notes, each));
            return sheet.build();
        }

        private static boolean isWanted(Request request, Statement statement) {
            return request.option("place").map(statement::isAbout).orElse(true)
                    && request.option("attribute").map(statement.attribute()::equals).orElse(true)
                    && request.option("source").map(each -> statement.source().equals(Optional.of(each))).orElse(true)
                    && request.option("basis").map(statement.basis().code()::equals).orElse(true);
        }

        private static void row(SheetBuilder sheet, Request request, InterviewNotes notes, Statement statement) {
            Phrases phrases = request.phrases();
            var pieces = new Pieces(phrases);
            sheet.row(statement.id(), "", notes.with(statement.id(), List.of(
                    Cell.text(phrases.subject(statement)),
                    Cell.text(phrases.attribute(statement.attribute())),
                    Cell.of(pieces.value(statement)),
                    Cell.text(statement.printed()),
                    Cell.text(statement.estimator().map(phrases::actor).orElse("")),
                    Cell.text(request.texts().period(statement.period())),
                    Cell.text(phrases.source(statement.source(), statement.locator())))));
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> places = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            request.study().places().all().stream().filter(each -> !request.study().evidence().about(each.id()).isEmpty())
                    .forEach(each -> places.add(new Choice.Value(each.id(), request.phrases().place(each))));
            List<Choice.Value> bases = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            List.of("reported", "derived", "assumption").forEach(each -> bases.add(new Choice.Value(each, request.say("basis." + each))));
            return List.of(new Choice("place", request.say("head.place"), places), new Choice("basis", request.say("head.basis"), bases));
        }
    }

    static final class FindingsView extends TextView {
        FindingsView() {
            super("findings", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("findings");
        }

        @Override
        public List<String> filters() {
            return List.of("topic");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("text", "actor", "places", "period", "quote", "source");
            request.study().all(Finding.class).stream()
                    .filter(each -> request.option("kind").map(each.kind()::equals).orElse(true))
                    .filter(each -> request.option("topic").map(each.topic()::equals).orElse(true))
                    .sorted(Comparator.comparing(Finding::kind))
                    .forEach(each -> Findings.row(sheet, request, each));
            return sheet.build();
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> kinds = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            request.study().all(Finding.class).stream().map(Finding::kind).distinct().sorted()
                    .forEach(each -> kinds.add(new Choice.Value(each, choice(request, "findings.kind", each))));
            return List.of(new Choice("kind", request.say("head.kind"), kinds));
        }
    }

    /** Contradictions, holes and traps: shown, never smoothed (acceptance A70). */
    static final class ContradictionsView extends TextView {
        ContradictionsView() {
            super("contradictions", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("contradictions");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("contradiction", "text", "records", "state", "reason");
            for (Contradiction each : request.study().contradictions()) {
                if (request.option("state").map(state -> state.equals(each.resolved() ? "resolved" : "open")).orElse(true)) {
                    sheet.row(each.id(), choice(request, "contradictions.kind", each.kind()), List.of(
                            Pieces.record("contradictions", each.id(), request.of(each.name())),
                            Cell.text(request.of(each.text())),
                            records(request, each),
                            Cell.text(request.say(each.resolved() ? "contradiction.resolved" : "contradiction.open")),
                            Cell.text(each.reason())));
                }
            }
            long open = request.study().contradictions().stream().filter(each -> !each.resolved()).count();
            return sheet.remark("contradiction.count", request.texts().number(request.study().contradictions().size()), request.texts().number(open)).build();
        }

        private static Cell records(Request request, Contradiction contradiction) {
            List<Cell.Piece> pieces = new ArrayList<>();
            for (Contradiction.RecordReference reference : contradiction.records()) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Cell.Piece.Break());
                }
                pieces.add(RecordNames.piece(request, reference));
            }
            return Cell.of(pieces.toArray(Cell.Piece[]::new));
        }

        @Override
        public List<Choice> choices(Request request) {
            return List.of(new Choice("state", request.say("head.state"), List.of(
                    new Choice.Value("", request.say("choice.all")),
                    new Choice.Value("open", request.say("contradiction.open")),
                    new Choice.Value("resolved", request.say("contradiction.resolved")))));
        }
    }

}
