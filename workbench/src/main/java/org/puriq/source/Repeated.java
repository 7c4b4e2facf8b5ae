package org.puriq.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Most cells of a table say what others said before: the same unit, source, attribute. Such texts are kept once. */
final class Repeated {
    private static final int SLOTS = 1 << 14;
    private static final int LONGEST = 60;

    private final String[] slots = new String[SLOTS];

    Repeated() {
        Arrays.fill(slots, "");
    }

    /** The same texts, as a list of its own. */
    List<String> sharing(List<String> texts) {
        String[] shared = new String[texts.size()];
        for (int at = 0; at < shared.length; at++) {
            shared[at] = shared(texts.get(at));
        }
        return Collections.unmodifiableList(Arrays.asList(shared));
    }

    private String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        if (slots[slot].equals(text)) {
            return slots[slot];
        }
        slots[slot] = text;
        return text;
    }
}
