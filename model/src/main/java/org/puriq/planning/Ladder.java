package org.puriq.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.puriq.base.Recorded;
import org.puriq.response.Embedding;
import org.puriq.response.PlanPassage;

/**
 * How far one theme of migration comes on the ladder, as the records bear it out: 0 absent, 1 described (numbers, reasons), 2
 * objective with indicator, 3 activity with budget line, 4 executed, 5 co-produced with migrants and reported back. The program
 * only proposes; after Nijenhuis (2010), whose plans mostly stop at 1. There is no sum over themes.
 *
 * @param confirmed the passages on the theme that somebody confirmed
 * @param objectives the objectives on it that have an indicator
 * @param lines the budget lines of projects under these objectives
 * @param reports the identities of reports to the residents' group about these projects
 */
public record Ladder(List<PlanPassage> confirmed, List<Objective> objectives, List<BudgetLine> lines, List<String> reports) {

    /** What must be on record for a rung. */
    public enum Need { PASSAGE, OBJECTIVE, BUDGET_LINE, SPENDING, REPORT }

    public Ladder {
        confirmed = List.copyOf(confirmed);
        objectives = List.copyOf(objectives);
        lines = List.copyOf(lines);
        reports = List.copyOf(reports);
    }

    /** What the plan's own words claim. */
    public int claimed() {
        return confirmed.stream().mapToInt(PlanPassage::reached).max().orElse(Embedding.ABSENT);
    }

    /** What the words claim, as far as the records let it stand: never above 2 without a budget line, nor above 3 without spending. */
    public int proposed() {
        return Math.max(Math.min(claimed(), provable()), proven());
    }

    private int provable() {
        if (lines.isEmpty()) {
            return Embedding.OBJECTIVE;
        }
        if (spent().isEmpty()) {
            return Embedding.BUDGETED;
        }
        return reports.isEmpty() ? Embedding.EXECUTED : Embedding.REPORTED;
    }

    /** What the records show though no passage says it. */
    private int proven() {
        if (!lines.isEmpty()) {
            return provable();
        }
        return objectives.isEmpty() ? Embedding.ABSENT : Embedding.OBJECTIVE;
    }

    private List<BudgetLine> spent() {
        return lines.stream().filter(each -> each.spent().filter(amount -> amount.signum() > 0).isPresent()).toList();
    }

    /** What is missing for the rung that the plan's words claim; nothing where the records bear it out. */
    public List<Need> missing() {
        return needs(proposed() + 1, claimed());
    }

    /** What the next rung asks for. */
    public List<Need> next() {
        return proposed() == Embedding.REPORTED ? List.of() : needs(proposed() + 1, proposed() + 1);
    }

    private static List<Need> needs(int from, int to) {
        List<Need> needs = new ArrayList<>();
        for (int rung = from; rung <= to; rung++) {
            needs.add(Need.values()[rung - 1]);
        }
        return needs;
    }

    /** The passages that stand behind a rung. */
    public List<PlanPassage> passagesAt(int rung) {
        return confirmed.stream().filter(each -> each.reached() == rung).toList();
    }

    /** The records that stand behind a rung. */
    public List<? extends Recorded> recordsAt(int rung) {
        return switch (rung) {
            case Embedding.OBJECTIVE -> objectives;
            case Embedding.BUDGETED -> lines;
            case Embedding.EXECUTED -> spent();
            default -> List.of();
        };
    }

    /** The identities of every record behind it. */
    public Set<String> records() {
        Set<String> ids = new LinkedHashSet<>();
        objectives.forEach(each -> ids.add(each.id()));
        lines.forEach(each -> ids.add(each.id()));
        ids.addAll(reports);
        return ids;
    }
}
