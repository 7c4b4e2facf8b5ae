package org.puriq.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.puriq.migration.CodeLevels.CodeLevel;

/**
 * Who moved, by sex and age, as far as the table tells persons apart. The share of those who came among all of the same age who are
 * there now says at which ages people come; where leavers are known, so does that of those who left.
 */
public record AgeProfile(List<OfGroup> groups) {
    /**
     * One group of persons.
     *
     * @param ofIn its share of all who came; {@code amongThere} those who came among the residents now of the same group
     */
    public record OfGroup(PersonGroup group, PlaceMoves moves, Share ofIn, Share amongThere) {}

    public AgeProfile {
        groups = List.copyOf(groups);
    }

    /** The profile of a place; empty where the table does not know the place at this level. */
    public static Optional<AgeProfile> of(OriginDestination table, CodeLevel level, String place) {
        return table.moves(level).of(place).map(everybody -> new AgeProfile(IntStream.range(0, table.groups().size())
                .mapToObj(group -> group(table.groups().get(group), table.moves(level, group).of(place).orElseThrow(), everybody)).toList()));
    }

    private static OfGroup group(PersonGroup group, PlaceMoves moves, PlaceMoves everybody) {
        return new OfGroup(group, moves, new Share(moves.in(), everybody.in()), new Share(moves.in(), moves.after()));
    }
}
