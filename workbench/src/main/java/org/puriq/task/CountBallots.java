package org.puriq.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Meant;
import org.puriq.format.PlanFormat;
import org.puriq.planning.Assembly;
import org.puriq.planning.BallotCount;
import org.puriq.planning.Priority;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;

/**
 * What was counted by hand after an assembly: how many voted, how many ballots were spoiled, and the votes of each priority. What is
 * left blank is not counted yet; it is no nought.
 */
public final class CountBallots {
    private final Workspace workspace;

    public CountBallots(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The votes of one priority, as one command; a blank takes the count away again. */
    public Checked<String> one(String study, String assembly, String priority, String was, String typed) {
        return decide(study, draft -> assembly(draft.study(), assembly).then(_ -> priority(draft.study(), priority)).then(_ -> {
            Optional<BallotCount> before = before(draft.study(), assembly, priority);
            String there = before.map(each -> String.valueOf(each.votes())).orElse("");
            if (!there.equals(was) && !there.equals(typed.strip())) {
                draft.refuse(Problem.refused(new Where(PlanFormat.BALLOT_COUNTS.name(), 0, "votes", typed), "edit.changed-meanwhile", there));
                return draft.decided(there, "history.ballots", assembly);
            }
            return typed.isBlank() ? Checked.sound(uncounted(before, assembly)) : counted(draft, assembly, priority, typed);
        }));
    }

    private static Checked<Decision<String>> counted(Draft draft, String assembly, String priority, String typed) {
        draft.type(PlanFormat.BALLOT_COUNTS, ballot(draft.study(), assembly, priority, typed));
        return draft.decided(typed.strip(), "history.ballots", assembly);
    }

    private static Decision<String> uncounted(Optional<BallotCount> before, String assembly) {
        return new Decision<>("", before.map(each -> new Command(User.name(), "history.ballots", List.of(assembly), List.of(new Change.Remove(PlanFormat.BALLOT_COUNTS, each.id())))).orElse(Decision.NOTHING));
    }

    /**
     * Everything that was counted at once.
     *
     * @param about how many were there, how many votes each had, how many ballots were spoiled
     * @param votes as typed, by priority
     */
    public Checked<String> all(String study, String assembly, Map<String, String> about, Map<String, String> votes) {
        return decide(study, draft -> assembly(draft.study(), assembly).then(known -> {
            Map<String, String> cells = new HashMap<>(PlanFormat.ASSEMBLIES.cellsOf(known).texts());
            cells.putAll(about);
            draft.type(PlanFormat.ASSEMBLIES, cells);
            votes.forEach((priority, typed) -> {
                if (!typed.isBlank()) {
                    draft.type(PlanFormat.BALLOT_COUNTS, ballot(draft.study(), assembly, priority, typed));
                }
            });
            return draft.decided(assembly, "history.ballots", assembly);
        }));
    }

    private static Map<String, String> ballot(Study study, String assembly, String priority, String typed) {
        return Map.of("id", before(study, assembly, priority).map(BallotCount::id).orElse(NewStudy.slug(assembly + " " + priority)), "assembly", assembly, "priority", priority, "votes", typed);
    }

    private static Optional<BallotCount> before(Study study, String assembly, String priority) {
        return study.all(BallotCount.class).stream().filter(each -> each.assembly().equals(assembly) && each.priority().equals(priority)).findFirst();
    }

    private static Checked<Assembly> assembly(Study study, String id) {
        return study.find(Assembly.class, id).map(Checked::sound).orElseGet(() -> unknown(study, PlanFormat.ASSEMBLIES, id));
    }

    private static Checked<Priority> priority(Study study, String id) {
        return study.find(Priority.class, id).map(Checked::sound).orElseGet(() -> unknown(study, PlanFormat.PRIORITIES, id));
    }

    private static <T> Checked<T> unknown(Study study, org.puriq.format.Table<?> table, String id) {
        return Checked.faulty(Problem.refused(Where.NOWHERE.at("id", id), "record.unknown", id, table.name(), Meant.among(study.records(), table, id)));
    }

    private interface Work<T> {
        Checked<Decision<T>> apply(Draft draft);
    }

    private <T> Checked<T> decide(String study, Work<T> work) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known ->
                work.apply(new Draft(known, workspace.countries().of(known.title().country()).numbers())))));
    }
}
