package org.puriq.evidence;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * One category of a scale, with its rank and the wording of the source.
 *
 * @param purpose what the program does with it: {@link #RETURN} for coming back; empty for nothing of its own
 * @param facts facts of the practice library that are so where this category is used, and not so where another of its scale is stated
 */
public record Category(String id, String scale, int rank, Wording name, String printed, String purpose, List<String> facts, List<String> references) implements Recorded {
    /** Whoever moves so comes back, and goes to no destination. */
    public static final String RETURN = "return";

    public Category {
        facts = List.copyOf(facts);
        references = List.copyOf(references);
    }
}
