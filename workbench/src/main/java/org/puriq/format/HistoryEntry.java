package org.puriq.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A command in the history of a study: who did what when, and every record before and after. */
public record HistoryEntry(long number, Instant at, String who, String label, List<String> details, State state, int records) {

    /** Undone commands can be redone until something new is done; then they stay in the history as superseded. */
    public enum State { DONE, UNDONE, SUPERSEDED }

    /** What a command did to one record; before and after are empty where it was not there. */
    public record RecordChange(long command, Instant at, String who, String table, String record, Optional<Cells> before, Optional<Cells> after) {}

    public HistoryEntry {
        details = List.copyOf(details);
    }
}
