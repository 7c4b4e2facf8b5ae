package org.puriq.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** Problems that many rows of a file share: each kind is told once, with the first row and how many more there are. */
final class Repeating {
    private final SequencedMap<String, First> kinds = new LinkedHashMap<>();

    private static final class First {
        private final Where where;
        private final String detail;
        private int more;

        First(Where where, String detail) {
            this.where = where;
            this.detail = detail;
        }
    }

    void add(String rule, Where where, String detail) {
        First known = kinds.get(rule);
        if (known == null) {
            kinds.put(rule, new First(where, detail));
        } else {
            known.more++;
        }
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** Each with what was written and, where there are more rows, how many. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        kinds.forEach((rule, first) -> problems.add(Problem.refused(first.where, rule, first.detail, first.more == 0 ? "" : String.valueOf(first.more))));
        return problems;
    }
}
