package org.puriq.task;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.OtherCodes;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.place.Places;
import org.puriq.study.Study;

/**
 * Which place of a country's statistics a place of a study is: by its code where the study has one, else by name, level and what it
 * lies in. Where several would fit, none is taken.
 */
public final class CountedAs {
    /** The places of each country by level and folded name; kept as long as the counts are. */
    private static final Map<CountryCounts, Map<String, List<CountedPlace>>> NAMES = Collections.synchronizedMap(new WeakHashMap<>());

    private final Study study;
    private final CountryCounts counts;
    private final OtherCodes otherCodes;

    public CountedAs(Study study, CountryCounts counts, OtherCodes otherCodes) {
        this.study = study;
        this.counts = counts;
        this.otherCodes = otherCodes;
    }

    public Optional<CountedPlace> of(Place place) {
        Optional<CountedPlace> byCode = study.all(PlaceCode.class).stream().filter(each -> each.place().equals(place.id())).flatMap(each -> ofCode(each).stream()).findFirst();
        return byCode.isPresent() ? byCode : only(called(place.level(), place).filter(each -> liesLike(each, place)).toList());
    }

    private Optional<CountedPlace> ofCode(PlaceCode code) {
        return code.scheme().equals(otherCodes.scheme()) ? otherCodes.placeOf(code.code()).flatMap(counts::place) : counts.place(code.code());
    }

    private static Optional<CountedPlace> only(List<CountedPlace> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private Stream<CountedPlace> called(String level, Place place) {
        Map<String, List<CountedPlace>> names = NAMES.computeIfAbsent(counts, all -> all.places().stream().collect(Collectors.groupingBy(each -> key(each.level(), each.name()))));
        return names.getOrDefault(key(level, place.name()), List.of()).stream();
    }

    private static String key(String level, String name) {
        return level + " " + Folded.of(name).text();
    }

    private static boolean isCalled(CountedPlace counted, Place place) {
        return Folded.of(counted.name()).text().equals(Folded.of(place.name()).text());
    }

    /** Whether everything that both say it lies in bears the same name. */
    private boolean liesLike(CountedPlace counted, Place place) {
        List<CountedPlace> above = counts.above(counted);
        return study.places().above(place).stream().allMatch(outer -> above.stream().filter(each -> each.level().equals(outer.level())).allMatch(each -> isCalled(each, outer)));
    }

    /** The place itself, or the nearest one that it lies in and that is counted: a village has no count of its own, its district has. */
    public Optional<CountedPlace> nearest(Place place) {
        Optional<CountedPlace> own = of(place);
        return own.isPresent() ? own : study.places().above(place).stream().flatMap(each -> of(each).stream()).findFirst();
    }

    /**
     * For a place whose level the statistics do not have, such as a city: the place one level above the smallest that bears the same
     * name and lies alike. It is another level, and whoever shows it has to say so.
     */
    public Optional<CountedPlace> around(Place place) {
        boolean counted = counts.levels().contains(place.level());
        String outer = counts.levels().size() < 2 ? "" : counts.levels().get(counts.levels().size() - 2);
        return counted || isWider(place, outer) ? Optional.empty() : only(called(outer, place).filter(each -> liesLike(each, place)).toList());
    }

    /** Natural regions and countries lie around a province, not in it. */
    private boolean isWider(Place place, String outer) {
        Places places = study.places();
        int rank = places.level(place).map(Level::rank).orElse(Integer.MAX_VALUE);
        return study.all(Level.class).stream().filter(each -> each.id().equals(outer)).anyMatch(each -> rank <= each.rank());
    }
}
