package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.puriq.format.Table;
import org.puriq.format.StudyFormat;
import org.puriq.format.Meant;
import org.puriq.base.Recorded;
import org.puriq.base.Language;
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
import org.puriq.study.Study;

/** Follows a figure back to its sources, and says of any other record where it comes from. */
public final class Why {
    private static final String TABLE = "statements";
    /** The tables whose records say where they come from, in the order in which an identity is looked for. */
    private static final List<Table<?>> SOURCED = List.of(StudyFormat.STATEMENTS, StudyFormat.ACTIVITIES, StudyFormat.FLOWS, StudyFormat.IMPACTS, StudyFormat.LINKS,
            StudyFormat.CONSTRAINTS, StudyFormat.CONTRIBUTIONS, StudyFormat.FINDINGS);
    private static final int FOUND = 3;

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
            return Checked.faulty(unknown(study, StudyFormat.STATEMENTS, id));
        }
        return history(study.id(), TABLE, id).map(history -> chain(study, statement.get(), history, Set.of()));
    }

    /** @param asked the identity of a statement or of any other record that has a source; where two tables hold it, {@code table:id} */
    public Checked<WhyAnswer> answer(Study study, String asked) {
        int colon = asked.indexOf(':');
        String id = asked.substring(colon + 1);
        List<Table<?>> tables = colon < 0 ? SOURCED : StudyFormat.table(asked.substring(0, colon)).stream().toList();
        if (tables.isEmpty()) {
            return EditStudy.table(asked.substring(0, colon)).then(_ -> Checked.faulty(unknown(study, StudyFormat.STATEMENTS, id)));
        }
        if (tables.contains(StudyFormat.STATEMENTS) && study.evidence().statement(id).isPresent()) {
            return of(study, id).map(chain -> chain);
        }
        return tables.stream().filter(table -> study.records().has(table.kind(), id)).findFirst()
                .map(table -> record(study, table, id))
                .orElseGet(() -> Checked.faulty(unknown(study, tables.getFirst(), id)));
    }

    private Checked<WhyAnswer> record(Study study, Table<?> table, String id) {
        Recorded record = study.records().find(table.kind(), id).orElseThrow();
        return history(study.id(), table.name(), id).map(history -> new WhyRecord(table, record, sources(study, table.cellsOf(record).optional("source")),
                References.all(study, table, id).toList(), study.evidence().contradictionsOf(table.name(), id), history));
    }

    /** By identity and name of this table; else by what a search for the words finds. */
    private Problem unknown(Study study, Table<?> table, String id) {
        String meant = Meant.among(study.records(), table, id);
        String found = !meant.isEmpty() ? meant : Stream.of(Language.values())
                .flatMap(language -> Search.in(study, workspace.texts(study, language), id).stream())
                .filter(hit -> SOURCED.stream().map(Table::name).toList().contains(hit.table()))
                .map(hit -> hit.table().equals(TABLE) ? hit.id() : hit.table() + ":" + hit.id())
                .distinct().limit(FOUND).collect(Collectors.joining(", "));
        return Problem.refused(Where.NOWHERE.at("id", id), "record.unknown", id, table.name(), found);
    }

    private Checked<List<RecordChange>> history(String study, String table, String id) {
        return workspace.file(study).then(file -> Attempt.at(() -> Checked.sound(file.historyOf(table, id))));
    }

    /** {@code above} are the figures that rest on this one: a formula that comes back to itself ends there. */
    private static WhyChain chain(Study study, Statement statement, List<RecordChange> history, Set<String> above) {
        Set<String> from = new LinkedHashSet<>(above);
        from.add(statement.id());
        List<WhyChain> inputs = study.evidence().inputs(statement).stream()
                .filter(each -> !from.contains(each.id()))
                .map(each -> chain(study, each, List.of(), from))
                .toList();
        return new WhyChain(statement, sources(study, statement.source()), inputs, study.evidence().rivals(statement), contradictions(study, statement), history);
    }

    private static List<Source> sources(Study study, Optional<String> first) {
        Set<Source> sources = new LinkedHashSet<>();
        Optional<Source> next = first.flatMap(id -> study.find(Source.class, id));
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
