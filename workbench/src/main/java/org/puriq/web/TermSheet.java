package org.puriq.web;

import java.util.List;
import org.puriq.response.MigrationTerm;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;

/** The words by which passages are found, as a table. */
final class TermSheet {
    private TermSheet() {}

    static Sheet of(Opened opened, List<MigrationTerm> terms) {
        List<Sheet.Head> heads = List.of(head(opened, "term"), head(opened, "language"), head(opened, "sense"), head(opened, "theme"));
        List<Sheet.Row> rows = terms.stream().map(each -> new Sheet.Row(each.id(), List.of(Cell.text(each.term()), Cell.text(each.language()),
                Cell.text(FieldTexts.choice("migration-terms.sense", each.sense(), opened.texts().language())),
                Cell.text(each.theme().map(opened.phrases()::category).orElse(""))))).toList();
        return new Sheet("terms", opened.say("web.terms.title"), heads, rows, List.of(opened.say("web.terms.signs")), "");
    }

    private static Sheet.Head head(Opened opened, String column) {
        return new Sheet.Head(column, FieldTexts.column("migration-terms", column, opened.texts().language()));
    }
}
