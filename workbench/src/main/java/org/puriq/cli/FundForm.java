package org.puriq.cli;

import org.puriq.cofunding.Account;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which form something is given or spent: money, things or labour. */
@SuppressWarnings("unused")      // picocli sets the option
final class FundForm {
    @Option(names = "--form", paramLabel = "cash|in-kind|labour", descriptionKey = "option.fund-form", converter = Word.class, order = 12)
    private Account.Form form = Account.Form.CASH;

    Account.Form chosen() {
        return form;
    }

    static final class Word implements ITypeConverter<Account.Form> {
        @Override
        public Account.Form convert(String word) {
            return Account.Form.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }
}
