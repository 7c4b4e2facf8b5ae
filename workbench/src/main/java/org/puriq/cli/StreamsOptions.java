package org.puriq.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puriq.migration.Streams;
import org.puriq.task.MovesAsked;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of those commands that rank where people of a place went or came from, and the answer. */
@SuppressWarnings("unused")      // picocli sets the options
final class StreamsOptions {
    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--of", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private String of = "";

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.flows.level", order = 4)
    private @Nullable String level;

    @Option(names = "--first", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.first", order = 5)
    private int first = Integer.MAX_VALUE;

    int print(Desk desk, Streams.Direction direction) {
        return table.with(desk, read -> Desk.answer(MovesAsked.partners(read, of, Optional.ofNullable(level)), desk.screen(),
                asked -> table.print(desk, table.sheets(desk, read).streams(direction, of, asked.own(), asked.level(), Math.max(1, first)))));
    }
}
