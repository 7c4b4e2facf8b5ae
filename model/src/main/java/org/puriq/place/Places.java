package org.puriq.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The places of a study as a tree of levels. A place whose parents form a circle is treated as lying nowhere. */
public final class Places {
    private final SequencedMap<String, Place> byId = new LinkedHashMap<>();
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, List<Place>> children = new HashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();

    public Places(Collection<Place> places, Collection<Level> levels) {
        places.forEach(place -> byId.put(place.id(), place));
        byId.values().forEach(place -> byName.computeIfAbsent(place.name(), _ -> new ArrayList<>()).add(place));
        levels.forEach(level -> this.levels.put(level.id(), level));
        places.forEach(place -> place.parent().ifPresent(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(place)));
    }

    public Optional<Place> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Place> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Level> level(Place place) {
        return Optional.ofNullable(levels.get(place.level()));
    }

    public List<Place> childrenOf(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The places that it lies in, the nearest first; without the place itself. */
    public List<Place> above(Place place) {
        Set<String> seen = new LinkedHashSet<>(List.of(place.id()));
        List<Place> found = new ArrayList<>();
        Optional<Place> next = place.parent().flatMap(this::find);
        while (next.isPresent() && seen.add(next.get().id())) {
            found.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return found;
    }

    /** The place itself, or the one that it lies in, at this level. */
    public Optional<Place> atLevel(Place place, String level) {
        return place.level().equals(level) ? Optional.of(place) : above(place).stream().filter(each -> each.level().equals(level)).findFirst();
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public boolean isWithin(Place inner, String outer) {
        return inner.id().equals(outer) || above(inner).stream().anyMatch(each -> each.id().equals(outer));
    }

    /** The widest place that it lies in: its country, where the study goes up that far. */
    public Place outermost(Place place) {
        List<Place> above = above(place);
        return above.isEmpty() ? place : above.getLast();
    }

    /** Whether another place bears the same name, as a province and its capital do: "Huancavelica (provincia)". */
    public boolean isAmbiguous(Place place) {
        return namesakes(place).size() > 1;
    }

    /** Whether another place of the same level bears the same name, so that only what it lies in tells them apart. */
    public boolean isAmbiguousInItsLevel(Place place) {
        return namesakes(place).stream().filter(each -> each.level().equals(place.level())).count() > 1;
    }

    private List<Place> namesakes(Place place) {
        return byName.getOrDefault(place.name(), List.of());
    }
}
