package org.puriq.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.evidence.Actor;
import org.puriq.interview.InterviewNote;
import org.puriq.response.Constraint;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/**
 * What keeps each local government and each NGO from taking migration up: the printed factors one by one, each with its evidence
 * and, where the author doubts one, the doubt beside it (acceptance A40). What was said of all of a kind is not made a fact about one.
 */
final class ConstraintProfileView extends TextView {
    ConstraintProfileView() {
        super("constraint-profile", Stage.RESPONSE);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("constraints");
    }

    @Override
    public List<String> filters() {
        return List.of("place");
    }

    @Override
    public Sheet sheet(Request request) {
        var notes = InterviewNotes.codedTo(request, InterviewNote::constraint);
        var sheet = notes.head(new SheetBuilder(this, request).heads("factor", "said-of", "text", "doubt", "quote", "source"));
        for (Actor actor : actors(request)) {
            constraints(request, actor).forEach(each -> row(sheet, request, notes, actor, each));
        }
        return sheet.isEmpty() ? sheet.build() : sheet.remark("constraint-profile.remark").build();
    }

    /**
     * Fewer and fuller columns: the doubt stands below what is doubted, the source below its words. Of all actors together, what was
     * said of a whole kind is told once, and of each actor what is its own, with the way to the whole of it.
     */
    @Override
    public Sheet compact(Request request) {
        var sheet = new SheetBuilder(this, request).heads("factor", "text", "quote");
        List<Actor> actors = actors(request);
        if (actors.size() == 1) {
            constraints(request, actors.getFirst()).forEach(each -> full(sheet, request, actors.getFirst(), request.phrases().actor(actors.getFirst().id()), each));
        } else {
            actors.stream().map(Actor::kind).distinct().forEach(kind -> together(sheet, request, kind, actors.stream().filter(each -> each.kind().equals(kind)).toList()));
        }
        return sheet.isEmpty() ? sheet.build() : sheet.remark("constraint-profile.remark").build();
    }

    private static void full(SheetBuilder sheet, Request request, Actor actor, String section, Constraint each) {
        sheet.row(actor.id() + "." + each.id(), section, List.of(
                Pieces.lines(List.of(List.of(factor(request, each)), List.of(new Piece.Words(whom(request, actor, each))))),
                Pieces.lines(lines(request.of(each.text()), each.doubt().isEmpty() ? "" : request.say("constraint-profile.doubt", request.of(each.doubt())))),
                Pieces.lines(lines(each.quote(), request.phrases().source(each.source(), each.locator())))));
    }

    private static void together(SheetBuilder sheet, Request request, String kind, List<Actor> actors) {
        String section = request.phrases().category(kind);
        Set<String> told = new HashSet<>();
        for (Actor actor : actors) {
            constraints(request, actor).stream().filter(each -> !isOwn(actor, each) && told.add(each.id())).forEach(each -> full(sheet, request, actor, section, each));
        }
        actors.stream().filter(each -> hasOwn(request, each)).forEach(each -> sheet.row(each.id(), section, List.of(Cell.of(whole(request, each)), own(request, each), Cell.text(""))));
        List<List<Piece>> others = actors.stream().filter(each -> !hasOwn(request, each)).map(each -> List.of(whole(request, each))).toList();
        if (!others.isEmpty()) {
            sheet.row(kind + ".others", section, List.of(Cell.text(request.say("constraint-profile.none-own")), Pieces.lines(others), Cell.text("")));
        }
    }

    private static boolean hasOwn(Request request, Actor actor) {
        return constraints(request, actor).stream().anyMatch(each -> isOwn(actor, each));
    }

    /** Leads to all that was said of an actor, of itself and of its kind, with its evidence. */
    private static Piece whole(Request request, Actor actor) {
        return new Piece.Link(request.phrases().actor(actor.id()), "table/constraint-profile?actor=" + actor.id());
    }

