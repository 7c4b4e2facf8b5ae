package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** That a line of the plan rests on a record, and what that record said when it was cited: so that a reader sees what became stale. */
public record Citation(
        String id,
        String line,
        String cited,
        Wording told,
        Optional<PartialDate> citedAt,
        List<String> references)
        implements Recorded {
    public Citation {
        references = List.copyOf(references);
    }

    /** The table of a record that is written {@code table:id}; empty where it is written in no such way. */
    public static String table(String named) {
        int colon = named.indexOf(':');
        return colon < 0 ? "" : named.substring(0, colon);
    }

    /** The identity in {@code table:id}. */
    public static String id(String named) {
        return named.substring(named.indexOf(':') + 1);
    }
}
