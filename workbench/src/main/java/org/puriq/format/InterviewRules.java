package org.puriq.format;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;

/** Whether an interview heard somebody, a quote is short, and what is released can go out. */
final class InterviewRules {
    private InterviewRules() {}

    static void check(Interview interview, Where where, List<Problem> problems) {
        checkNotNegative("people", interview.people(), where, problems);
        checkNotNegative("families", interview.families(), where, problems);
        if (problems.stream().anyMatch(each -> each.rule().equals("interview.below-zero"))) {
            return;
        }
        if (interview.places().isEmpty() && interview.actor().isEmpty()) {
            problems.add(Problem.doubtful(where.at("places", ""), "interview.without-place"));
        }
        if (interview.isOfNobody()) {
            String column = interview.people().isPresent() ? "people" : "families";
            problems.add(Problem.refused(where.at(column, "0"), "interview.of-nobody"));
        } else if (interview.isUncounted()) {
            problems.add(Problem.doubtful(where.at("people", ""), "interview.uncounted", interview.id()));
        }
    }

    private static void checkNotNegative(String column, Optional<Integer> count, Where where, List<Problem> problems) {
        count.filter(each -> each < 0).map(String::valueOf).ifPresent(each -> problems.add(Problem.refused(where.at(column, each), "interview.below-zero", each)));
    }

    static void check(InterviewNote note, Known known, Where where, List<Problem> problems) {
        if (note.isTooLongAQuote()) {
            problems.add(Problem.doubtful(where.at("form", note.form()), "note.long-quote", String.valueOf(note.words()), String.valueOf(InterviewNote.QUOTED_WORDS)));
        }
        boolean stays = known.find(InterviewFormat.INTERVIEWS, note.interview()).filter(each -> !each.released()).isPresent();
        if (note.released() && stays) {
            problems.add(Problem.doubtful(where.at("released", "yes"), "note.interview-stays", note.interview()));
        }
    }
}
