package org.puriq.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.evidence.Actor;
import org.puriq.place.Place;
import org.puriq.response.Activity;
import org.puriq.response.Coincidence;
import org.puriq.response.Coincidences;
import org.puriq.response.Overlap;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Who else does this: activities of different owners that seem to do the same, with the reason, and what was decided on them. */
public final class CoincidencesView extends TextView {
    public static final String NAME = "coincidences";

    CoincidencesView() {
        super(NAME, Stage.RESPONSE);
    }

    public static List<Coincidence> of(Request request) {
        return new Coincidences(request.study().places(), request.study().all(Actor.class)).among(request.study().activities());
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("activities");
    }

    @Override
    public Sheet sheet(Request request) {
        var sheet = new SheetBuilder(this, request).heads("activity", "owner", "place", "same-as", "same-as-owner", "same-as-place", "why-same", "decision");
        List<Overlap> overlaps = request.study().all(Overlap.class);
        List<Coincidence> found = of(request);
        for (Coincidence each : found) {
            sheet.row(key(each), activity(request, each.one()), Cell.text(request.phrases().actor(each.one().owner())), Cell.text(request.phrases().place(each.one().place())),
                    activity(request, each.other()), Cell.text(request.phrases().actor(each.other().owner())), Cell.text(request.phrases().place(each.other().place())),
                    Cell.text(why(request, each)), Cell.text(decision(request, each, overlaps)));
        }
        return found.isEmpty() ? sheet.build() : sheet.remark("coincidences.only-seem").build();
    }

    /** The identity of the row: those of both activities. */
    public static String key(Coincidence coincidence) {
        return String.join("+", coincidence.activities());
    }

    private static Cell activity(Request request, Activity activity) {
        return Pieces.record("activities", activity.id(), request.of(activity.name()));
    }

    /** "Called alike; both in Cochabamba". */
    public static String why(Request request, Coincidence coincidence) {
        String alike = coincidence.alike().stream().map(each -> switch (each) {
            case NAME -> request.say("coincidences.name");
            case PURPOSE -> request.say("coincidences.purpose", request.phrases().category(coincidence.one().category().orElse("")),
                    request.phrases().categories(shared(coincidence.one().phases(), coincidence.other().phases())),
                    request.phrases().categories(shared(coincidence.one().groups(), coincidence.other().groups())));
        }).collect(Collectors.joining("; "));
        return begun(alike + "; " + switch (coincidence.nearness()) {
            case SAME_PLACE -> request.say("coincidences.same-place", request.phrases().place(coincidence.one().place()));
            case NEIGHBOURS -> request.say("coincidences.neighbours", larger(request, coincidence));
        }) + ".";
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static List<String> shared(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }

    private static String larger(Request request, Coincidence coincidence) {
        return request.study().places().find(coincidence.one().place()).flatMap(Place::parent).map(request.phrases()::place).orElse("");
    }

    public static String decision(Request request, Coincidence coincidence, List<Overlap> overlaps) {
        return Coincidences.decided(coincidence, overlaps)
                .map(each -> request.say("coincidences." + each.state()) + (each.reason().isEmpty() ? "" : ": " + request.of(each.reason())))
                .orElseGet(() -> request.say("coincidences.open"));
    }
}
