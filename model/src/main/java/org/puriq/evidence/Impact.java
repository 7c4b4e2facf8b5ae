package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What migration does, as somebody perceives it, or a circumstance that chains of impacts pass through. What the literature
 * claims ({@code literature}) stands apart from what was found in the place ({@code finding}).
 *
 * @param facts facts of the practice library that are so where this was found
 */
public record Impact(
        String id,
        String kind,
        Optional<String> theme,
        List<String> places,
        String sign,
        String horizon,
        List<String> perceivedBy,
        Wording name,
        Wording text,
        List<String> addressedBy,
        Optional<String> source,
        String locator,
        String quote,
        Basis basis,
        List<String> facts,
        List<String> references)
        implements Recorded {
    public static final String FINDING = "finding";
    public static final String LITERATURE = "literature";
    public static final String FACTOR = "factor";

    public static final String NEGATIVE = "negative";
    /** Seen as gain and as loss at once. */
    public static final String MIXED = "mixed";

    public Impact {
        places = List.copyOf(places);
        perceivedBy = List.copyOf(perceivedBy);
        addressedBy = List.copyOf(addressedBy);
        facts = List.copyOf(facts);
        references = List.copyOf(references);
    }

    /** Found in the place, and seen as a loss or as both gain and loss: what somebody could answer. What is no change asks for no answer. */
    public boolean asksForAnAnswer() {
        return kind.equals(FINDING) && (sign.equals(NEGATIVE) || sign.equals(MIXED));
    }
}
