package org.puriq.format;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.response.Activity;
import org.puriq.response.Overlap;

/** An overlap is of two activities or more that are not one owner's, and says why it was decided so. */
final class OverlapRules {
    private OverlapRules() {}

    static void check(Overlap overlap, Known known, Where where, List<Problem> problems) {
        long owners = overlap.activities().stream().map(each -> known.find(StudyFormat.ACTIVITIES, each)).flatMap(Optional::stream).map(Activity::owner).distinct().count();
        String seen = CellRules.shortened(String.join(" ", overlap.activities()));
        if (overlap.activities().stream().distinct().count() < 2) {
            problems.add(Problem.refused(where.at("activities", seen), "overlap.of-two", seen));
        } else if (owners < 2) {
            problems.add(Problem.refused(where.at("activities", seen), "overlap.one-owner", seen));
        }
        if (overlap.reason().isEmpty()) {
            problems.add(Problem.refused(where.at("reason_es", ""), "overlap.needs-reason", seen));
        }
    }
}
