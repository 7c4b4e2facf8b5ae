package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.EraseRemoved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq erase}: overwrites the receipts and photographs that were removed, without waiting for the day that undo has. */
@Command(name = "erase")
@SuppressWarnings("unused")      // picocli sets the options
public final class EraseFiles implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    public EraseFiles(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EraseRemoved(desk.workspace()).now(study), opened.screen(), count -> {
            opened.screen().note("erase.done", opened.texts().number(count));
            return ExitCode.DONE;
        }));
    }
}
