package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq fund give}: enters what a party gave, in money, things or labour. */
@Command(name = "give")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundGive implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    @Option(names = "--valuation", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-valuation", order = 13)
    private String valuation = "";

    @Option(names = "--use", paramLabel = "${bundle:label.id}", descriptionKey = "option.fund-use", order = 14)
    private String use = "";

    @Mixin
    private FundForm form = new FundForm();

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundGive(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return entry.enter(desk, "fund.text.give", (journal, study, typed) -> journal.contribute(study, party, form.chosen(), typed, valuation, use, ""));
    }
}
