package org.puriq.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.FundingShare;
import org.puriq.format.CofundingFormat;
import org.puriq.study.Study;

/**
 * Changes all shares and caps of the terms that an agreement goes by, as one step that is undone as one: changed one after another they
 * would be no whole in between, and shares that an agreement uses must be one.
 */
public final class ChangeShares {
    private final Workspace workspace;

    public ChangeShares(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param shares in per cent by kind of actor, as typed; a blank takes the share away
     * @param caps the most that a kind gives, where there is such a limit
     */
    public Checked<String> of(String study, String agreement, Map<String, String> shares, Map<String, String> caps) {
        Checked<String> changed = workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> terms(known, agreement).then(terms -> {
            var draft = new Draft(known, workspace.countries().of(known.title().country()).numbers());
            change(draft, terms, shares, caps);
            if (shares.values().stream().allMatch(String::isBlank)) {
                draft.refuse(Problem.refused(new Where(CofundingFormat.FUNDING_SHARES.name(), 0, "share", ""), "shares.used", terms, "0", agreement));
            }
            return draft.decided(terms, "history.change", CofundingFormat.FUNDING_TERMS.name(), terms);
        }))));
        return changed instanceof Checked.Faulty<String>(List<Problem> problems) ? new Checked.Faulty<>(toldOnce(problems)) : changed;
    }

    private static Checked<String> terms(Study study, String agreement) {
        return study.find(Agreement.class, agreement).flatMap(Agreement::terms).map(Checked::sound).orElseGet(() ->
                Checked.faulty(Problem.refused(new Where(CofundingFormat.AGREEMENTS.name(), 0, "terms", ""), "agreement.without-terms", agreement)));
    }

    private static void change(Draft draft, String terms, Map<String, String> shares, Map<String, String> caps) {
        Set<String> kinds = new TreeSet<>(shares.keySet());
        List<FundingShare> before = draft.study().all(FundingShare.class).stream().filter(each -> each.terms().equals(terms)).toList();
        before.forEach(each -> kinds.add(each.partyKind()));
        for (String kind : kinds) {
            Optional<FundingShare> share = before.stream().filter(each -> each.partyKind().equals(kind)).findFirst();
            String typed = shares.getOrDefault(kind, "");
            Map<String, String> cells = Map.of("terms", terms, "party_kind", kind, "share", typed, "cap", caps.getOrDefault(kind, ""));
            if (!typed.isBlank()) {
                share.ifPresentOrElse(each -> draft.retype(CofundingFormat.FUNDING_SHARES, each, cells), () -> draft.type(CofundingFormat.FUNDING_SHARES, cells));
            } else {
                share.ifPresent(each -> draft.remove(CofundingFormat.FUNDING_SHARES, each.id()));
            }
        }
    }

    /** That shares are no whole is one fault, and not one of each share. */
    private static List<Problem> toldOnce(List<Problem> problems) {
        Set<String> told = new LinkedHashSet<>();
        return problems.stream().filter(each -> !each.rule().startsWith("shares.") || told.add(each.rule())).toList();
    }
}
