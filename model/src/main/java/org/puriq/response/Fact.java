package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.evidence.Contradiction.RecordReference;

/**
 * A fact of a place, with the records that say it: from here every reason leads back to its source.
 *
 * @param values what it is said to be; several where the sources disagree
 * @param records the statements, flows, actors, contributions, impacts and activities that it rests on
 * @param ofPlace the other place that it is really known of: one inside this one, or the one that it lies in
 * @param disputed whether sources disagree about it, also where they agree on what matters here
 */
public record Fact(String name, List<FactValue> values, List<RecordReference> records, Optional<String> ofPlace, boolean disputed) {
    public Fact {
        values = List.copyOf(values);
        records = List.copyOf(records);
    }

    Fact of(String place) {
        return new Fact(name, values, records, Optional.of(place), disputed);
    }
}
