package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** stub */
@Command(name = "hindcast")
public final class OutlookHindcast implements Callable<Integer> {
    public OutlookHindcast(Desk desk) {}

    @Override
    public Integer call() {
        return 0;
    }
}
