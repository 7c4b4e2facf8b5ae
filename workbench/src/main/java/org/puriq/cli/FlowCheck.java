package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.migration.TableCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code puriq flows check}: whether the table adds up; where it does not, the exit code says so too. */
@Command(name = "check")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowCheck implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    public FlowCheck(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> {
            int told = table.print(desk, table.sheets(desk, read).check());
            TableCheck check = read.check();
            long failing = check.failing().count();
            desk.screen().note("moves.note.checks", desk.screen().texts().number(check.lines().size()), desk.screen().texts().number(failing));
            return told == ExitCode.DONE && failing > 0 ? ExitCode.DATA : told;
        });
    }
}
