package org.puriq.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Records;

/** The records among which one is judged. Some can be taken back one by one, without copying all the others. */
final class Known {
    private final Records records;
    private final Map<Named, Optional<Recorded>> takenBack = new HashMap<>();

    Known(Records records) {
        this.records = records;
    }

    /** From now on this record is what it was before, or not there. */
    void takeBack(Named record, Optional<? extends Recorded> before) {
        takenBack.put(record, before.map(each -> each));
    }

    boolean has(Table<?> table, String id) {
        Named record = new Named(table.name(), id);
        return takenBack.containsKey(record) ? takenBack.getOrDefault(record, Optional.empty()).isPresent() : records.has(table.kind(), id);
    }

    <T extends Recorded> Optional<T> find(Table<T> table, String id) {
        Named record = new Named(table.name(), id);
        return takenBack.containsKey(record) ? takenBack.getOrDefault(record, Optional.empty()).map(table.kind()::cast) : records.find(table.kind(), id);
    }

    /** All records of a table, those that were taken back among them. */
    <T extends Recorded> List<T> all(Table<T> table) {
        return records.all(table.kind());
    }
}
