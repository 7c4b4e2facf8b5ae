package org.puriq.store;

import java.io.Serial;
import org.puriq.base.Problem;

/** The study file could not be read or written: the disk is full, somebody else holds it, it is damaged. The study is unchanged. */
public final class StoreException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public StoreException(Problem problem, Throwable cause) {
        super(problem.rule() + " " + problem.details(), cause);
        this.problem = problem;
    }

    public StoreException(Problem problem) {
        super(problem.rule() + " " + problem.details());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
