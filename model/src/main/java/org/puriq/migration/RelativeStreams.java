package org.puriq.migration;

import java.util.Map;
import org.puriq.migration.CodeLevels.CodeLevel;

/**
 * All streams of a country beside what the sizes of the two places would let one expect, summed over the pairs. Shryock and Siegel (1976), chapter 21.
 *
 * @param preference the stream over its part of all moves if both ends drew by their share of the people
 * @param velocity the stream over the people of both ends, times the people of the country
 */
public record RelativeStreams(double preference, double velocity) {

    /** @param people inhabitants of every place of the level */
    public static RelativeStreams of(OriginDestination table, CodeLevel level, Map<String, Long> people) {
        double all = people.values().stream().mapToDouble(Long::doubleValue).sum();
        double velocity = 0;
        double moves = 0;
        for (Exchange each : Exchange.of(table, level)) {
            velocity += each.flow() * all / inhabitants(people, each.origin()) / inhabitants(people, each.destination());
            moves += each.flow();
        }
        return new RelativeStreams(moves > 0 ? velocity * all / moves : 0, velocity);
    }

    private static double inhabitants(Map<String, Long> people, String place) {
        long counted = people.getOrDefault(place, 0L);
        if (counted <= 0) {
            throw new IllegalArgumentException("Of %s no inhabitants are known.".formatted(place));
        }
        return counted;
    }
}
