package org.puriq.planning;

import java.util.Locale;

/**
 * A place where the chain from a priority to the money is broken. It is listed, never refused: a plan is made step by step, and
 * what is missing may come tomorrow.
 *
 * @param table the table of the record that lacks something
 */
public record BrokenLink(Kind kind, String table, String record) {
    /** What is missing. The first ones concern the plan's content, the last ones its money. */
    public enum Kind {
        PRIORITY_WITHOUT_PROJECT, OBJECTIVE_WITHOUT_PRIORITY, OBJECTIVE_WITHOUT_PROJECT, PROJECT_WITHOUT_PRIORITY, PROPOSAL_WITHOUT_SPONSOR,
        YEAR_WITHOUT_PLAN, PROJECT_WITHOUT_BUDGET_LINE, BUDGET_LINE_WITHOUT_PROJECT;

        /** As it stands in text keys: {@code project-without-priority}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
