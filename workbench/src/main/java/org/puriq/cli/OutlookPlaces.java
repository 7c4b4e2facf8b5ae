package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.task.FoundPlaces;
import org.puriq.task.PlaceSearch.Hit;
import org.puriq.task.PlaceSearch;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook places}: the municipalities or districts that a name or a code can mean. */
@Command(name = "places")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookPlaces implements Callable<Integer> {
    private static final int MOST = 2000;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "1", arity = "1..*", paramLabel = "${bundle:label.name}", descriptionKey = "puriq.outlook.words")
    private List<String> words = List.of();

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookPlaces(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var search = new PlaceSearch(desk.workspace());
        String asked = String.join(" ", words);
        List<Hit> hits = search.find(country, asked);
        if (hits.isEmpty()) {
            return Desk.answer(search.only(country, asked), desk.screen(), _ -> ExitCode.DONE);
        }
        Screen screen = desk.screen().speaking(spoken(desk, hits.getFirst(), printed));
        return printed.print(FoundPlaces.sheet(hits, asked, MOST, screen.texts()), screen);
    }

    /** The words of the place's country; for machines with numbers as they read them. */
    static Texts spoken(Desk desk, Hit hit, PrintedAs printed) {
        return printed.words(new Texts(desk.screen().texts().language(), hit.country()));
    }
}
