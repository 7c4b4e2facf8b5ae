package org.puriq.country;

/**
 * How many people lived in a place in a year, and who says so.
 *
 * @param place code of a {@link CountedPlace}
 * @param source identity of a {@link CountSource}
 */
public record PopulationCount(String place, int year, CountKind kind, long persons, String source) {
    public PopulationCount {
        if (persons < 0) {
            throw new IllegalArgumentException("%d inhabitants of %s in %d: a population is zero or more.".formatted(persons, place, year));
        }
    }

    public boolean isCensus() {
        return kind == CountKind.CENSUS;
    }
}
