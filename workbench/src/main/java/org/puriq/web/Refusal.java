package org.puriq.web;

import java.util.List;
import org.puriq.base.Problem;

/** What was asked cannot be answered; the problems say why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    Refusal(int status, List<Problem> problems) {
        super("Refused: " + problems);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
