package org.puriq.cli;

import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq fund spend}: enters what an approved expense took out of what is held. */
@Command(name = "spend")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundSpend extends FundEntry {
    @Parameters(index = "1", paramLabel = "${bundle:label.expense}", descriptionKey = "puriq.fund.expense")
    private String expense = "";

    @Mixin
    private FundForm form = new FundForm();

    public FundSpend(Desk desk) {
        super(desk, "fund.text.spend");
    }

    @Override
    Checked<EditStudy.Saved> enter(EnterInJournal journal, String into, EnterInJournal.Typed typed) {
        return journal.spend(into, expense, form.chosen(), typed);
    }
}
