package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.puriq.task.MovesAsked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows ages}: who came, by sex and age. */
@Command(name = "ages")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowAges implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--of", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private String of = "";

    public FlowAges(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> Desk.answer(MovesAsked.partners(read, of, Optional.empty()), desk.screen(), asked -> table.print(desk, table.sheets(desk, read).ages(of, asked.own()))));
    }
}
