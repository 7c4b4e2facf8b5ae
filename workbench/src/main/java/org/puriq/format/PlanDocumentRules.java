package org.puriq.format;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.planning.BudgetLine;
import org.puriq.response.Embedding;
import org.puriq.response.MigrationTerm;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;

/** What a planning document, its passages and the rungs that rest on them may say. */
final class PlanDocumentRules {
    private PlanDocumentRules() {}

    static void check(PlanDocument document, Where where, List<Problem> problems) {
        document.pages().filter(each -> each < 1).ifPresent(each -> problems.add(Problem.refused(where.at("pages", each.toString()), "value.below", each.toString(), document.id(), "1")));
    }

    static void check(PlanPassage passage, Known known, Where where, List<Problem> problems) {
        checkRung(passage.rung(), where, problems);
        Optional<Integer> last = known.find(ResponseFormat.PLAN_DOCUMENTS, passage.document()).flatMap(PlanDocument::pages);
        passage.page().filter(page -> page < 1 || last.filter(most -> page > most).isPresent())
                .ifPresent(page -> problems.add(Problem.refused(where.at("page", page.toString()), "passage.page", page.toString(), last.map(String::valueOf).orElse("?"))));
        if (passage.state().equals(PlanPassage.DISMISSED) && passage.reason().isBlank()) {
            problems.add(Problem.doubtful(where.at("reason", ""), "passage.no-reason"));
        }
        if (passage.isConfirmed() && passage.theme().isEmpty()) {
            problems.add(Problem.doubtful(where.at("theme", ""), "passage.no-theme"));
        }
    }

    static void check(MigrationTerm term, Where where, List<Problem> problems) {
        boolean words = term.term().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean gapAtEdge = term.term().strip().matches("^(…|\\.\\.\\.).*|.*(…|\\.\\.\\.)$");
        if (!words || gapAtEdge) {
            problems.add(Problem.refused(where.at("term", term.term()), "term.not-words", term.term()));
        }
    }

    /** The analyst decides; what such a rung needs and nobody recorded is told. */
    static void check(Embedding embedding, Known known, Where where, List<Problem> problems) {
        checkRung(Optional.of(embedding.rung()), where, problems);
        List<BudgetLine> lines = embedding.records().stream().flatMap(id -> known.find(PlanFormat.BUDGET_LINES, id).stream()).toList();
        if (embedding.rung() >= Embedding.BUDGETED && lines.isEmpty()) {
            problems.add(Problem.doubtful(where.at("rung", String.valueOf(embedding.rung())), "embedding.no-budget-line"));
        }
        if (embedding.rung() >= Embedding.EXECUTED && lines.stream().noneMatch(each -> each.spent().filter(spent -> spent.signum() > 0).isPresent())) {
            problems.add(Problem.doubtful(where.at("rung", String.valueOf(embedding.rung())), "embedding.no-spending"));
        }
        if (embedding.rung() >= Embedding.REPORTED && embedding.records().stream().noneMatch(id -> known.has(CofundingFormat.PROGRESS_REPORTS, id))) {
            problems.add(Problem.doubtful(where.at("rung", String.valueOf(embedding.rung())), "embedding.no-report"));
        }
        if (embedding.rung() > Embedding.ABSENT && embedding.passages().isEmpty() && embedding.records().isEmpty() && embedding.reason().isEmpty()) {
            problems.add(Problem.doubtful(where.at("passages", ""), "embedding.no-evidence"));
        }
    }

    private static void checkRung(Optional<Integer> rung, Where where, List<Problem> problems) {
        rung.filter(each -> each < Embedding.ABSENT || each > Embedding.REPORTED)
                .ifPresent(each -> problems.add(Problem.refused(where.at("rung", each.toString()), "rung.outside", each.toString())));
    }
}
