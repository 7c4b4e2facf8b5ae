package org.puriq.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a table keeps its promises: everybody counted is a stayer, came, or is told apart; as many left as came; and where the
 * source prints totals, they add up. What does not is told with the difference.
 */
public record TableCheck(List<Line> lines) {
    /** What is compared. */
    public enum What { COUNTED_IS_STAYERS_AND_IN, OUT_IS_IN, PRINTED_TOTAL, POPULATION, GROUPS }

    /**
     * One identity.
     *
     * @param of the place or level that it is about
     */
    public record Line(What what, String of, long expected, long found) {
        public long difference() {
            return found - expected;
        }

        public boolean holds() {
            return expected == found;
        }
    }

    public TableCheck {
        lines = List.copyOf(lines);
    }

    /**
     * @param printed totals that the source prints, by destination
     * @param populations everybody counted in a place, from another table of the same census; may be empty
     */
    public static TableCheck of(OriginDestination table, List<Line> printed, Map<String, Long> populations) {
        List<Line> lines = new ArrayList<>();
        table.levels().levels().forEach(level -> levelLines(table, table.moves(level), lines));
        lines.addAll(printed);
        table.counted().stream().flatMap(each -> Optional.ofNullable(populations.get(each.place())).stream()
                .map(said -> new Line(What.POPULATION, each.place(), said, each.persons()))).forEach(lines::add);
        return new TableCheck(lines);
    }

    private static void levelLines(OriginDestination table, Moves moves, List<Line> lines) {
        List<PlaceMoves> all = moves.all();
        long counted = all.stream().mapToLong(each -> each.counted() + each.underAge()).sum() + moves.nowhere();
        lines.add(new Line(What.COUNTED_IS_STAYERS_AND_IN, moves.level().id(), table.persons(), counted));
        lines.add(new Line(What.OUT_IS_IN, moves.level().id(), all.stream().mapToLong(PlaceMoves::in).sum(), all.stream().mapToLong(PlaceMoves::out).sum()));
    }

    public Stream<Line> failing() {
        return lines.stream().filter(Predicate.not(Line::holds));
    }
}
