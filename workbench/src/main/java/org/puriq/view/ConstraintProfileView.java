package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.evidence.Actor;
import org.puriq.interview.InterviewNote;
import org.puriq.response.Constraint;
import org.puriq.table.Cell;
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
        if (constraint.actor().filter(actor.id()::equals).isPresent()) {
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
        boolean own = each.actor().filter(actor.id()::equals).isPresent();
        String whom = own ? request.phrases().actor(actor.id()) : each.actor().map(request.phrases()::actor)
                .or(() -> each.actorKind().map(request.phrases()::category)).orElse("");
        sheet.row(actor.id() + "." + each.id(), request.phrases().actor(actor.id()), notes.with(each.id(), List.of(
                Pieces.record("constraints", each.id(), each.factor().map(request.phrases()::category).orElse(request.of(each.text()))),
                Cell.text(request.say(own ? "constraint-profile.own" : "constraint-profile.of-all", whom)),
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
