package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq fund correct}: takes an entry back, in whole or in part; both stay. */
@Command(name = "correct")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundCorrect implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "1", paramLabel = "${bundle:label.entry}", descriptionKey = "puriq.fund.entry")
    private String wrong = "";

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundCorrect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, "fund.text.correct", (journal, study, typed) -> journal.correct(study, wrong, typed));
    }
}
