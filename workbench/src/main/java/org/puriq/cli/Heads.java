package org.puriq.cli;

import java.util.List;
import java.util.stream.Stream;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The heads of lists that the command line makes itself; their texts stand under {@code list.KEY}. */
final class Heads {
    private Heads() {}

    static List<Sheet.Head> of(Texts texts, String... keys) {
        return Stream.of(keys).map(key -> new Sheet.Head(key, texts.say("list." + key))).toList();
    }
}
