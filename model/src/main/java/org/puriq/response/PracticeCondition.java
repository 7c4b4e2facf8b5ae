package org.puriq.response;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * When a practice fits a place: a condition over its facts, what to say where it holds, what to ask where nobody knows.
 *
 * @param role {@code for}, {@code urgent}, {@code against} or {@code excludes}
 * @param condition an expression over facts: true, false or unknown
 */
public record PracticeCondition(
        String id,
        String practice,
        int position,
        String role,
        String condition,
        Wording text,
        Wording question,
        List<String> references)
        implements Recorded {
    public static final String FOR = "for";
    public static final String URGENT = "urgent";
    public static final String AGAINST = "against";
    public static final String EXCLUDES = "excludes";

    public PracticeCondition {
        references = List.copyOf(references);
    }
}
