package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.interview.Coverage;
import org.puriq.interview.Heard.Count;
import org.puriq.interview.PlannedInterview;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/** Who was not heard: each planned place or kind of actor with what there is of it alone (acceptance A34). */
final class CoverageView extends TextView {
    CoverageView() {
        super("heard-gaps", Stage.EVIDENCE);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("planned-interviews");
    }

    @Override
    public Sheet sheet(Request request) {
        var sheet = new SheetBuilder(this, request).heads("place", "actor-kind", "planned", "heard-there", "heard-together").numericHead("observations").heads("gap");
        List<Coverage.Line> lines = Coverage.of(request.study().records(), request.study().places(), request.study().evidence(), request.study().activities());
        lines.stream().filter(Coverage.Line::isGap).forEach(each -> row(sheet, request, each, "coverage.gaps"));
        lines.stream().filter(each -> !each.isGap() && !each.isDropped()).forEach(each -> row(sheet, request, each, "coverage.covered"));
        lines.stream().filter(Coverage.Line::isDropped).forEach(each -> row(sheet, request, each, "coverage.dropped"));
        return sheet.isEmpty() ? sheet.build() : sheet.remark("coverage.what").build();
    }

    private static void row(SheetBuilder sheet, Request request, Coverage.Line line, String section) {
        PlannedInterview plan = line.plan();
        String place = line.place().map(request.phrases()::place).orElse("");
        sheet.row(plan.id() + line.place().map(each -> "-" + each).orElse(""), request.say(section), List.of(
                Cell.text(place),
                Cell.text(plan.actorKind().map(request.phrases()::category).orElse(request.say("coverage.anybody"))),
                Pieces.record("planned-interviews", plan.id(), request.of(plan.text())),
                counts(request, line.own()),
                counts(request, line.together()),
                observations(request, line),
                Cell.text(gap(request, line))));
    }

    private static String gap(Request request, Coverage.Line line) {
        if (line.isDropped()) {
            return request.of(line.plan().dropped());
        }
        if (!line.isGap()) {
            return line.own().isEmpty() ? request.say("coverage.observed") : "";
        }
        return request.say(line.together().isEmpty() ? "coverage.nobody" : "coverage.only-together");
    }

    private static Cell observations(Request request, Coverage.Line line) {
        String number = request.texts().number(line.observations());
        BigDecimal order = BigDecimal.valueOf(line.observations());
        if (line.place().isEmpty()) {
            return Cell.EMPTY;
        }
        return line.observations() == 0 ? Cell.number(number, order) : Cell.of(new Piece.Link(number, "place/" + line.place().get())).orderedBy(order);
    }

    private static Cell counts(Request request, List<Count> counts) {
        List<Piece> pieces = new ArrayList<>();
        for (Count count : counts) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece.Break());
            }
            pieces.add(count.statement().map(each -> new Pieces(request.phrases()).value(each)).orElseGet(() -> new Piece.Link(
                    request.phrases().quantity(new Quantity(new Amount.Exactly(count.number()), Qualifier.EXACT, Optional.of(count.unit()))),
                    "interview/" + count.interview().orElseThrow().id())));
        }
        return Cell.of(pieces.toArray(Piece[]::new));
    }
}
