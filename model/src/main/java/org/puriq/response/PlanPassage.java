package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A passage of a planning document that speaks, or seems to speak, of migration.
 *
 * @param rung how far it goes on the ladder of {@link Embedding}; a passage without one only describes
 * @param contents what it says: numbers, reasons, remittances, an objective, as categories of the study
 */
public record PlanPassage(
        String id,
        String document,
        Optional<Integer> page,
        int position,
        String quote,
        String terms,
        Optional<String> theme,
        Optional<Integer> rung,
        List<String> contents,
        String state,
        String reason,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String FOUND = "found";
    public static final String CONFIRMED = "confirmed";
    public static final String DISMISSED = "dismissed";

    public PlanPassage {
        contents = List.copyOf(contents);
        references = List.copyOf(references);
    }

    public boolean isConfirmed() {
        return state.equals(CONFIRMED);
    }

    /** Whoever confirms a passage without saying how far it goes says that it describes. */
    public int reached() {
        return rung.orElse(Embedding.DESCRIBED);
    }
}
