package org.puriq.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.Streams.Direction;

/**
 * A stream between two places and the one against it. A stream that the table does not hold is one of nobody.
 *
 * @param flow from the origin to the destination, {@code counter} the other way
 */
public record Exchange(String origin, String destination, long flow, long counter) {
    /** What the destination gains. */
    public long net() {
        return flow - counter;
    }

    /** All who moved between the two. */
    public long both() {
        return flow + counter;
    }

    /** Every stream that the table holds between places of a level, with its counter-stream; by origin, the largest first. */
    public static List<Exchange> of(OriginDestination table, CodeLevel level) {
        List<Streams.OfPlace> all = new Streams(table, Direction.LEAVING, level, level).all();
        Map<List<String>, Long> flows = new HashMap<>();
        all.forEach(from -> from.ranked().forEach(to -> flows.put(List.of(from.place(), to.partner()), to.persons())));
        List<Exchange> exchanges = new ArrayList<>();
        all.forEach(from -> from.ranked().forEach(to ->
                exchanges.add(new Exchange(from.place(), to.partner(), to.persons(), flows.getOrDefault(List.of(to.partner(), from.place()), 0L)))));
        return List.copyOf(exchanges);
    }
}
