package org.puriq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.puriq.task.CalibrateOutlook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code puriq outlook calibrate}: makes the tables on which the outlook rests anew from other countries' censuses. */
@Command(name = "calibrate")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookCalibrate implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--data", paramLabel = "${bundle:label.folder}", required = true, descriptionKey = "puriq.outlook.calibrate.data", order = 1)
    private Path data = Path.of("");

    @Option(names = "--output", paramLabel = "${bundle:label.folder}", required = true, descriptionKey = "puriq.outlook.calibrate.output", order = 2)
    private Path output = Path.of("");

    public OutlookCalibrate(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return Desk.answer(CalibrateOutlook.run(data, output), desk.screen(), made -> {
            desk.screen().note("outlook.calibrated", made.windows(), desk.screen().texts().number(made.places()), output);
            return ExitCode.DONE;
        });
    }
}
