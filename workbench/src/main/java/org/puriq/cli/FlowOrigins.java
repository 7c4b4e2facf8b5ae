package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.migration.Streams;
import org.puriq.task.MovesAsked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows origins}: where those who came to a place came from. */
@Command(name = "origins")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowOrigins implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--of", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private String of = "";

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.flows.level", order = 4)
    private @Nullable String level;

    @Option(names = "--first", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.first", order = 5)
    private int first = Integer.MAX_VALUE;

    public FlowOrigins(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> Desk.answer(MovesAsked.partners(read, of, Optional.ofNullable(level)), desk.screen(),
                asked -> table.print(desk, table.sheets(desk, read).streams(Streams.Direction.ARRIVING, of, asked.own(), asked.level(), Math.max(1, first)))));
    }
}
