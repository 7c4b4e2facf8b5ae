package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq cases}: the case studies of a study. */
@Command(name = "cases")
@SuppressWarnings("unused")      // picocli sets the options
public final class ListCases implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public ListCases(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, opened -> {
            var phrases = new Phrases(opened.study(), opened.texts());
            List<Sheet.Row> rows = opened.study().cases().stream()
                    .map(each -> new Sheet.Row(each.id(), List.of(Cell.text(each.id()), Cell.text(phrases.of(each.name())), Cell.text(phrases.places(each.places())))))
                    .toList();
            return printed.print(new Sheet("cases", opened.texts().say("cases.title"), Heads.of(opened.texts(), "record", "name", "places"), rows, List.of(), ""), opened.screen());
        }));
    }
}
