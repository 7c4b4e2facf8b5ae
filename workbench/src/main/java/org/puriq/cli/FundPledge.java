package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq fund pledge}: enters what a party promised. */
@Command(name = "pledge")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundPledge implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.amount}", descriptionKey = "puriq.fund.amount")
    private String amount = "";

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundPledge(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, study, amount, "fund.text.pledge", typed -> new EnterInJournal(desk.workspace()).pledge(study, party, typed));
    }
}
