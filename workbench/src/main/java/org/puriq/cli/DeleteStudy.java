package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.evidence.Statement;
import org.puriq.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq delete}: deletes a study for good, when that is confirmed. */
@Command(name = "delete")
@SuppressWarnings("unused")      // picocli sets the options
public final class DeleteStudy implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--yes", descriptionKey = "puriq.delete.yes", order = 1)
    private boolean confirmed;

    public DeleteStudy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> confirmed ? delete(opened.screen()) : ask(opened));
    }

    private static int ask(Opened opened) {
        Study study = opened.study();
        return opened.screen().misused("delete.would", study.id(), opened.texts().of(study.title().name()),
                opened.texts().number(study.places().all().size()), opened.texts().number(study.all(Statement.class).size()));
    }

    private int delete(Screen screen) {
        return Desk.answer(desk.workspace().delete(study), screen, file -> {
            screen.note("delete.done", study, file);
            return ExitCode.DONE;
        });
    }
}
