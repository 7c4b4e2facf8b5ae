package org.puriq.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what lies in a place, year by year. A year in which one of the parts has no count, or one of another kind, has no sum. */
final class CountSums {
    private final Map<String, List<CountedPlace>> children;
    private final Map<String, List<PopulationCount>> byPlace;

    CountSums(Map<String, List<CountedPlace>> children, Map<String, List<PopulationCount>> byPlace) {
        this.children = children;
        this.byPlace = byPlace;
    }

    /** The lowest first, so that sums rest on sums. A circle of places is a problem that the reader finds; here it just ends. */
    void addTo(Collection<CountedPlace> places) {
        List<CountedPlace> upper = new ArrayList<>(places.stream().filter(each -> children.containsKey(each.code())).toList());
        upper.sort((one, other) -> Integer.compare(depth(one, places.size()), depth(other, places.size())));
        upper.forEach(this::add);
    }

    private int depth(CountedPlace place, int most) {
        return most == 0 ? 0 : children.getOrDefault(place.code(), List.of()).stream().mapToInt(each -> 1 + depth(each, Math.min(most, 10) - 1)).max().orElse(0);
    }

    private void add(CountedPlace place) {
        List<CountedPlace> parts = children.getOrDefault(place.code(), List.of());
        List<PopulationCount> own = byPlace.computeIfAbsent(place.code(), _ -> new ArrayList<>());
        for (PopulationCount first : List.copyOf(byPlace.getOrDefault(parts.getFirst().code(), List.of()))) {
            if (find(own, first).isEmpty()) {
                sum(place.code(), parts, first).ifPresent(own::add);
            }
        }
    }

    private Optional<PopulationCount> sum(String place, List<CountedPlace> parts, PopulationCount like) {
        long persons = 0;
        for (CountedPlace part : parts) {
            Optional<PopulationCount> count = find(byPlace.getOrDefault(part.code(), List.of()), like);
            if (count.isEmpty()) {
                return Optional.empty();
            }
            persons += count.get().persons();
        }
        return Optional.of(new PopulationCount(place, like.year(), like.kind(), persons, like.source()));
    }

    private static Optional<PopulationCount> find(List<PopulationCount> counts, PopulationCount like) {
        return counts.stream().filter(each -> each.year() == like.year() && each.kind() == like.kind()).findFirst();
    }
}
