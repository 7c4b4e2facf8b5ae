package org.puriq.cli;

import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq fund correct}: takes an entry back, in whole or in part; both stay. */
@Command(name = "correct")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundCorrect extends FundEntry {
    @Parameters(index = "1", paramLabel = "${bundle:label.entry}", descriptionKey = "puriq.fund.entry")
    private String wrong = "";

    public FundCorrect(Desk desk) {
        super(desk, "fund.text.correct");
    }

    @Override
    Checked<EditStudy.Saved> enter(EnterInJournal journal, String into, EnterInJournal.Typed typed) {
        return journal.correct(into, wrong, typed);
    }
}
