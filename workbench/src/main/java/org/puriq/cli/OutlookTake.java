package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.TakeLoss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook take}: what the next census does to a municipality comes into a study as derived statements. */
@Command(name = "take")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookTake implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.municipality}", descriptionKey = "puriq.outlook.place")
    private String place = "";

    @Mixin
    private OutlookInputs inputs = new OutlookInputs();

    public OutlookTake(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var take = new TakeLoss(desk.workspace());
        return Desk.answer(inputs.read().then(given -> take.into(study, country, place, given)), desk.screen(), id -> {
            desk.screen().out().println(id);
            desk.screen().note("add.saved", "statements", id);
            return ExitCode.DONE;
        });
    }
}
