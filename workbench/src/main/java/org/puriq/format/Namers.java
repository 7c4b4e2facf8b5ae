package org.puriq.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.puriq.base.Recorded;

/** Who names a record: the way back from the named to those that name it. */
public final class Namers<T> {
    private final Map<Named, List<T>> namers = new HashMap<>();

    /** @param namer what stands for the record that names others, such as its row in a file */
    public void add(T namer, Table<?> table, Recorded record) {
        Named.by(table, record).forEach(named -> namers.computeIfAbsent(named, _ -> new ArrayList<>(1)).add(namer));
    }

    public List<T> of(Named record) {
        return namers.getOrDefault(record, List.of());
    }
}
