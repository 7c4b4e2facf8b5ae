package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A question that the study was made to answer. Its answer is told in passages, whose figures lead to their sources; one about
 * little migration also has circumstances.
 *
 * @param kind {@link #ANSWER}, or {@link #LITTLE_MIGRATION} for what goes with little migration
 * @param askedBy the actor who asks: the author, an assembly, a municipality
 * @param name the question itself
 * @param comparison the table of places that it asks about, whose places are all considered
 * @param outcomes the attributes that say how much people migrate
 * @param views the names of the views that belong to the answer, such as {@code livelihood}
 */
public record Question(
        String id,
        int position,
        String kind,
        Optional<String> askedBy,
        Wording name,
        Optional<String> comparison,
        List<String> outcomes,
        List<String> views,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public static final String ANSWER = "answer";
    public static final String LITTLE_MIGRATION = "little-migration";

    public Question {
        outcomes = List.copyOf(outcomes);
        views = List.copyOf(views);
        references = List.copyOf(references);
    }

    public boolean asksAboutLittleMigration() {
        return kind.equals(LITTLE_MIGRATION);
    }
}
