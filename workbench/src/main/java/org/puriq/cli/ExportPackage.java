package org.puriq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.puriq.task.ExportStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq export}: a study as a package of CSV files, in a folder or a zip. */
@Command(name = "export")
@SuppressWarnings("unused")      // picocli sets the options
public final class ExportPackage implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.target}", descriptionKey = "puriq.export.target")
    private Path target = Path.of("");

    @Option(names = "--excel", descriptionKey = "puriq.export.excel", order = 1)
    private boolean excel;

    public ExportPackage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        return Desk.answer(new ExportStudy(desk.workspace()).to(study, target, excel), screen, written -> {
            screen.note("print.written", written);
            return ExitCode.DONE;
        });
    }
}
