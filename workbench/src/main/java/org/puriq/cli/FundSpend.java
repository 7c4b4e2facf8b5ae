package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cofunding.Account;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq fund spend}: enters what an approved expense took out of what is held. */
@Command(name = "spend")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundSpend implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.expense}", descriptionKey = "puriq.fund.expense")
    private String expense = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.amount}", descriptionKey = "puriq.fund.amount")
    private String amount = "";

    @Option(names = "--form", paramLabel = "cash|in-kind|labour", descriptionKey = "option.fund-form", converter = FundGive.FormWord.class, order = 12)
    private Account.Form form = Account.Form.CASH;

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundSpend(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, study, amount, "fund.text.spend", typed -> new EnterInJournal(desk.workspace()).spend(study, expense, form, typed));
    }
}
