package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.Nearest;
import org.puriq.study.Study;

/** Follows a figure back to its sources. */
public final class Why {
    private static final String TABLE = "statements";

    private final Workspace workspace;

    public Why(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param statement the identity of a statement; of a worked out attribute {@code attribute@place} */
    public Checked<WhyChain> of(String study, String statement) {
        return workspace.study(study).then(known -> of(known, statement));
    }

    public Checked<WhyChain> of(Study study, String id) {
        Optional<Statement> statement = study.evidence().statement(id);
        if (statement.isEmpty()) {
            List<String> known = study.evidence().statements().stream().map(Statement::id).toList();
            return Checked.faulty(Problem.refused(Where.NOWHERE.at("id", id), "record.unknown", id, TABLE, Nearest.to(id, known).orElse("")));
        }
        return history(study.id(), id).map(history -> chain(study, statement.get(), history, Set.of()));
    }

    private Checked<List<RecordChange>> history(String study, String id) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.historyOf(TABLE, id))));
    }

    /** {@code above} are the figures that rest on this one: a formula that comes back to itself ends there. */
    private static WhyChain chain(Study study, Statement statement, List<RecordChange> history, Set<String> above) {
        Set<String> from = new LinkedHashSet<>(above);
        from.add(statement.id());
        List<WhyChain> inputs = study.evidence().inputs(statement).stream()
                .filter(each -> !from.contains(each.id()))
                .map(each -> chain(study, each, List.of(), from))
                .toList();
        return new WhyChain(statement, sources(study, statement), inputs, study.evidence().rivals(statement), contradictions(study, statement), history);
    }

    private static List<Source> sources(Study study, Statement statement) {
        Set<Source> sources = new LinkedHashSet<>();
        Optional<Source> next = statement.source().flatMap(id -> study.find(Source.class, id));
        while (next.isPresent() && sources.add(next.get())) {
            next = next.get().citedIn().flatMap(id -> study.find(Source.class, id));
        }
        return new ArrayList<>(sources);
    }

    private static List<Contradiction> contradictions(Study study, Statement statement) {
        return Stream.of(TABLE, RecordReference.DERIVED)
                .flatMap(table -> study.evidence().contradictionsOf(table, statement.id()).stream())
                .distinct()
                .toList();
    }
}
