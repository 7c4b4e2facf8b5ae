package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.EditStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq undo}: takes back the last thing that was done, also days later. */
@Command(name = "undo")
@SuppressWarnings("unused")      // picocli sets the options
public final class UndoEdit implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    public UndoEdit(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EditStudy(desk.workspace()).undo(study), opened.screen(), there -> {
            opened.screen().note(there ? "undo.done" : "undo.nothing");
            return ExitCode.DONE;
        }));
    }
}
