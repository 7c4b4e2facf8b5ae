package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Statement;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;
import org.puriq.response.Activity;
import org.puriq.table.Cell.Piece;

/** What nobody recorded, where sources disagree, which questions are open; and for each, whom to ask. */
final class Unknowns {
    private static final int ROOM = 2200;
    private static final int CONTRADICTIONS = 3;
    private static final int QUESTIONS = 4;
    private static final String QUESTION = "question";

    private final Telling telling;
    private final Asked asked;

    Unknowns(Telling telling) {
        this.telling = telling;
        this.asked = new Asked(telling);
    }

    /** Open contradictions and holes; what only invites a mistake is not unknown. */
    List<Contradiction> open() {
        return telling.study().contradictions().stream().filter(each -> !each.resolved() && !each.kind().equals("trap")).filter(this::concerns).toList();
    }

    List<Finding> questions() {
        return telling.study().all(Finding.class).stream().filter(each -> each.kind().equals(QUESTION) && telling.scope().concerns(each.places())).toList();
    }

    private boolean concerns(Contradiction contradiction) {
        return telling.scope().concerns(contradiction.records().stream().flatMap(each -> places(each.table(), each.id())).toList());
    }

    private Stream<String> places(String table, String id) {
        return switch (table) {
            case "places" -> Stream.of(id);
            case "flows" -> telling.study().find(Flow.class, id).stream().flatMap(each -> each.origins().stream());
            case "activities" -> telling.study().find(Activity.class, id).stream().map(Activity::place);
            case "findings" -> telling.study().find(Finding.class, id).stream().flatMap(each -> each.places().stream());
            case "impacts" -> telling.study().find(Impact.class, id).stream().flatMap(each -> each.places().stream());
            default -> telling.study().evidence().statement(id).stream().flatMap(each -> each.about().places().stream());
        };
    }

    List<Block> blocks() {
        var section = new Paragraph(telling, ROOM);
        section.addAll(missing());
        section.end();
        bySettler().values().forEach(each -> contradictory(each, section));
        List<Finding> questions = questions();
        if (!questions.isEmpty()) {
            section.add(telling.sentence(questions.size() == 1 ? "told.questions.one" : "told.questions", telling.counted(telling.count(questions.size(), "findings", QUESTION), QUESTION), asked.here("places")));
            questions.stream().limit(QUESTIONS).forEach(each -> section.add(asking(each)));
        }
        return section.blocks();
    }

    /** Those of one author together; what others can settle stands alone. */
    private Map<String, List<Contradiction>> bySettler() {
        Map<String, List<Contradiction>> bySettler = new LinkedHashMap<>();
        open().stream().limit(CONTRADICTIONS).forEach(each -> bySettler.computeIfAbsent(new Settling(telling, each).author().orElse(each.id()), _ -> new ArrayList<>()).add(each));
        return bySettler;
    }

    private void contradictory(List<Contradiction> same, Paragraph section) {
        for (Contradiction each : same) {
            section.add(new Sentence(List.of(new Piece.Words(telling.headed(telling.phrases().of(each.name()), telling.phrases().of(each.text())))), notes(each)));
            new Settling(telling, each).askedToday().ifPresent(section::add);
        }
        section.add(new Settling(telling, same.getFirst()).settled(same.size() > 1));
        section.end();
    }

    private Sentence asking(Finding question) {
        String places = telling.places(question.places());
        String text = telling.phrases().of(question.text());
        return telling.quoted(places.isEmpty() || text.contains(places) ? text : telling.say("told.question", Telling.capital(places), text), question.source(), question.locator());
    }

    private List<String> notes(Contradiction contradiction) {
        List<String> notes = contradiction.records().stream()
                .flatMap(each -> telling.study().evidence().statement(each.id()).stream())
                .flatMap(each -> telling.noteOf(each.source(), each.locator()).stream()).distinct().limit(3).toList();
        return notes.isEmpty() ? List.of(telling.say("told.note.contradiction", telling.phrases().of(contradiction.name()))) : notes;
    }

    /** For each thing that a plan needs, the compared places of which nothing is recorded. */
    private List<Sentence> missing() {
        List<Sentence> missing = new ArrayList<>();
        lacking("people", this::hasPeople).ifPresent(missing::add);
        lacking("leaving", this::hasLeavers).ifPresent(missing::add);
        lacking("responses", place -> telling.study().activities().stream().anyMatch(each -> each.place().equals(place.id()) || lies(place, each.place()))).ifPresent(missing::add);
        // Where nothing at all was given, what is being done says so already.
        lacking("gifts", place -> Gifts.of(telling).isEmpty() || telling.study().all(Contribution.class).stream().anyMatch(each -> each.place().equals(Optional.of(place.id())))).ifPresent(missing::add);
        lacking("money", place -> telling.study().evidence().about(place.id()).stream().anyMatch(each -> serves(each, Attribute.Purpose.FLOW_REMITTANCE))).ifPresent(missing::add);
        return missing;
    }

    private Optional<Sentence> lacking(String topic, Predicate<Place> isKnown) {
        List<Place> units = telling.scope().units();
        List<Place> without = units.stream().filter(isKnown.negate()).toList();
        if (without.isEmpty()) {
            return units.isEmpty() ? Optional.of(telling.sentence("told.missing." + topic, telling.say("told.here.unknown"), asked.here(topic))) : Optional.empty();
        }
        if (without.size() == units.size() && without.size() > 1) {
            return Optional.of(telling.sentence("told.missing." + topic + ".none", telling.count(without, topic), asked.about(topic, ids(without))));
        }
        if (without.size() > 5) {
            return Optional.of(telling.sentence("told.missing." + topic + ".of", telling.count(without, topic), asked.about(topic, ids(without))));
        }
        return Optional.of(telling.sentence("told.missing." + topic, telling.places(ids(without)), asked.about(topic, ids(without))));
    }

    private static List<String> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    private boolean hasPeople(Place place) {
        return stated(place, Attribute.Purpose.POPULATION);
    }

    private boolean hasLeavers(Place place) {
        return stated(place, Attribute.Purpose.LEAVING);
    }

    private boolean stated(Place place, Attribute.Purpose purpose) {
        return telling.study().evidence().about(place.id()).stream().anyMatch(each -> serves(each, purpose) && telling.study().evidence().value(each).isPresent());
    }

    private boolean lies(Place inner, String outer) {
        return telling.study().places().isWithin(inner, outer);
    }

    private boolean serves(Statement statement, Attribute.Purpose purpose) {
        return telling.study().evidence().attribute(statement.attribute()).filter(each -> each.serves(purpose)).isPresent();
    }
}
