package org.puriq.narrative;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.evidence.Impact;
import org.puriq.migration.Contribution;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;
import org.puriq.response.Activity;
import org.puriq.response.Constraint;
import org.puriq.response.PlanDocument;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.view.LadderWords;
import org.puriq.view.Views;

/** What is being done: how many act, what, where and who; what residents' groups gave; what nothing answers; and why no more is done. */
final class Responses {
    private static final int ROOM = 1850;
    private static final int CONSTRAINTS = 3;
    private static final int NAMED = 3;
    private static final String COUNTS = "response-counts";

    private final Telling telling;
    private final List<Activity> activities;

    Responses(Telling telling) {
        this.telling = telling;
        this.activities = telling.study().activities().stream().filter(each -> telling.scope().concerns(List.of(each.place()))).toList();
    }

    /** In one sentence. The counts of an inventory are of the whole study; of one place its own activities are counted. */
    Sentence summary() {
        Sheet counts = Views.find(telling.study(), COUNTS).orElseThrow().sheet(telling.request());
        if (telling.scope().place().isEmpty() && counts.row("local-governments").isPresent()) {
            return telling.sentence("told.responses.inventory", number(counts, "local-governments", "of"), number(counts, "local-governments", "acting"),
                    number(counts, "ngos", "acting"), number(counts, "neither", "acting"));
        }
        if (activities.isEmpty()) {
            return telling.sentence("told.missing.responses", telling.here(), new Asked(telling).here("responses"));
        }
        long direct = activities.stream().filter(each -> each.directness().equals(Activity.DIRECT)).count();
        Piece.Figure all = telling.count(activities.size(), "activities");
        String key = direct == 0 ? "told.responses.none" : direct == 1 ? "told.responses.one" : "told.responses";
        return telling.sentence(key, telling.counted(all, "activity"), telling.count(direct, "activities", Activity.DIRECT));
    }

    private Piece number(Sheet counts, String row, String column) {
        long number = counts.cell(row, column).number().map(BigDecimal::longValueExact).orElse(0L);
        return telling.count(number, COUNTS, row + "." + column);
    }

    List<Block> blocks() {
        var section = new Paragraph(telling, ROOM);
        if (activities.isEmpty()) {
            section.add(telling.sentence("told.missing.responses", telling.here(), new Asked(telling).here("responses")));
        } else {
            byPlace().forEach((place, here) -> section.add(acting(place, here)));
        }
        section.end();
        contributions(section);
        section.end();
        unanswered().ifPresent(section::add);
        section.end();
        plans(section);
        section.end();
        constraints(section);
        return section.blocks();
    }

    private Map<String, List<Activity>> byPlace() {
        Map<String, List<Activity>> byPlace = new LinkedHashMap<>();
        activities.forEach(each -> byPlace.computeIfAbsent(each.place(), _ -> new java.util.ArrayList<>()).add(each));
        return byPlace;
    }

    /** "In Chanquil: assistance to the baking cooperative (NGO that assists the bakery)". */
    private Sentence acting(String place, List<Activity> here) {
        Map<String, List<String>> byOwner = new LinkedHashMap<>();
        here.forEach(each -> byOwner.computeIfAbsent(each.owner(), _ -> new java.util.ArrayList<>()).add(telling.inside(telling.phrases().of(each.name()))));
        List<List<Piece>> items = byOwner.entrySet().stream()
                .map(each -> Pattern.pieces(telling.say("told.acting.item"), telling.names(each.getValue()), telling.who(each.getKey())))
                .toList();
        List<String> notes = telling.notes(here.stream().map(each -> Map.entry(each.source(), each.locator())));
        return telling.sentence(notes, "told.acting", telling.place(place), telling.listed(items));
    }

    private void contributions(Paragraph section) {
        List<Contribution> given = Gifts.of(telling);
        if (given.isEmpty()) {
            section.add(telling.sentence("told.missing.gifts", telling.here(), new Asked(telling).here("gifts")));
        } else {
            section.add(telling.sentence(given.size() == 1 ? "told.gifts.one" : "told.gifts", telling.counted(telling.count(given.size(), "contributions"), "contribution")));
            new Gifts(telling).sentences().forEach(section::add);
        }
    }

    /** What is seen as a loss, or as both, and no activity answers: the same rows as the view of what nobody answers. */
    private Optional<Sentence> unanswered() {
        List<Impact> unwelcome = telling.study().all(Impact.class).stream().filter(each -> each.asksForAnAnswer() && telling.scope().concerns(each.places())).toList();
        List<Impact> open = unwelcome.stream().filter(each -> each.addressedBy().isEmpty()).toList();
        if (activities.isEmpty() || unwelcome.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> all = telling.counted(telling.count(unwelcome.size(), "gaps", "all"), "effect");
        return Optional.of(open.isEmpty() ? telling.sentence("told.unanswered.all", all) : telling.sentence(open.size() > NAMED ? "told.unanswered" : "told.unanswered.these", all,
                telling.count(open.size(), "gaps", "open"), telling.names(open.stream().limit(NAMED).map(each -> telling.say("told.quoted", telling.phrases().of(each.name()))).toList())));
    }

    /** What the plans that were read say of migration, with their pages (acceptance A37). */
    private void plans(Paragraph section) {
        var words = new LadderWords(telling.request());
        telling.study().all(PlanDocument.class).stream().filter(each -> each.place().map(place -> telling.scope().concerns(List.of(place))).orElse(telling.scope().place().isEmpty()))
                .forEach(each -> section.add(telling.sentence("told.plan", telling.phrases().of(each.name()), words.says(each))));
    }

    private void constraints(Paragraph section) {
        List<Constraint> told = telling.study().all(Constraint.class).stream().filter(each -> each.places().isEmpty() || telling.scope().concerns(each.places())).toList();
        if (told.isEmpty()) {
            section.add(telling.sentence("told.missing.constraints", telling.here(), new Asked(telling).here("constraints")));
            return;
        }
        section.add(telling.sentence(told.size() == 1 ? "told.constraints.one" : "told.constraints", telling.counted(telling.count(told.size(), "constraints"), "reason")));
        String before = "";
        for (Constraint each : told.subList(0, Math.min(CONSTRAINTS, told.size()))) {
            String who = who(each);
            String text = telling.phrases().of(each.text());
            section.add(telling.quoted(who.isEmpty() || who.equals(before) ? text : telling.say("told.constraint", who, telling.inside(text)), each.source(), each.locator()));
            before = who;
            if (!each.doubt().isEmpty()) {
                section.add(telling.quoted(telling.phrases().of(each.doubt()), each.source(), each.locator()));
            }
        }
    }

    private String who(Constraint constraint) {
        return constraint.actor().map(telling::who).map(Telling::capital).or(() -> constraint.actorKind().map(telling.phrases()::category)).orElse("");
    }
}
