package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.cofunding.Agreement;
import org.puriq.format.CofundingFormat;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Plan;
import org.puriq.planning.Project;
import org.puriq.study.Study;

/** Begins an agreement with its terms and its parties, as one step: all or none, and undone as one. Nothing is paid. */
public final class AgreeOnFunding {
    /** The choice of shares of one's own, instead of terms that the study has. */
    public static final String OWN = "own";

    private final Workspace workspace;

    public AgreeOnFunding(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What somebody typed.
     *
     * @param terms those of the study, {@link #OWN}, or empty for none
     * @param shares for own terms, in per cent by kind of actor; {@code caps} the most that a kind gives, where there is such a limit
     * @param parties actors
     */
    public record Typed(String language, String name, String project, String total, String terms, Map<String, String> shares, Map<String, String> caps, List<String> parties) {
        public Typed {
            shares = Map.copyOf(shares);
            caps = Map.copyOf(caps);
            parties = List.copyOf(parties);
        }
    }

    public Checked<String> begin(String study, Typed typed) {
        Checked<String> begun = workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> {
            var draft = new Draft(known, workspace.countries().of(known.title().country()).numbers());
            String agreement = agreement(draft, typed);
            typed.parties().forEach(each -> draft.type(CofundingFormat.AGREEMENT_PARTIES, Map.of("agreement", agreement, "actor", each, "may_be_named", "no")));
            return draft.decided(agreement, "history.add", CofundingFormat.AGREEMENTS.name(), agreement);
        })));
        return begun instanceof Checked.Faulty<String>(List<Problem> problems) ? new Checked.Faulty<>(toldOnce(problems)) : begun;
    }

    private String agreement(Draft draft, Typed typed) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("name_" + typed.language(), typed.name(), "project", typed.project(), "total", typed.total(), "state", Agreement.DRAFT));
        cells.put("currency", currency(draft, typed.project()));
        cells.put("terms", typed.terms().equals(OWN) ? ownTerms(draft, typed) : typed.terms());
        return draft.type(CofundingFormat.AGREEMENTS, cells);
    }

    private static String ownTerms(Draft draft, Typed typed) {
        String terms = draft.type(CofundingFormat.FUNDING_TERMS, Map.of("name_" + typed.language(), typed.name()));
        typed.shares().entrySet().stream().filter(each -> !each.getValue().isBlank()).sorted(Map.Entry.comparingByKey()).forEach(each -> draft.type(CofundingFormat.FUNDING_SHARES,
                Map.of("terms", terms, "party_kind", each.getKey(), "share", each.getValue(), "cap", typed.caps().getOrDefault(each.getKey(), ""))));
        return terms;
    }

    /** A project goes in one currency: that of its budget lines, else that of its plan, else that of the country. */
    private String currency(Draft draft, String project) {
        Study study = draft.study();
        Optional<String> ofLines = study.all(BudgetLine.class).stream().filter(each -> each.project().filter(project::equals).isPresent()).map(BudgetLine::currency).findFirst();
        return ofLines.or(() -> study.find(Project.class, project).flatMap(each -> study.find(Plan.class, each.plan())).flatMap(Plan::currency))
                .orElseGet(() -> BuildPlan.currency(draft, workspace.countries().planNames(study.title().country())));
    }

    /** That shares are no whole is one fault, and not one of each share. */
    private static List<Problem> toldOnce(List<Problem> problems) {
        boolean ofTheWhole = problems.stream().anyMatch(each -> each.rule().equals("agreement.terms-no-whole"));
        return problems.stream().filter(each -> !ofTheWhole || !each.rule().startsWith("shares.")).toList();
    }
}
