package org.puriq.base;

import java.util.List;

/**
 * Something wrong, or doubtful, in what a user gave us: where it stands, which rule it breaks, and what to say about it.
 * The rule is a key of the message files; {@code details} fill its sentence, which also says what would be right.
 */
public record Problem(Severity severity, Where where, String rule, List<String> details) {

    /** Whether the thing cannot be taken at all, or can be taken but should be looked at. */
    public enum Severity { REFUSED, DOUBTFUL }

    /** A place in a file or form. Line 0 and empty texts mean that the problem concerns the whole. */
    public record Where(String file, int line, String column, String value) {
        public static final Where NOWHERE = new Where("", 0, "", "");

        public static Where file(String file) {
            return new Where(file, 0, "", "");
        }

        public Where at(String otherColumn, String otherValue) {
            return new Where(file, line, otherColumn, otherValue);
        }
    }

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem refused(Where where, String rule, String... details) {
        return new Problem(Severity.REFUSED, where, rule, List.of(details));
    }

    public static Problem doubtful(Where where, String rule, String... details) {
        return new Problem(Severity.DOUBTFUL, where, rule, List.of(details));
    }

    public boolean refuses() {
        return severity == Severity.REFUSED;
    }
}
