package org.puriq.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.golden.Comparison.Difference;

/**
 * What became of one case.
 *
 * @param compared how many numbers were compared, by output
 * @param leftOut expected outputs that were not computed, and why
 * @param differences the first of them; {@code differing} counts all
 * @param problem why the case could not be read, if so
 */
public record Outcome(String id, Verdict verdict, Map<String, Integer> compared, Map<String, Wording> leftOut, List<Difference> differences, int differing, Optional<Problem> problem) {
    static Outcome notSupported(String id) {
        return new Outcome(id, Verdict.NOT_SUPPORTED, Map.of(), Map.of(), List.of(), 0, Optional.empty());
    }

    static Outcome unreadable(String id, Problem problem) {
        return new Outcome(id, Verdict.DIFFERS, Map.of(), Map.of(), List.of(), 0, Optional.of(problem));
    }
}
