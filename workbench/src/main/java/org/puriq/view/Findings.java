package org.puriq.view;

import java.util.List;
import org.puriq.evidence.Finding;
import org.puriq.table.Cell;

/** Rows of what was found in words, held together by kind. */
final class Findings {
    private Findings() {}

    static void row(SheetBuilder sheet, Request request, Finding finding) {
        sheet.row(finding.id(), RecordViews.choice(request, "findings.kind", finding.kind()), List.of(
                Pieces.record("findings", finding.id(), request.of(finding.text())),
                Cell.text(finding.actor().map(request.phrases()::actor).orElse("")),
                Cell.text(request.phrases().places(finding.places())),
                Cell.text(request.texts().period(finding.period())),
                Cell.text(finding.quote()),
                Cell.text(request.phrases().source(finding.source(), finding.locator()))));
    }
}
