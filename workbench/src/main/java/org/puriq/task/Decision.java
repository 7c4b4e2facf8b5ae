package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.store.StoreException;
import org.puriq.store.StudyFile;
import org.puriq.study.Study;

/** What shall be done to a study, decided upon the study as it is, and what to answer when it is done. */
record Decision<T>(T answer, Command command) {
    /** A command that changes nothing is not written down. */
    static final Command NOTHING = new Command("", "", List.of(), List.of());

    /** Somebody who is always faster than we are is a program gone wild, and no person to wait for. */
    private static final int TURNS = 50;

    /** The same, keeping these files as well. */
    Decision<T> keeping(Map<String, byte[]> files) {
        return new Decision<>(answer, command.with(files));
    }

    /** The study as it is once this is done, for what shall be decided upon that. */
    Study upon(Study known) {
        Records records = known.records();
        for (Change each : command.changes()) {
            records = switch (each) {
                case Change.Put(Table<?> table, Recorded value) -> records.with(table.kind(), List.of(value));
                case Change.Remove(Table<?> table, String id) -> records.without(table.kind(), List.of(id));
            };
        }
        return new Study(known.title(), records);
    }

    /** Both as one command, called as this one. */
    Decision<T> and(Decision<?> other) {
        List<Change> changes = new ArrayList<>(command.changes());
        changes.addAll(other.command().changes());
        return new Decision<>(answer, new Command(command.who(), command.label(), command.details(), changes, command.files()));
    }

    interface Maker<T> {
        Checked<Decision<T>> on(Study study);
    }

    /** Decides and saves; if somebody else changes the study in between, it is decided anew upon what it is then. */
    static <T> Checked<T> carryOut(StudyFile file, Maker<T> maker) throws StoreException {
        for (int turn = 0; turn < TURNS; turn++) {
            Study study = file.study();
            Checked<Decision<T>> decided = maker.on(study);
            if (!(decided instanceof Checked.Sound<Decision<T>>(Decision<T> decision, List<Problem> _))
                    || decision.command().changes().isEmpty()
                    || file.commit(decision.command(), study)) {
                return decided.map(Decision::answer);
            }
        }
        return Checked.faulty(Problem.refused(Where.file(file.path().toString()), "store.held-by-another", file.path().toString()));
    }
}
