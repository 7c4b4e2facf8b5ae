package org.puriq.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many people live where in a country, by its censuses and by the official projections, place by place, in the borders of its
 * latest census. The program estimated nothing of it; what no source gives is missing. A place above the others, such as a
 * province, has the sum of what lies in it in a year for which every one of these has a count of one kind, unless a sum was printed.
 */
public final class CountryCounts {
    private final String country;
    private final Map<String, CountedPlace> places = new LinkedHashMap<>();
    private final Map<String, List<CountedPlace>> children = new LinkedHashMap<>();
    private final Map<String, List<PopulationCount>> byPlace = new LinkedHashMap<>();
    private final List<CountSource> sources;
    private final List<BorderChange> borders;
    private final List<String> levels;

    public CountryCounts(String country, List<CountedPlace> places, List<PopulationCount> counts, List<CountSource> sources, List<BorderChange> borders) {
        this.country = country;
        this.sources = List.copyOf(sources);
        this.borders = List.copyOf(borders);
        places.forEach(place -> this.places.put(place.code(), place));
        places.forEach(place -> place.within().ifPresent(outer -> children.computeIfAbsent(outer, _ -> new ArrayList<>()).add(place)));
        counts.forEach(count -> byPlace.computeIfAbsent(count.place(), _ -> new ArrayList<>()).add(count));
        new CountSums(children, byPlace).addTo(this.places.values());
        this.levels = levels(this);
        byPlace.values().forEach(each -> each.sort(Comparator.comparingInt(PopulationCount::year)));
    }

    /** A country of which nothing is known yet. */
    public static CountryCounts none(String country) {
        return new CountryCounts(country, List.of(), List.of(), List.of(), List.of());
    }

    public String country() {
        return country;
    }

    public List<CountedPlace> places() {
        return List.copyOf(places.values());
    }

    /** All counts, the sums of the places above included. */
    public List<PopulationCount> counts() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    public List<CountSource> sources() {
        return sources;
    }

    public List<BorderChange> borders() {
        return borders;
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public Optional<CountedPlace> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    public Optional<CountSource> source(String id) {
        return sources.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What is known of a place, the earliest year first. */
    public List<PopulationCount> of(String code) {
        return List.copyOf(byPlace.getOrDefault(code, List.of()));
    }

    /** How many were counted in a census; empty where the place had no count of its own in that year. */
    public OptionalLong census(String code, int year) {
        return byPlace.getOrDefault(code, List.of()).stream().filter(each -> each.isCensus() && each.year() == year).mapToLong(PopulationCount::persons).findFirst();
    }

    /** The years in which the country was counted, the earliest first. */
    public List<Integer> censusYears() {
        return byPlace.values().stream().flatMap(List::stream).filter(PopulationCount::isCensus).map(PopulationCount::year).distinct().sorted().toList();
    }

    /** The places of a level that lie in another one, at whatever depth, or that are it. */
    public List<CountedPlace> within(String code, String level) {
        List<CountedPlace> found = new ArrayList<>();
        place(code).ifPresent(place -> collect(place, level, found));
        return List.copyOf(found);
    }

    private void collect(CountedPlace place, String level, List<CountedPlace> found) {
        if (place.level().equals(level)) {
            found.add(place);
        }
        children.getOrDefault(place.code(), List.of()).forEach(each -> collect(each, level, found));
    }

    /** What lies in a place, one level below it. */
    public List<CountedPlace> parts(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** What a place lies in, the nearest first, without the country. */
    public List<CountedPlace> above(CountedPlace place) {
        List<CountedPlace> above = new ArrayList<>();
        Optional<CountedPlace> next = place.within().flatMap(this::place);
        while (next.isPresent() && next.get().within().isPresent() && above.size() < places.size()) {
            above.add(next.get());
            next = next.get().within().flatMap(this::place);
        }
        return above;
    }

    /** The country itself as a place. */
    public Optional<CountedPlace> whole() {
        return places.values().stream().filter(each -> each.within().isEmpty()).findFirst();
    }

    /** The levels of the places, the widest first. */
    public List<String> levels() {
        return levels;
    }

    private static List<String> levels(CountryCounts counts) {
        return counts.places.values().stream().sorted(Comparator.comparingInt((CountedPlace each) -> counts.above(each).size() + (each.within().isEmpty() ? 0 : 1))).map(CountedPlace::level).distinct().toList();
    }

    /** The level of which the smallest counted places are: districts in Peru, municipalities in Bolivia. */
    public String smallestLevel() {
        return places.values().stream().filter(each -> !children.containsKey(each.code())).map(CountedPlace::level).findFirst().orElse("");
    }

    /** The smallest counted places. */
    public List<CountedPlace> smallest() {
        return places.values().stream().filter(each -> !children.containsKey(each.code())).toList();
    }

    /** What part of the people counted in a census lived here: what a transfer by inhabitants is shared by. */
    public Optional<Double> share(String code, int year) {
        OptionalLong here = census(code, year);
        OptionalLong all = whole().map(each -> census(each.code(), year)).orElse(OptionalLong.empty());
        return here.isEmpty() || all.isEmpty() || all.getAsLong() == 0 ? Optional.empty() : Optional.of((double) here.getAsLong() / all.getAsLong());
    }

    /** The changes of borders that a place has to do with, or may have: where only the province is known that the ground came from, all its districts. */
    public List<BorderChange> bordersOf(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        place(code).ifPresent(place -> above(place).stream().filter(each -> !each.within().equals(whole().map(CountedPlace::code))).map(CountedPlace::code).forEach(codes::add));
        return borders.stream().filter(each -> codes.stream().anyMatch(each::concerns)).toList();
    }
}
