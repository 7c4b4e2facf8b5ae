package org.puriq.study;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Contradiction.RecordReference;

/**
 * What a person decided on publishing some records, having read them: they describe single persons and are held, or they may go as
 * they are. Where nobody decided, the program looks for words that count fewer than five persons (acceptance A71).
 *
 * @param records the records that are meant, of any table that holds texts
 * @param decision {@link #HELD} or {@link #RELEASED}
 * @param instead what is said in the place of a held text; empty for a sentence that only says that it is held
 * @param reason why it was decided so
 */
public record PublicationMark(String id, List<RecordReference> records, String decision, Wording instead, String reason, List<String> references) implements Recorded {
    /** The record describes single persons: its texts and figures stay. */
    public static final String HELD = "held";
    /** Somebody read the record and lets it go as it is. */
    public static final String RELEASED = "released";

    public PublicationMark {
        records = List.copyOf(records);
        references = List.copyOf(references);
    }

    public boolean releases() {
        return decision.equals(RELEASED);
    }
}
