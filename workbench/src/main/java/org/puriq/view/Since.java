package org.puriq.view;

import java.util.List;
import java.util.Optional;
import org.puriq.country.BorderChange;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryMoves;
import org.puriq.country.CountryPack;

/**
 * The places and destinations of a study beside what the censuses of its country counted, at another time and sometimes at another
 * level. It says nothing about who was right.
 *
 * @param borders the changes of borders that the study's places have to do with
 */
public record Since(CountryPack country, CountryCounts counts, CountryMoves moves, List<Matched> places, List<Went> destinations, List<BorderChange> borders) {
    public Since {
        places = List.copyOf(places);
        destinations = List.copyOf(destinations);
        borders = List.copyOf(borders);
    }

    /**
     * A place of the study that the statistics have.
     *
     * @param compared whether the study compares it with others in a table
     */
    public record Matched(String place, String name, CountedPlace counted, boolean compared) {}

    /**
     * A flow of the study, from a place that is counted, or lies in one, to a place.
     *
     * @param rank the rank that the study gives it
     * @param to where it went, as far as the statistics have it; {@code otherLevel} where that is not the level of the study
     */
    public record Went(String flow, String origin, CountedPlace from, boolean originAtOtherLevel, String destination, Optional<Integer> rank, Optional<CountedPlace> to, boolean otherLevel, Why missing) {}

    /** Why the statistics do not say where people of a flow went. */
    public enum Why { NOTHING, ABROAD, NO_PLACE }

    /** How many moved from one place to another by the census, and at which rank among the places of that level. */
    public record Found(long persons, int rank, int of) {}

    /** Empty where the destination is not among those that the tables list for the origin. */
    public Optional<Found> found(Went went) {
        Optional<CountryMoves.Moved> moved = moves.of(went.from().code());
        return went.to().flatMap(to -> moved.flatMap(each -> in(each.out().leading(), to).or(() -> in(each.out().otherLevel(), to))));
    }

    private static Optional<Found> in(List<CountryMoves.Part> parts, CountedPlace to) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).place().equals(to.code())) {
                return Optional.of(new Found(parts.get(at).persons(), at + 1, parts.size()));
            }
        }
        return Optional.empty();
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Between the two latest censuses of the country, which stand in the heads; empty where the place was not counted in both. */
    public Optional<Municipality.Change> change(CountedPlace place) {
        List<Integer> years = counts.censusYears();
        boolean counted = years.size() > 1 && years.subList(years.size() - 2, years.size()).stream().allMatch(year -> counts.census(place.code(), year).isPresent());
        return counted ? Optional.of(Municipality.change(counts, place.code(), years.get(years.size() - 2), years.getLast())) : Optional.empty();
    }

    /** The smallest counted places of the study, those that it compares in a table and those that it only names. */
    public List<Matched> smallest() {
        return places.stream().filter(each -> each.counted().level().equals(counts.smallestLevel())).toList();
    }
}
