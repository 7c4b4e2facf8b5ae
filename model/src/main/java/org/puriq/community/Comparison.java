package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A table of a study that sets places beside each other: its layout only. What stands in its cells is worked out from statements and activities.
 *
 * @param purpose what it is about: {@link #PLACES}, {@link #RATES} or {@link #RESPONSES}; an empty one is about places
 */
public record Comparison(
        String id, String printed, Wording name, Optional<String> source, String sourceLine, String picture, String purpose, List<String> references) implements Recorded {
    public static final String PAIRED_BARS = "paired-bars";
    /** The study's communities, side by side. */
    public static final String PLACES = "places";
    /** How many leave and come per thousand, of wider places than those that the study compares. */
    public static final String RATES = "rates";
    /** What is done about migration, and by whom. */
    public static final String RESPONSES = "responses";

    public Comparison {
        references = List.copyOf(references);
    }

    public boolean isAbout(String wanted) {
        return (purpose.isEmpty() ? PLACES : purpose).equals(wanted);
    }
}
