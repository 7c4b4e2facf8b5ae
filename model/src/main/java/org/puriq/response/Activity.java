package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * Something that a local government or an NGO does about migration in a place.
 *
 * @param printed its words in the source's table; empty for one that only the text mentions, which is then in no printed table
 * @param categoryBy who put it into its category: the author or the analyst; likewise {@code directnessBy}
 * @param directness whether it is aimed at migration itself (direct) or at development in general (indirect)
 * @param project the same word for entries that are one project
 */
public record Activity(
        String id,
        Optional<String> round,
        String owner,
        String place,
        String column,
        int position,
        String printed,
        Wording name,
        Optional<String> category,
        String categoryBy,
        String directness,
        String directnessBy,
        List<String> phases,
        List<String> groups,
        List<String> partners,
        String project,
        Optional<String> source,
        String locator,
        String quote,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String DIRECT = "direct";
    public static final String INDIRECT = "indirect";

    public Activity {
        phases = List.copyOf(phases);
        groups = List.copyOf(groups);
        partners = List.copyOf(partners);
        references = List.copyOf(references);
    }

    /** The same, taken as direct or as indirect. */
    public Activity taken(String otherDirectness) {
        return new Activity(id, round, owner, place, column, position, printed, name, category, categoryBy, otherDirectness, directnessBy,
                phases, groups, partners, project, source, locator, quote, note, references);
    }

    public boolean isIndirect() {
        return directness.equals(INDIRECT);
    }

    public boolean isInPrintedTable() {
        return !printed.isEmpty();
    }

    /** What tells projects apart: the project's word, or the activity itself where none is given. */
    public String projectIdentity() {
        return project.isEmpty() ? id : project;
    }
}
