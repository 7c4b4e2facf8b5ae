package org.puriq.base;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something wrong, or doubtful, in what a user gave us: where it stands, which rule it breaks, and what to say about it.
 * The rule is a key of the message files; what is {@code said} fills its sentence, which also says what would be right: mostly
 * what was written, the same in all languages, and where a thing has a name, its name in each.
 */
public record Problem(Severity severity, Where where, String rule, List<Wording> said) {

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
        said = List.copyOf(said);
    }

    /** What fills the sentence, in a language. */
    public List<String> details(Language language) {
        return said.stream().map(each -> each.in(language)).toList();
    }

    /** What fills the sentence, as long as no reader is known. */
    public List<String> details() {
        return details(Language.SPANISH);
    }

    public static Problem refused(Where where, String rule, String... details) {
        return refused(where, rule, same(details));
    }

    public static Problem refused(Where where, String rule, List<Wording> said) {
        return new Problem(Severity.REFUSED, where, rule, said);
    }

    public static Problem doubtful(Where where, String rule, String... details) {
        return doubtful(where, rule, same(details));
    }

    public static Problem doubtful(Where where, String rule, List<Wording> said) {
        return new Problem(Severity.DOUBTFUL, where, rule, said);
    }

    private static List<Wording> same(String... details) {
        return Stream.of(details).map(Wording::same).toList();
    }

    public boolean refuses() {
        return severity == Severity.REFUSED;
    }
}
