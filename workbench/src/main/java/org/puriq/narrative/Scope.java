package org.puriq.narrative;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.community.CaseStudy;
import org.puriq.community.Comparison;
import org.puriq.place.Place;
import org.puriq.study.Study;

/** What a report is about: a whole study, or one place of it with what lies in it and what it lies in. */
public record Scope(Study study, Optional<Place> place) {

    public static Scope of(Study study) {
        return new Scope(study, Optional.empty());
    }

    /** Whether something about these places concerns the report; about no place, only a whole study. */
    boolean concerns(List<String> places) {
        return place.isEmpty() || places.stream().flatMap(each -> study.places().find(each).stream()).anyMatch(this::touches);
    }

    private boolean touches(Place other) {
        return place.map(own -> study.places().isWithin(other, own.id()) || study.places().isWithin(own, other.id())).orElse(true);
    }

    List<CaseStudy> cases() {
        return study.cases().stream().filter(each -> concerns(each.places())).toList();
    }

    /** The places that the study looks at: those that it compares or tells as cases, else all of which something is stated. */
    public List<Place> units() {
        Set<String> ids = new LinkedHashSet<>();
        study.all(Comparison.class).stream().filter(each -> !each.isAbout(Comparison.RATES)).flatMap(each -> study.rowsOf(each.id()).stream()).forEach(row -> ids.addAll(row.places()));
        if (ids.isEmpty()) {
            study.cases().forEach(each -> ids.addAll(each.places()));
        }
        if (ids.isEmpty()) {
            study.places().all().stream().map(Place::id).filter(id -> !study.evidence().about(id).isEmpty()).forEach(ids::add);
        }
        List<Place> found = ids.stream().flatMap(id -> study.places().find(id).stream()).filter(this::touches).toList();
        return found.isEmpty() ? place.stream().toList() : found;
    }

    /** How far down the narrowest of these places lies: a village lies lower than its country. */
    int depth(List<String> places) {
        return places.stream().flatMap(each -> study.places().find(each).stream()).mapToInt(each -> study.places().above(each).size()).max().orElse(-1);
    }

    /** The narrowest first, else as they were. */
    <T> Comparator<T> narrowestFirst(java.util.function.Function<T, List<String>> places) {
        return Comparator.comparingInt(each -> -depth(places.apply(each)));
    }

    /** Whether these places are all that the report is about, so that nobody needs to hear their names again. */
    boolean isWhole(List<String> places) {
        List<String> units = units().stream().map(Place::id).toList();
        return !units.isEmpty() && places.containsAll(units) || place.isPresent() && Stream.of(place.get().id()).toList().equals(places);
    }
}
