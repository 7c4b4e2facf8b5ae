package org.puriq.format;

import java.util.List;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Statement;
import org.puriq.migration.Flow;

/** Whether a figure rests on what it says that it rests on: what is worked out shows its formula, what is reported names its source. */
final class BasisRules {
    private BasisRules() {}

    static void check(Statement statement, Where where, List<Problem> problems) {
        Where cell = where.at("basis", statement.basis().code());
        switch (statement.basis()) {
            case DERIVED -> {
                if (statement.formula().isEmpty()) {
                    problems.add(Problem.refused(cell, "basis.needs-formula", statement.id()));
                }
            }
            case REPORTED -> {
                if (statement.formula().isPresent()) {
                    problems.add(Problem.refused(cell, "basis.is-derived", statement.id()));
                } else if (statement.source().isEmpty()) {
                    problems.add(Problem.doubtful(where.at("source", ""), "basis.needs-source", statement.id()));
                }
            }
            case ASSUMPTION -> {
                if (statement.formula().isPresent()) {
                    problems.add(Problem.refused(cell, "basis.is-derived", statement.id()));
                } else if (statement.note().isEmpty()) {
                    problems.add(Problem.doubtful(where.at("note_es", ""), "basis.needs-reason", statement.id()));
                }
            }
        }
    }

    /** A flow has no columns for a formula: a figure about it that is worked out is a statement of its own. */
    static void check(Flow flow, Where where, List<Problem> problems) {
        if (flow.basis() == Basis.DERIVED) {
            problems.add(Problem.refused(where.at("basis", flow.basis().code()), "basis.of-a-flow", flow.id()));
        }
    }
}
