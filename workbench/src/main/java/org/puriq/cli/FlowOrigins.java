package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.migration.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code puriq flows origins}: where those who came to a place came from. */
@Command(name = "origins")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowOrigins implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    public FlowOrigins(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return options.print(desk, Streams.Direction.ARRIVING);
    }
}
