package org.puriq.store;

import java.util.List;
import java.util.Map;

/**
 * Something a person did, as a whole: it happens entirely or not at all, and is undone as a whole.
 *
 * @param label key of the text that names it in the history, with its details
 * @param files bytes of receipts and photographs under their checksum; what is kept stays for a day after its record was removed, so that undo and redo find it
 */
public record Command(String who, String label, List<String> details, List<Change> changes, Map<String, byte[]> files) {
    public Command {
        details = List.copyOf(details);
        changes = List.copyOf(changes);
        files = Map.copyOf(files);
    }

    public Command(String who, String label, List<String> details, List<Change> changes) {
        this(who, label, details, changes, Map.of());
    }

    public Command with(Map<String, byte[]> others) {
        return new Command(who, label, details, changes, others);
    }
}
