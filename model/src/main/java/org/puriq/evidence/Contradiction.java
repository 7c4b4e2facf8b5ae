package org.puriq.evidence;

import java.util.List;
import java.util.function.Predicate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Where sources disagree, something is missing, or a figure invites a mistake. It is shown, never smoothed; resolving it needs a reason. */
public record Contradiction(
        String id, String kind, Wording name, Wording text, List<RecordReference> records, boolean resolved, String reason, List<String> references)
        implements Recorded {

    /** Sources say different things; a {@code hole} is something missing, a {@code trap} a figure that invites a mistake. */
    public static final String CONTRADICTION = "contradiction";

    /** A record of another table, written {@code table:id}; a figure worked out from an attribute is {@code derived:attribute@place}. */
    public record RecordReference(String table, String id) {
        public static final String DERIVED = "derived";

        @Override
        public String toString() {
            return table + ":" + id;
        }
    }

    public Contradiction {
        records = List.copyOf(records);
        references = List.copyOf(references);
    }

    /** The same without the records that are meant. */
    public Contradiction without(Predicate<RecordReference> meant) {
        return new Contradiction(id, kind, name, text, records.stream().filter(meant.negate()).toList(), resolved, reason, references);
    }

    public boolean concerns(String table, String id) {
        return records.contains(new RecordReference(table, id));
    }
}
