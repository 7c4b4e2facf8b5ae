package org.puriq.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.puriq.task.EditStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq edit}: changes cells of a record; an empty value empties the cell. */
@Command(name = "edit")
@SuppressWarnings("unused")      // picocli sets the options
public final class EditRecord implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.table}", descriptionKey = "param.table")
    private String table = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.id}", descriptionKey = "param.id")
    private String id = "";

    @Parameters(index = "3..*", arity = "1..*", paramLabel = "${bundle:label.cell}", descriptionKey = "param.cells")
    private Map<String, String> cells = new LinkedHashMap<>();

    public EditRecord(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EditStudy(desk.workspace()).change(study, table, id, cells), opened.screen(), saved -> {
            opened.screen().note("edit.saved", saved.table(), saved.id());
            return ExitCode.DONE;
        }));
    }
}
