package org.puriq.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.place.Places;

/** What is stated of places under some attributes: of themselves or, attribute by attribute, of the nearest wider place that anything is stated of. */
public final class Described {
    private final Places places;
    private final Evidence evidence;

    public Described(Places places, Evidence evidence) {
        this.places = places;
        this.evidence = evidence;
    }

    /** @param wider the place that the statement is really about, where it is not about the place that was asked for */
    public record Stated(Statement statement, Optional<Place> wider) {}

    /** In the order of the attributes; a statement about several of the places stands once. */
    public List<Stated> of(List<String> asked, List<String> attributes) {
        return attributes.stream().flatMap(attribute -> under(asked, attribute).stream()).toList();
    }

    private List<Stated> under(List<String> asked, String attribute) {
        List<Statement> own = asked.stream().flatMap(place -> evidence.about(place, attribute).stream()).distinct().toList();
        return own.isEmpty() ? ofWider(asked, attribute) : own.stream().map(each -> new Stated(each, Optional.empty())).toList();
    }

    private List<Stated> ofWider(List<String> asked, String attribute) {
        List<Stated> stated = new ArrayList<>();
        asked.stream().flatMap(id -> places.find(id).stream()).flatMap(place -> nearest(place, attribute).stream()).distinct()
                .forEach(wider -> evidence.about(wider.id(), attribute).forEach(each -> stated.add(new Stated(each, Optional.of(wider)))));
        return stated;
    }

    private Optional<Place> nearest(Place place, String attribute) {
        return places.above(place).stream().filter(above -> !evidence.about(above.id(), attribute).isEmpty()).findFirst();
    }
}
