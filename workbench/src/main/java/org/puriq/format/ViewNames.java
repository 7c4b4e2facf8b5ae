package org.puriq.format;

import java.util.List;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.Comparison;
import org.puriq.community.Question;

/** The names of the views that every study has: what a question may name as part of its answer, beside the study's own comparisons. */
public final class ViewNames {
    /** In the order of the work. */
    public static final List<String> OF_EVERY_STUDY = List.of("places", "statements", "findings", "sources", "actors", "contradictions", "little-migration", "livelihood", "capitals",
            "rounds", "themes", "groups", "figures", "flows", "destinations", "calendar", "paths", "flow-comparison", "contributions", "impacts", "chains", "response-counts",
            "activities", "gaps", "constraints", "coincidences", "plan-documents", "plan-passages", "embedding-profile", "documents-compared", "projects-and-money",
            "constraint-profile", "rules", "recommendations", "plan-chain", "plan-trace", "plan-broken", "plan-priorities", "plan-projects", "plan-money", "plan-participants",
            "plan-stale", "heard", "heard-gaps", "sample", "actor-profile", "issues", "interviews", "interview-notes", "guides", "cofunding", "cofunding-progress", "journal",
            "expenses", "milestones", "in-kind");

    private ViewNames() {}

    static void check(Question question, Known known, Where where, List<Problem> problems) {
        List<String> own = known.all(StudyFormat.COMPARISONS).stream().map(Comparison::id).toList();
        for (String name : question.views()) {
            if (!OF_EVERY_STUDY.contains(name) && !own.contains(name)) {
                List<String> all = Stream.concat(OF_EVERY_STUDY.stream(), own.stream()).toList();
                problems.add(Problem.refused(where.at("views", name), "question.unknown-view", name, Nearest.to(name, all).orElse("")));
            }
        }
    }
}
