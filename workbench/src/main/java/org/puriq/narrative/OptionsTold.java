package org.puriq.narrative;

import java.util.List;
import org.puriq.place.Place;
import org.puriq.report.Block.Sentence;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.response.PlaceFacts;

/** How much of the practice library fits, in one sentence that points to where each option stands with its reasons: a report chooses none. */
final class OptionsTold {
    private static final String VIEW = "options";

    private final Telling telling;
    private final Library library;

    OptionsTold(Telling telling, Library library) {
        this.telling = telling;
        this.library = library;
    }

    Sentence sentence() {
        List<Place> units = telling.scope().units();
        List<Place> served = units.stream().filter(each -> !options(each).proposed().isEmpty()).toList();
        if (served.isEmpty()) {
            return telling.sentence("told.options.none");
        }
        if (units.size() > 1) {
            return telling.sentence("told.options.places", telling.counted(telling.count(served, VIEW), "option-place"));
        }
        Place only = served.getFirst();
        return telling.sentence("told.options", telling.counted(telling.count(options(only).proposed().size(), VIEW, only.id()), "option"), telling.place(only.id()));
    }

    private Options options(Place place) {
        var study = telling.study();
        return Options.of(place.id(), new PlaceFacts(study.records(), study.places(), study.evidence()).of(place.id()), library);
    }
}
