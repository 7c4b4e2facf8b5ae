package org.puriq.task;

import java.util.List;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
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
