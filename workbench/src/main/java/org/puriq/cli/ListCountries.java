package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.puriq.country.CountryPack;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.CountryFacts;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code puriq countries}: the countries that a new study can be of. */
@Command(name = "countries")
@SuppressWarnings("unused")      // picocli sets the options
public final class ListCountries implements Callable<Integer> {
    private final Desk desk;


    @Mixin
    private PrintedAs printed = new PrintedAs();

    public ListCountries(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Texts texts = desk.screen().texts();
        List<Sheet.Row> rows = desk.workspace().countryPacks().stream()
                .map(each -> new Sheet.Row(each.id(), List.of(Cell.text(each.id()), Cell.text(texts.of(each.name())), Cell.text(levels(each, texts)))))
                .toList();
        desk.screen().remark(desk.workspace().countryProblems());
        desk.workspace().countryPacks().forEach(each -> desk.screen().remark(CountryFacts.problems(each.id(), desk.workspace().home())));
        return printed.print(new Sheet("countries", texts.say("countries.title"), Heads.of(texts, "country-id", "country", "levels"), rows, List.of(), ""), desk.screen());
    }

    private static String levels(CountryPack pack, Texts texts) {
        return pack.levels().stream().map(each -> texts.of(each.name())).collect(Collectors.joining(", "));
    }
}
