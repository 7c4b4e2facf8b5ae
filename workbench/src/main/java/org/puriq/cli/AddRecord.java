package org.puriq.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.puriq.task.EditStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq add}: a new record, checked like an imported row. */
@Command(name = "add")
@SuppressWarnings("unused")      // picocli sets the options
public final class AddRecord implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.table}", descriptionKey = "param.table")
    private String table = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "${bundle:label.cell}", descriptionKey = "param.cells")
    private Map<String, String> cells = new LinkedHashMap<>();

    public AddRecord(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new EditStudy(desk.workspace()).add(study, table, cells), opened.screen(), saved -> {
            opened.screen().out().println(saved.id());
            opened.screen().note("add.saved", saved.table(), saved.id());
            return ExitCode.DONE;
        }));
    }
}
