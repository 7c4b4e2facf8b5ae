package org.puriq.cli;

import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq fund pledge}: enters what a party promised. */
@Command(name = "pledge")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundPledge extends FundEntry {
    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    public FundPledge(Desk desk) {
        super(desk, "fund.text.pledge");
    }

    @Override
    Checked<EditStudy.Saved> enter(EnterInJournal journal, String into, EnterInJournal.Typed typed) {
        return journal.pledge(into, party, typed);
    }
}
