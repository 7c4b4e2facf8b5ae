package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.migration.Streams;
import org.puriq.task.MovesAsked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows destinations}: where those who left a place went. */
@Command(name = "destinations")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowDestinations implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--of", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private String of = "";

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.flows.level", order = 4)
    private @Nullable String level;

    @Option(names = "--first", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.first", order = 5)
    private int first = Integer.MAX_VALUE;

    public FlowDestinations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> Desk.answer(MovesAsked.partners(read, of, Optional.ofNullable(level)), desk.screen(),
                asked -> table.print(desk, table.sheets(desk, read).streams(Streams.Direction.LEAVING, of, asked.own(), asked.level(), Math.max(1, first)))));
    }
}
