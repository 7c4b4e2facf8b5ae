package org.puriq.store;

import java.util.List;

/**
 * Something a person did, as a whole: it happens entirely or not at all, and is undone as a whole.
 *
 * @param label key of the text that names it in the history, with its details
 */
public record Command(String who, String label, List<String> details, List<Change> changes) {
    public Command {
        details = List.copyOf(details);
        changes = List.copyOf(changes);
    }
}
