package org.puriq.recipe;

import java.util.List;
import java.util.Map;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.TableCheck;

/**
 * A table of moves that was read, with how.
 *
 * @param files the files that it came from
 * @param names what places are called, by code, as far as it is known
 * @param populations everybody counted in a place, where a list of places says so
 * @param printed totals that the source prints, compared with their parts
 * @param restored how many codes got back a lost nought
 */
public record MovesRead(OriginDestination table, Recipe recipe, List<String> files, Map<String, String> names, Map<String, Long> populations, List<TableCheck.Line> printed, int restored) {
    public MovesRead {
        files = List.copyOf(files);
        names = Map.copyOf(names);
        populations = Map.copyOf(populations);
        printed = List.copyOf(printed);
    }

    /** The same, with a recipe that calls it otherwise. */
    public MovesRead by(Recipe other) {
        return new MovesRead(table, other, files, names, populations, printed, restored);
    }

    public TableCheck check() {
        return TableCheck.of(table, printed, populations);
    }

    /** The name of a place, or its code. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
