package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.EditStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq redo}: does again what was taken back. */
@Command(name = "redo")
@SuppressWarnings("unused")      // picocli sets the options
public final class RedoEdit implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    public RedoEdit(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EditStudy(desk.workspace()).redo(study), opened.screen(), there -> {
            opened.screen().note(there ? "redo.done" : "redo.nothing");
            return ExitCode.DONE;
        }));
    }
}
