package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.BuildPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq plan cite}: a line of a plan rests on a record; what the record says at this moment is kept beside it. */
@Command(name = "cite")
@SuppressWarnings("unused")      // picocli sets the options
public final class CiteInPlan implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.line}", descriptionKey = "puriq.plan.cite.line")
    private String line = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.cited}", descriptionKey = "puriq.plan.cite.cited")
    private String cited = "";

    public CiteInPlan(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new BuildPlan(desk.workspace()).cite(study, line, cited), opened.screen(), id -> {
            opened.screen().out().println(id);
            opened.screen().note("add.saved", "citations", id);
            return ExitCode.DONE;
        }));
    }
}
