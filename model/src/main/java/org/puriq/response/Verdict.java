package org.puriq.response;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The answer of a condition: it holds, it does not, or it stays open. */
public sealed interface Verdict {
    Verdict HOLDS = new Holds();
    Verdict FAILS = new Fails();

    record Holds() implements Verdict {}

    record Fails() implements Verdict {}

    /**
     * Nobody can tell yet.
     *
     * @param missing the facts that are not recorded and would decide
     * @param undecided the facts that are recorded, but too roughly, or otherwise by each source
     */
    record Open(SequencedSet<String> missing, SequencedSet<String> undecided) implements Verdict {
        public Open {
            missing = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(missing));
            undecided = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(undecided));
        }

        public static Open missing(SequencedSet<String> facts) {
            return new Open(facts, new LinkedHashSet<>());
        }
    }
}