    /** What was said of this actor itself, and how much of all of its kind. */
    private static Cell own(Request request, Actor actor) {
        List<Constraint> all = constraints(request, actor);
        List<List<Piece>> own = new ArrayList<>(all.stream().filter(each -> isOwn(actor, each)).map(each -> List.of(factor(request, each))).toList());
        own.add(List.of(new Piece.Words(request.say("constraint-profile.besides", request.texts().number(all.size() - own.size())))));
        return Pieces.lines(own);
    }

    private static boolean isOwn(Actor actor, Constraint each) {
        return each.actor().filter(actor.id()::equals).isPresent();
    }

    private static List<List<Piece>> lines(String first, String second) {
        return Stream.of(first, second).filter(each -> !each.isEmpty()).map(each -> List.<Piece>of(new Piece.Words(each))).toList();
    }

    private static Piece factor(Request request, Constraint each) {
        return Pieces.link("constraints", each.id(), each.factor().map(request.phrases()::category).orElse(request.of(each.text())));
    }

    private static String whom(Request request, Actor actor, Constraint each) {
        boolean own = isOwn(actor, each);
        String named = own ? request.phrases().actor(actor.id()) : each.actor().map(request.phrases()::actor).or(() -> each.actorKind().map(request.phrases()::category)).orElse("");
        return request.say(own ? "constraint-profile.own" : "constraint-profile.of-all", named);
    }

    /** Those of whom something is said; a group that others belong to is no row of its own. */
    static List<Actor> actors(Request request) {
        List<Actor> said = request.study().all(Actor.class).stream().filter(each -> !constraints(request, each).isEmpty()).toList();
        return said.stream().filter(each -> !isGroup(request, each, said))
                .filter(each -> request.option("actor").map(each.id()::equals).orElse(true))
                .filter(each -> request.option("place").map(each.places()::contains).orElse(true)).toList();
    }

    private static boolean isGroup(Request request, Actor actor, List<Actor> said) {
        boolean named = request.study().all(Constraint.class).stream().anyMatch(each -> each.actor().filter(actor.id()::equals).isPresent());
        return named && said.stream().anyMatch(each -> !each.id().equals(actor.id()) && each.kind().equals(actor.kind()));
    }

    static List<Constraint> constraints(Request request, Actor actor) {
        return request.study().all(Constraint.class).stream().filter(each -> isOf(request, each, actor)).toList();
    }

    private static boolean isOf(Request request, Constraint constraint, Actor actor) {
        if (isOwn(actor, constraint)) {
            return true;
        }
        boolean kind = constraint.actorKind().filter(actor.kind()::equals).isPresent();
        return kind && isOfMany(request, constraint) && (constraint.places().isEmpty() || actor.places().stream().anyMatch(place -> touches(request, constraint, place)));
    }

    /** Said of a kind of actor, not of one: it names none, or a group. */
    private static boolean isOfMany(Request request, Constraint constraint) {
        return constraint.actor().flatMap(id -> request.study().find(Actor.class, id)).map(each -> each.places().size() > 1 || each.places().isEmpty()).orElse(true);
    }

    private static boolean touches(Request request, Constraint constraint, String place) {
        var places = request.study().places();
        return constraint.places().stream().anyMatch(id -> id.equals(place)
                || places.find(id).filter(each -> places.isWithin(each, place)).isPresent() || places.find(place).filter(each -> places.isWithin(each, id)).isPresent());
    }

    private static void row(SheetBuilder sheet, Request request, InterviewNotes notes, Actor actor, Constraint each) {
        sheet.row(actor.id() + "." + each.id(), request.phrases().actor(actor.id()), notes.with(each.id(), List.of(
                Cell.of(factor(request, each)),
                Cell.text(whom(request, actor, each)),
                Cell.text(request.of(each.text())), Cell.text(request.of(each.doubt())), Cell.text(each.quote()),
                Cell.text(request.phrases().source(each.source(), each.locator())))));
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> values = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
        var everybody = new Request(request.study(), request.texts(), java.util.Map.of());
        Stream<Actor> actors = actors(everybody).stream();
        actors.forEach(each -> values.add(new Choice.Value(each.id(), request.phrases().actor(each.id()))));
        return List.of(new Choice("actor", request.say("head.actor"), values));
    }
}
