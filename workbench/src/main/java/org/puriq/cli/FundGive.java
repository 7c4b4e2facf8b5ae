package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cofunding.Account;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Parameters;

/** {@code puriq fund give}: enters what a party gave, in money, things or labour. */
@Command(name = "give")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundGive implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.party}", descriptionKey = "puriq.fund.party")
    private String party = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.amount}", descriptionKey = "puriq.fund.amount")
    private String amount = "";

    @Option(names = "--form", paramLabel = "cash|in-kind|labour", descriptionKey = "option.fund-form", converter = FundGive.FormWord.class, order = 12)
    private Account.Form form = Account.Form.CASH;

    @Option(names = "--valuation", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-valuation", order = 13)
    private String valuation = "";

    @Option(names = "--use", paramLabel = "${bundle:label.id}", descriptionKey = "option.fund-use", order = 14)
    private String use = "";

    @Mixin
    private FundEntry entry = new FundEntry();

    public FundGive(Desk desk) {
        this.desk = desk;
    }

    static final class FormWord implements ITypeConverter<Account.Form> {
        @Override
        public Account.Form convert(String word) {
            return Account.Form.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    @Override
    public Integer call() {
        return entry.enter(desk, study, amount, "fund.text.give", typed -> new EnterInJournal(desk.workspace()).contribute(study, party, form, typed, valuation, use, ""));
    }
}
