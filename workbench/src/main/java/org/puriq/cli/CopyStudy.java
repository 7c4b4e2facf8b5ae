package org.puriq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq copy}: a whole copy of a study in one file, also while it is open elsewhere. */
@Command(name = "copy")
@SuppressWarnings("unused")      // picocli sets the options
public final class CopyStudy implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.copy.file")
    private Path file = Path.of("");

    public CopyStudy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        return Desk.answer(desk.workspace().copy(study, file), screen, written -> {
            screen.note("print.written", written);
            return ExitCode.DONE;
        });
    }
}
