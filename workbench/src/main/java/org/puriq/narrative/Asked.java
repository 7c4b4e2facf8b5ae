package org.puriq.narrative;

import java.util.List;
import java.util.Optional;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;

/** Whom to ask for what is not recorded; the words may differ by country. */
final class Asked {
    private static final int MOST = 2;

    private final Telling telling;

    Asked(Telling telling) {
        this.telling = telling;
    }

    /** Who knows about a topic such as {@code people} in these places. */
    String about(String topic, List<String> places) {
        return telling.say("told.ask." + topic, of(places));
    }

    /** "of Manta and Ccollpa", or "of each place" where they are many or none. */
    private String of(List<String> places) {
        return places.isEmpty() || places.size() > MOST ? telling.say("told.of.each") : telling.say("told.of", telling.places(places));
    }

    /** Who can settle a contradiction: those whose estimate it is, else who speaks for the places. */
    String about(Contradiction contradiction) {
        List<Statement> statements = contradiction.records().stream().flatMap(each -> telling.study().evidence().statement(each.id()).stream()).toList();
        List<String> estimators = statements.stream().map(Statement::estimator).flatMap(Optional::stream).distinct().limit(MOST).map(telling::who).toList();
        List<String> places = statements.stream().flatMap(each -> each.about().places().stream()).distinct().toList();
        return estimators.isEmpty() ? about("places", places) : telling.names(estimators);
    }

    String here(String topic) {
        return about(topic, telling.scope().units().stream().map(Place::id).toList());
    }
}
