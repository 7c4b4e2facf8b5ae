package org.puriq.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many of those who enrolled in a project are no longer there: (enrolled − still there) ÷ enrolled. Nijenhuis (2009, L214; N97)
 * tells that participants leave in the middle of a project and the NGO starts over (acceptance A61).
 *
 * @param group who was counted; empty where all were
 * @param first the count at the beginning, and {@code last} the newest one
 */
public record ParticipantLoss(Project project, Optional<String> group, ParticipantCount first, ParticipantCount last) {
    static List<ParticipantLoss> of(Project project, List<ParticipantCount> counts) {
        Map<Optional<String>, List<ParticipantCount>> groups = new LinkedHashMap<>();
        counts.stream().filter(each -> each.project().equals(project.id())).forEach(each -> groups.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each));
        return groups.entrySet().stream().filter(each -> each.getValue().size() > 1).map(each -> of(project, each.getKey(), each.getValue().stream().sorted(ParticipantCount.BY_DATE).toList())).toList();
    }

    private static ParticipantLoss of(Project project, Optional<String> group, List<ParticipantCount> counts) {
        return new ParticipantLoss(project, group, counts.getFirst(), counts.getLast());
    }

    public int enrolled() {
        return first.people();
    }

    public int remaining() {
        return last.people();
    }

    public int lost() {
        return enrolled() - remaining();
    }

    /** The part that was lost, of those who enrolled; nothing where nobody had enrolled. Negative where others came. */
    public Optional<BigDecimal> share() {
        return enrolled() == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(lost()).divide(BigDecimal.valueOf(enrolled()), 4, RoundingMode.HALF_UP));
    }

    /** Of those who left, how many are known to have migrated. */
    public Optional<Integer> migrated() {
        return last.leftMigrating();
    }

    /** Somebody left: whoever runs the project is told. */
    public boolean isWarned() {
        return lost() > 0;
    }
}
