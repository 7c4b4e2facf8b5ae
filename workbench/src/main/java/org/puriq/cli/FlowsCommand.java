package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code puriq flows}: what a census table of moves tells; the commands below it say what of it. */
@Command(name = "flows", subcommands = {FlowRates.class, FlowDestinations.class, FlowOrigins.class, FlowAges.class, FlowChange.class, FlowCheck.class, FlowTake.class, FlowNet.class, FlowSchedule.class})
@SuppressWarnings("unused")      // picocli sets the specification
public final class FlowsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
