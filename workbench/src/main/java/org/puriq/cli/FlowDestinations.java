package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.migration.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code puriq flows destinations}: where those who left a place went. */
@Command(name = "destinations")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowDestinations implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    public FlowDestinations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return options.print(desk, Streams.Direction.LEAVING);
    }
}
