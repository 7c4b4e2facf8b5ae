package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.community.ComparisonRow;
import org.puriq.country.BorderChange;
import org.puriq.country.CountedPlace;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Since;
import org.puriq.view.Since.Matched;
import org.puriq.view.Since.Went;
import org.puriq.view.Since.Why;

/** What the censuses counted where a study was made: its places and destinations, found by code or name, never by which study it is. */
public final class SinceStudy {
    private final Workspace workspace;

    public SinceStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether the statistics of its country have any of its places. */
    public boolean hasAny(Study study) {
        CountryFacts facts = CountryFacts.of(study.title().country(), workspace.home());
        var counted = new CountedAs(study, facts.counts(), facts.otherCodes());
        return !facts.counts().isEmpty() && study.places().all().stream().flatMap(each -> counted.of(each).stream()).anyMatch(each -> each.within().isPresent());
    }

    public Since of(Study study, Texts texts) {
        CountryFacts facts = CountryFacts.of(study.title().country(), workspace.home());
        return new Looking(study, facts, new CountedAs(study, facts.counts(), facts.otherCodes()), new Phrases(study, texts)).since(workspace);
    }

    private record Looking(Study study, CountryFacts facts, CountedAs counted, Phrases phrases) {
        Since since(Workspace workspace) {
            return new Since(workspace.countries().of(study.title().country()), facts.counts(), facts.moves(), places(), destinations(), borders());
        }

        /** The smallest first, in the order of the study. */
        private List<Matched> places() {
            Set<String> compared = new LinkedHashSet<>();
            study.all(ComparisonRow.class).forEach(each -> compared.addAll(each.places()));
            List<Matched> matched = new ArrayList<>();
            for (Place place : study.places().all()) {
                counted.of(place).filter(each -> each.within().isPresent()).ifPresent(each -> matched.add(new Matched(place.id(), phrases.place(place), each, compared.contains(place.id()))));
            }
            matched.sort(Comparator.comparing((Matched each) -> -facts.counts().levels().indexOf(each.counted().level())));
            return matched;
        }

        /** Each way once, those with a rank first. */
        private List<Went> destinations() {
            Map<String, Went> went = new LinkedHashMap<>();
            study.flows().stream().sorted(Comparator.comparing((Flow each) -> each.rank().orElse(Integer.MAX_VALUE))).forEach(flow -> flow.origins().forEach(origin ->
                    flow.destinations().forEach(destination -> went(flow, origin, destination).ifPresent(each -> went.putIfAbsent(each.from().code() + " " + destination, each)))));
            return List.copyOf(went.values());
        }

        private Optional<Went> went(Flow flow, String origin, String destination) {
            Optional<Place> from = study.places().find(origin);
            Optional<Place> to = study.places().find(destination);
            Optional<CountedPlace> nearest = from.flatMap(counted::nearest).filter(each -> each.within().isPresent());
            if (nearest.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            Optional<CountedPlace> exact = counted.of(to.get()).filter(each -> each.within().isPresent());
            Optional<CountedPlace> there = exact.or(() -> counted.around(to.get()));
            Why why = there.isPresent() ? Why.NOTHING : isAbroad(to.get()) ? Why.ABROAD : Why.NO_PLACE;
            return Optional.of(new Went(flow.id(), phrases.place(from.get()), nearest.get(), from.flatMap(counted::of).isEmpty(), phrases.place(to.get()), flow.rank(), there, exact.isEmpty(), why));
        }

        private boolean isAbroad(Place place) {
            Optional<CountedPlace> country = facts.counts().whole();
            List<Place> way = new ArrayList<>(study.places().above(place));
            way.addFirst(place);
            return way.stream().noneMatch(each -> country.filter(one -> one.level().equals(each.level()) && Folded.of(one.name()).equals(Folded.of(each.name()))).isPresent())
                    && way.stream().anyMatch(each -> country.filter(one -> one.level().equals(each.level())).isPresent());
        }

        /** Of the counted places, and of villages of the same name as one of the study's. */
        private List<BorderChange> borders() {
            Set<String> codes = new LinkedHashSet<>();
            places().stream().filter(each -> each.counted().level().equals(facts.counts().smallestLevel())).forEach(each -> codes.add(each.counted().code()));
            return facts.counts().borders().stream().filter(border -> codes.stream().anyMatch(border::concerns) || isNamed(border)).toList();
        }

        private boolean isNamed(BorderChange border) {
            return border.kind() == BorderChange.Kind.MOVED && study.places().all().stream().anyMatch(each -> Folded.of(each.name()).text().equals(Folded.of(border.name()).text())
                    && counted.nearest(each).filter(near -> border.concerns(near.code())).isPresent());
        }
    }
}
