package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq fund pledge}: enters what a party promised. */
@Command(name = "pledge")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundPledge implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundPledge(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, "fund.text.pledge", (journal, study, typed) -> journal.pledge(study, party, typed));
    }
}
