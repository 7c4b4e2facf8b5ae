package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.migration.RogersCastro.Form;
import org.puriq.task.FitSchedule;
import org.puriq.view.ScheduleSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows schedule}: a Rogers-Castro schedule fitted to how many move at each age; for researchers. */
@Command(name = "schedule")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowSchedule implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--fit", required = true, paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.schedule.fit", order = 1)
    private @Nullable Path fit;

    @Option(names = "--parameters", paramLabel = "7|9|11|13", descriptionKey = "puriq.flows.schedule.parameters", order = 2)
    private int parameters = Form.SEVEN.parameters();

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public FlowSchedule(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        Optional<Form> form = Form.of(parameters);
        Path file = fit;
        if (form.isEmpty() || file == null) {
            return screen.misused("schedule.which-form", String.valueOf(parameters));
        }
        var task = new FitSchedule(screen.texts().country().numbers());
        return Desk.answer(FlowNet.given(file).then(given -> task.of(given.name(), given.bytes(), form.get())), screen,
                fitted -> printed.print(new ScheduleSheet(printed.words(screen.texts())).of(fitted.fit(), fitted.ages(), fitted.observed()), screen));
    }
}
