package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.EditStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq remove}: removes a record that no other names. */
@Command(name = "remove")
@SuppressWarnings("unused")      // picocli sets the options
public final class RemoveRecord implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.table}", descriptionKey = "param.table")
    private String table = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.id}", descriptionKey = "param.id")
    private String id = "";

    public RemoveRecord(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EditStudy(desk.workspace()).remove(study, table, id), opened.screen(), removed -> {
            opened.screen().note("remove.done", table, removed);
            return ExitCode.DONE;
        }));
    }
}
