package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.task.MovesAsked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows rates}: out, in and net of places, as proportions and rates. */
@Command(name = "rates")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowRates implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--of", paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private @Nullable String of;

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.flows.level", order = 4)
    private @Nullable String level;

    public FlowRates(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> Desk.answer(MovesAsked.places(read, Optional.ofNullable(of), Optional.ofNullable(level)), desk.screen(),
                asked -> table.print(desk, table.sheets(desk, read).rates(asked))));
    }
}
