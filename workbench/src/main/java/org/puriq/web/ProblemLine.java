package org.puriq.web;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.text.Texts;

/**
 * A problem as every page lists it.
 *
 * @param refused whether the thing was not taken; otherwise it was taken and should be looked at
 * @param value what stood there, empty if nothing did
 * @param there the way to the place, where there is one
 */
public record ProblemLine(boolean refused, String where, String value, String sentence, Optional<Link> there) {

    /** All of them as a part of a page; none leads anywhere. */
    static Part.Wrong all(List<Problem> problems, Texts texts) {
        return new Part.Wrong(problems.stream().map(each -> of(each, texts, Optional.empty())).toList());
    }

    public static ProblemLine of(Problem problem, Texts texts, Optional<Link> there) {
        return new ProblemLine(problem.refuses(), texts.place(problem.where()), problem.where().value(), texts.sentence(problem), there);
    }
}
