package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.puriq.country.CountryCounts;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.narrative.LossPage;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.OneSheet;
import org.puriq.report.Printing;
import org.puriq.task.AskAges;
import org.puriq.task.AskTransfers;
import org.puriq.text.Texts;
import org.puriq.view.LossFacts;
import org.puriq.view.PlaceAges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook loses}: how much one municipality loses by the next census, when, and how sure that is. */
@Command(name = "loses")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookLoses implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.municipality}", descriptionKey = "puriq.outlook.place")
    private String place = "";

    @Mixin
    private OutlookInputs inputs = new OutlookInputs();

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookLoses(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var ask = new AskTransfers(desk.workspace());
        return Desk.answer(inputs.read().then(given -> ask.of(country, place, given)), desk.screen(), found -> print(found, ask.counts(country), ages(found)));
    }

    /** Kept ages that cannot be read keep nobody from the rest. */
    private Optional<PlaceAges> ages(TransferOutlook outlook) {
        var ask = new AskAges(desk.workspace());
        desk.screen().remark(ask.of(outlook).remarks());
        return ask.orNone(outlook);
    }

    private int print(TransferOutlook outlook, CountryCounts counts, Optional<PlaceAges> ages) {
        Texts people = new Texts(desk.screen().texts().language(), desk.workspace().countryPack(country));
        Screen screen = desk.screen().speaking(people);
        Format format = printed.format();
        if (format != Format.TEXT && format != Format.JSON && !Printing.OF_DOCUMENTS.contains(format)) {
            return screen.misused("outlook.loses.formats", format.code());
        }
        return printed.print(screen, (chosen, out) -> {
            switch (chosen) {
                case JSON -> JsonFacts.print(new LossFacts(outlook, counts, ages, people.forMachines()).facts(), out);
                case TEXT -> Printing.printText(new LossPage(outlook, counts, ages, people).document(), PrintedAs.width(), people, out);
                default -> OneSheet.print(new LossPage(outlook, counts, ages, people).document(), chosen, people, out);
            }
        });
    }
}
