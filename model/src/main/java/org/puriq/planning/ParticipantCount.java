package org.puriq.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** How many took part in a project on a date; whoever left since then left the project too. */
public record ParticipantCount(
        String id,
        String project,
        Optional<PartialDate> countedAt,
        Optional<String> group,
        int people,
        Optional<Integer> leftMigrating,
        Wording note,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    /** By date; what has no date stands behind those that have one, in its own order. */
    public static final Comparator<ParticipantCount> BY_DATE = Comparator.comparing(each -> each.countedAt().map(PartialDate::iso).orElse("9999-99"));

    public ParticipantCount {
        references = List.copyOf(references);
    }
}
