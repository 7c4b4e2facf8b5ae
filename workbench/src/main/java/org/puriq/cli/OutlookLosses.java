package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.report.Format;
import org.puriq.task.AskTransfers;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook losses}: how much every municipality of a department or of the country loses by the next census, as a table. */
@Command(name = "losses")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookLosses implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Option(names = "--within", paramLabel = "${bundle:label.code}", descriptionKey = "puriq.outlook.within", order = 1)
    private @Nullable String within;

    @Mixin
    private OutlookInputs inputs = new OutlookInputs();

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookLosses(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Texts texts = printed.words(new Texts(desk.screen().texts().language(), desk.workspace().countryPack(country)));
        var ask = new AskTransfers(desk.workspace());
        return Desk.answer(inputs.read().then(given -> printed.format() == Format.TEXT ? ask.brief(country, Optional.ofNullable(within), given, texts) : ask.all(country, Optional.ofNullable(within), given, texts)), desk.screen(), sheet -> printed.print(sheet, desk.screen().speaking(texts)));
    }
}
