package org.puriq.country;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who moved between the places of a country in a period, by a census that asked where everybody lived some years before. People
 * who died meanwhile, who moved and came back, or who left the country are not in it.
 *
 * @param from the year that the question looks back to
 * @param to the year of the census
 * @param source identity of a {@link CountSource}
 * @param places by code, places of every level
 */
public record CountryMoves(String country, int from, int to, String source, Map<String, Moved> places) {
    public CountryMoves {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    public static CountryMoves none(String country) {
        return new CountryMoves(country, 0, 0, "", Map.of());
    }

    public Optional<Moved> of(String code) {
        return Optional.ofNullable(places.get(code));
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * What one place has to do with the moves.
     *
     * @param stayed those who live in it and lived in it then, wherever in it
     * @param under those who were not born yet
     * @param abroadIn those who lived in another country then
     * @param roughlyIn those who say only in which province or department they lived, which may be the one that this place lies in
     * @param unknownIn those of whom it is not known where they lived
     * @param out those who lived in it then and live elsewhere in the country
     * @param in those who live in it and lived elsewhere in the country
     * @param abroad the countries that most of {@code abroadIn} came from, by name
     */
    public record Moved(long stayed, long under, long abroadIn, long roughlyIn, long unknownIn, Stream out, Stream in, List<Part> abroad) {
        public Moved {
            abroad = List.copyOf(abroad);
        }

        /** Everybody who was counted here. */
        public long counted() {
            return stayed + in.persons() + abroadIn + roughlyIn + unknownIn + under;
        }

        /** Those who lived here five years ago and are alive: the ones below a proportion that left. */
        public long before() {
            return stayed + out.persons();
        }

        public long net() {
            return in.persons() - out.persons();
        }
    }

    /**
     * Moves in one direction.
     *
     * @param leading the places at the same level with most of them, the largest first; the rest is not listed
     * @param otherLevel the places of another level, likewise: for a district the provinces, its own among them; for a province the
     *         departments; for a department, which has none above it, the provinces
     */
    public record Stream(long persons, List<Part> leading, List<Part> otherLevel) {
        public Stream {
            leading = List.copyOf(leading);
            otherLevel = List.copyOf(otherLevel);
        }

        /** Those who are in none of the listed places. */
        public long elsewhere() {
            return persons - leading.stream().mapToLong(Part::persons).sum();
        }

        public long elsewhereAtOtherLevel() {
            return persons - otherLevel.stream().mapToLong(Part::persons).sum();
        }
    }

    /** A number of people and the place, or the country, that they went to or came from. */
    public record Part(String place, long persons) {}
}
