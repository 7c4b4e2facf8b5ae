package org.puriq.cli;

import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq fund give}: enters what a party gave, in money, things or labour. */
@Command(name = "give")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundGive extends FundEntry {
    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    @Option(names = "--valuation", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-valuation", order = 13)
    private String valuation = "";

    @Option(names = "--use", paramLabel = "${bundle:label.id}", descriptionKey = "option.fund-use", order = 14)
    private String use = "";

    @Mixin
    private FundForm form = new FundForm();

    public FundGive(Desk desk) {
        super(desk, "fund.text.give");
    }

    @Override
    Checked<EditStudy.Saved> enter(EnterInJournal journal, String into, EnterInJournal.Typed typed) {
        return journal.contribute(into, party, form.chosen(), typed, valuation, use, "");
    }
}
