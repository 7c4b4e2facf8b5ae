package org.puriq.golden;

import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** A case cannot be read as the layout says; the problem tells where and what would be right. */
public final class UnreadableCase extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 120;

    private final transient Problem problem;

    UnreadableCase(Problem problem) {
        super(problem.rule());
        this.problem = problem;
    }

    /** What is wrong in {@code file}, as a rule of the message files and what fills its sentence. */
    public static UnreadableCase in(String file, String rule, String... details) {
        return new UnreadableCase(Problem.refused(Where.file(shortened(file)), rule, java.util.Arrays.stream(details).map(UnreadableCase::shortened).toArray(String[]::new)));
    }

    public Problem problem() {
        return problem;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
