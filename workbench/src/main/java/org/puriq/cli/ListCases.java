package org.puriq.cli;

import java.util.List;
import org.puriq.cli.Desk.Opened;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;
import picocli.CommandLine.Command;

/** {@code puriq cases}: the case studies of a study. */
@Command(name = "cases")
public final class ListCases extends OfStudy {
    public ListCases(Desk desk) {
        super(desk);
    }

    @Override
    int print(Opened opened, PrintedAs printed) {
        var phrases = new Phrases(opened.study(), opened.texts());
        List<Sheet.Row> rows = opened.study().cases().stream()
                .map(each -> new Sheet.Row(each.id(), List.of(Cell.text(each.id()), Cell.text(phrases.of(each.name())), Cell.text(phrases.places(each.places())))))
                .toList();
        return printed.print(new Sheet("cases", opened.texts().say("cases.title"), Heads.of(opened.texts(), "record", "name", "places"), rows, List.of(), ""), opened.screen());
    }
}
