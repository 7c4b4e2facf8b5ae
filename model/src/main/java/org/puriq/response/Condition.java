package org.puriq.response;

import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** A condition over the facts of a place, ready to be asked. It is true, false, or open as long as facts are missing. */
public interface Condition {
    /** As somebody wrote it. */
    String text();

    /** The facts that it names, in the order of their first mention. */
    SequencedSet<String> facts();

    /** The numbers that it compares with; between two of them its answer does not change. */
    List<Double> numbers();

    /** Its answer where these facts are known and no others. Numbers among them are exact. */
    Verdict on(Map<String, FactValue> known);
}
