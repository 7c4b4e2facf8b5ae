package org.puriq.fiscal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Wording;

/**
 * The official indices of places that somebody brought, if any. A share was worked out by the people of its year: it is taken as so
 * much a person, so that who loses people loses part of it, and by the counts of that census each place gets exactly its share.
 *
 * @param otherwise what is told as long as nobody brought any; empty where the rule asks for none
 */
public record PlaceIndices(List<PlaceIndex> all, Wording otherwise) {
    public static final PlaceIndices NONE = new PlaceIndices(List.of(), Wording.NONE);

    public PlaceIndices {
        all = List.copyOf(all);
    }

    /** Whether the rule goes by indices at all: somebody brought some, or it says what holds as long as nobody did. */
    public boolean areWanted() {
        return !all.isEmpty() || !otherwise.spanish().isEmpty();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Where they were published, each source once with its date. */
    public List<String> sources() {
        return all.stream().map(each -> each.source() + ", " + each.date()).distinct().toList();
    }

    /** The kinds of them, in a fixed order. */
    public List<PlaceIndex.Kind> kinds() {
        return all.stream().map(PlaceIndex::kind).distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * What a person counts for, by the code of the receiving place and the key.
     *
     * @param lines of each place the units that it belongs to, one a stage
     * @param people how many were counted in it
     */
    List<Map<String, Double>> factors(List<Stage> stages, List<List<String>> lines, double... people) {
        List<Map<String, Double>> factors = new ArrayList<>();
        lines.forEach(_ -> factors.add(new HashMap<>()));
        if (isEmpty()) {
            return factors;
        }
        Map<String, PlaceIndex> byPlace = all.stream().collect(Collectors.toMap(PlaceIndex::place, each -> each, (one, _) -> one));
        for (int stage = 0; stage < stages.size(); stage++) {
            Optional<String> key = stages.get(stage).keys().stream().filter(each -> each.counts() == Key.Counts.PEOPLE).map(Key::id).findFirst();
            Map<String, Double> of = peopleOf(stage, lines, people);
            for (int place = 0; place < lines.size(); place++) {
                List<String> line = lines.get(place);
                String unit = line.get(stage);
                double here = people[place];
                Map<String, Double> known = factors.get(place);
                Optional<Double> factor = factor(Optional.ofNullable(byPlace.get(unit)), of.getOrDefault(unit, 0.0)).or(() -> ofCountry(Optional.ofNullable(byPlace.get(line.getLast())), here));
                key.ifPresent(id -> factor.ifPresent(each -> known.put(id, each)));
            }
        }
        return factors;
    }

    private static Map<String, Double> peopleOf(int stage, List<List<String>> lines, double... people) {
        Map<String, Double> of = new HashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            of.merge(lines.get(place).get(stage), people[place], Double::sum);
        }
        return of;
    }

    private static Optional<Double> factor(Optional<PlaceIndex> index, double people) {
        return index.map(each -> each.kind() == PlaceIndex.Kind.FACTOR ? each.value().doubleValue() : perPerson(each, people));
    }

    /** A part of the whole counts at every stage: a province gets what its districts get together. */
    private static Optional<Double> ofCountry(Optional<PlaceIndex> index, double people) {
        return index.filter(each -> each.kind() == PlaceIndex.Kind.COUNTRY_SHARE).map(each -> perPerson(each, people));
    }

    private static double perPerson(PlaceIndex index, double people) {
        return people > 0 ? index.value().doubleValue() / people : 0;
    }
}
