package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code puriq outlook}: what comes; alone it says which questions stand below it. */
@Command(name = "outlook", subcommands = {OutlookProject.class, OutlookTogether.class, OutlookPlace.class, OutlookPlaces.class, OutlookSince.class, OutlookLoses.class, OutlookLosses.class, OutlookTransfer.class, OutlookHindcast.class, OutlookCalibrate.class, OutlookTake.class})
public final class OutlookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
