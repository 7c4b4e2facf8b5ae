package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq fund spend}: enters what an approved expense took out of what is held. */
@Command(name = "spend")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundSpend implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "1", paramLabel = "${bundle:label.expense}", descriptionKey = "puriq.fund.expense")
    private String expense = "";

    @Mixin
    private FundForm form = new FundForm();

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundSpend(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, "fund.text.spend", (journal, study, typed) -> journal.spend(study, expense, form.chosen(), typed));
    }
}
