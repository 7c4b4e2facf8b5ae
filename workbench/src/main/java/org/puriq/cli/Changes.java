package org.puriq.cli;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.puriq.format.Cells;
import org.puriq.format.HistoryEntry;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;

/** What an edit did to a record, in words: the columns that changed, before and after. */
final class Changes {
    private Changes() {}

    static String said(HistoryEntry.RecordChange change, Texts texts) {
        if (change.before().isEmpty()) {
            return texts.say("change.added");
        }
        if (change.after().isEmpty()) {
            return texts.say("change.removed");
        }
        Cells before = change.before().get();
        Cells after = change.after().get();
        return new TreeSet<>(after.texts().keySet()).stream()
                .filter(column -> !before.text(column).equals(after.text(column)))
                .map(column -> texts.say("change.cell", FieldTexts.column(change.table(), column, texts.language()), shown(before.text(column), texts), shown(after.text(column), texts)))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String text, Texts texts) {
        return text.isEmpty() ? texts.say("change.nothing") : text;
    }
}
