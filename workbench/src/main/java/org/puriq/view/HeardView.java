package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.interview.Heard;
import org.puriq.interview.Heard.Count;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/** Who was heard, by place or by kind of actor; persons, families and organisations each in a column of their own (acceptance A33). */
final class HeardView extends TextView {
    private static final String BY = "by";
    private static final String KIND = "kind";

    HeardView() {
        super("heard", Stage.EVIDENCE);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("interviews");
    }

    @Override
    public List<Choice> choices(Request request) {
        return List.of(new Choice(BY, request.say("heard.by"), List.of(new Choice.Value("", request.say("heard.by.place")), new Choice.Value(KIND, request.say("heard.by.kind")))));
    }

    @Override
    public Sheet sheet(Request request) {
        Heard heard = Heard.of(request.study().records(), request.study().evidence());
        boolean byKind = request.is(BY, KIND);
        var sheet = new SheetBuilder(this, request).heads(byKind ? "actor-kind" : "place", byKind ? "places" : "actor-kinds");
        heard.units().forEach(unit -> sheet.head(new Sheet.Head("unit-" + unit, request.phrases().unit(unit), "", true)));
        Map<String, List<Count>> groups = heard.counts().stream().collect(Collectors.groupingBy(each -> group(request, each, byKind), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((name, counts) -> sheet.row("heard-" + counts.getFirst().statement().map(Statement::id).orElseGet(() -> counts.getFirst().interview().orElseThrow().id()),
                row(request, heard, Cell.text(name), Cell.text(others(request, counts, byKind)), counts).toArray(Cell[]::new)));
        if (!sheet.isEmpty()) {
            totals(sheet, request, heard);
        }
        return sheet.build();
    }

    private static String group(Request request, Count count, boolean byKind) {
        return byKind ? kind(request, count) : request.phrases().places(count.places());
    }

    private static String others(Request request, List<Count> counts, boolean byKind) {
        return counts.stream().map(each -> group(request, each, !byKind)).filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    private static String kind(Request request, Count count) {
        return count.actorKind().map(request.phrases()::category).orElse(request.say("value.missing"));
    }

    private static List<Cell> row(Request request, Heard heard, Cell name, Cell others, List<Count> counts) {
        List<Cell> cells = new ArrayList<>(List.of(name, others));
        heard.units().forEach(unit -> cells.add(cell(request, unit, counts.stream().filter(each -> each.unit().equals(unit)).toList())));
        return cells;
    }

    /** Each count leads to where it comes from; behind several of them stands their sum, unless one is only "less than". */
    private static Cell cell(Request request, String unit, List<Count> counts) {
        List<Piece> pieces = new ArrayList<>();
        for (Count count : counts) {
            pieces.add(new Piece.Words(pieces.isEmpty() ? "" : " + "));
            pieces.add(piece(request, count));
        }
        if (counts.isEmpty()) {
            return Cell.EMPTY;
        }
        boolean exact = counts.stream().allMatch(HeardView::isExact);
        BigDecimal sum = sum(counts);
        if (exact && counts.size() > 1) {
            pieces.add(new Piece.Words(" = " + words(request, unit, sum)));
        }
        return new Cell(pieces, Optional.empty(), exact ? Optional.of(sum) : Optional.empty(), Optional.empty());
    }

    private static Piece piece(Request request, Count count) {
        return count.statement().map(each -> new Pieces(request.phrases()).value(each))
                .orElseGet(() -> new Piece.Link(words(request, count.unit(), count.number()), "interview/" + count.interview().orElseThrow().id()));
    }

    private static String words(Request request, String unit, BigDecimal number) {
        return request.phrases().quantity(new Quantity(new Amount.Exactly(number), Qualifier.EXACT, Optional.of(unit)));
    }

    private static boolean isExact(Count count) {
        return count.statement().map(each -> each.normalised().qualifier() == Qualifier.EXACT).orElse(true);
    }

    private static BigDecimal sum(List<Count> counts) {
        return counts.stream().map(Count::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sums of this table, unit by unit, and beside them what the source itself says of its total; a total that was worked out from the same counts would say the same again. */
    private static void totals(SheetBuilder sheet, Request request, Heard heard) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(request.say("heard.total")), Cell.EMPTY));
        for (String unit : heard.units()) {
            List<Count> exact = heard.counts().stream().filter(each -> each.unit().equals(unit)).filter(HeardView::isExact).toList();
            cells.add(exact.isEmpty() ? Cell.EMPTY : Cell.number(words(request, unit, sum(exact)), sum(exact)));
        }
        sheet.row("total", request.say("heard.totals"), cells);
        for (Statement statement : request.study().all(Statement.class).stream().filter(each -> each.formula().isEmpty()).toList()) {
            Optional<Quantity> quantity = request.study().evidence().attribute(statement.attribute()).filter(each -> each.serves(Attribute.Purpose.HEARD_TOTAL))
                    .flatMap(_ -> request.study().evidence().value(statement)).flatMap(HeardView::quantity);
            quantity.ifPresent(each -> sheet.row(statement.id(), request.say("heard.totals"), stated(request, heard, statement, each)));
        }
        long vague = heard.counts().stream().filter(each -> !isExact(each)).count();
        if (vague > 0) {
            sheet.remark("heard.vague", request.texts().number(vague));
        }
        sheet.remark("heard.units");
    }

    private static Optional<Quantity> quantity(org.puriq.evidence.Value value) {
        return value instanceof org.puriq.evidence.Value.Figure(Quantity quantity) ? Optional.of(quantity) : Optional.empty();
    }

    private static List<Cell> stated(Request request, Heard heard, Statement statement, Quantity quantity) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(request.phrases().attribute(statement.attribute()) + " · " + request.phrases().places(statement.about().places())),
                Cell.text(request.phrases().source(statement.source(), statement.locator()))));
        heard.units().forEach(unit -> cells.add(quantity.unit().equals(Optional.of(unit)) ? Cell.of(new Pieces(request.phrases()).value(statement)) : Cell.EMPTY));
        return cells;
    }
}
