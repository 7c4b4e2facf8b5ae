package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code puriq flows}: who moves, measured; the work is done by the commands below it. */
@Command(name = "flows", subcommands = {FlowsNet.class, FlowsSchedule.class})
public final class FlowsCommand implements Callable<Integer> {
    private final Desk desk;

    public FlowsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.screen().misused("flows.which");
    }
}
