package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many people were counted in the same places at one or more dates, the earliest first. Persons are whole and not negative.
 *
 * @param persons by count, then by place
 */
public record CountedPlaces(List<Place> places, List<Count> counts, List<long[]> persons) {

    /** A place: its code, its name, and the code of what it lies in (department, state). */
    public record Place(String code, String name, String within) {}

    /** A count: its year, and the moment of it as a year with its part, such as 2012.89 for the 21st of November of 2012. */
    public record Count(int year, double moment) {
        /** The middle of a year, where no date is known. */
        public static Count middleOf(int year) {
            return new Count(year, year + 0.5);
        }
    }

    public CountedPlaces {
        places = List.copyOf(places);
        counts = List.copyOf(counts);
        persons = List.copyOf(persons);
        if (counts.isEmpty() || counts.size() != persons.size()) {
            throw new IllegalArgumentException("%d counts with %d columns of persons".formatted(counts.size(), persons.size()));
        }
        for (int at = 1; at < counts.size(); at++) {
            if (counts.get(at).moment() <= counts.get(at - 1).moment()) {
                throw new IllegalArgumentException("The count of %d does not come after that of %d.".formatted(counts.get(at).year(), counts.get(at - 1).year()));
            }
        }
        for (long[] column : persons) {
            if (column.length != places.size() || Arrays.stream(column).anyMatch(each -> each < 0)) {
                throw new IllegalArgumentException("Each place has one number of persons in each count, and none is negative.");
            }
        }
    }

    public int size() {
        return places.size();
    }

    public Count last() {
        return counts.getLast();
    }

    public long[] lastPersons() {
        return persons.getLast();
    }

    /** The count before the last one, by its place in the list, if there is one. */
    public OptionalInt before() {
        return counts.size() < 2 ? OptionalInt.empty() : OptionalInt.of(counts.size() - 2);
    }

    public long total(int count) {
        return Arrays.stream(persons.get(count)).sum();
    }

    /** The counts up to a year, as if the later ones had not been held yet. */
    public CountedPlaces until(int year) {
        List<Integer> kept = IntStream.range(0, counts.size()).filter(at -> counts.get(at).year() <= year).boxed().toList();
        return new CountedPlaces(places, kept.stream().map(counts::get).toList(), kept.stream().map(persons::get).toList());
    }

    /** As if the last count were the only one. */
    public CountedPlaces lastOnly() {
        return new CountedPlaces(places, List.of(last()), List.of(lastPersons()));
    }

    /** The number of the group (department) of each place, groups in the order in which they first come. */
    public int[] groups() {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Integer> groups = new ArrayList<>();
        for (Place place : places) {
            groups.add(known.computeIfAbsent(place.within(), _ -> known.size()));
        }
        return groups.stream().mapToInt(Integer::intValue).toArray();
    }
}
