package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.migration.Flow;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Every recorded flow. A file has a column for each thing; a page sets together what is read together, so that it needs no wider screen. */
final class FlowTable extends TextView {
    FlowTable() {
        super("flows", Stage.DIAGNOSIS);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("flows");
    }

    @Override
    public Sheet sheet(Request request) {
        var pieces = new Pieces(request.phrases());
        var sheet = new SheetBuilder(this, request).heads("origin", "destination", "duration", "group", "months", "sector", "channel", "cause", "period", "people", "measure", "measured-at", "source");
        for (Flow flow : FlowWords.recorded(request)) {
            sheet.row(flow.id(),
                    Pieces.record("flows", flow.id(), request.phrases().places(flow.origins())),
                    Cell.text(request.phrases().places(flow.destinations())),
                    pieces.textOrMissing(FlowWords.duration(request, flow)),
                    pieces.textOrMissing(FlowWords.group(request, flow)),
                    pieces.textOrMissing(FlowWords.months(request, flow)),
                    pieces.textOrMissing(request.phrases().categories(flow.sectors())),
                    pieces.textOrMissing(FlowWords.channel(request, flow)),
                    pieces.textOrMissing(request.of(flow.cause())),
                    pieces.textOrMissing(request.texts().period(flow.period())),
                    FlowWords.people(request, flow),
                    pieces.textOrMissing(FlowWords.measure(request, flow)),
                    Cell.text(flow.measuredAt().map(request.texts()::date).orElse("")),
                    source(request, flow));
        }
        return remarks(sheet, request).build();
    }

    /** Columns that are read together share one; it bears the name of the first, so that an order asked for here holds in a file, too. */
    @Override
    public Sheet compact(Request request) {
        var sheet = new SheetBuilder(this, request);
        head(sheet, request, "origin", "flow");
        head(sheet, request, "people", "people");
        head(sheet, request, "duration", "duration-group");
        head(sheet, request, "period", "period-months");
        head(sheet, request, "sector", "sector-channel");
        sheet.heads("cause", "source");
        for (Flow flow : FlowWords.recorded(request)) {
            sheet.row(flow.id(),
                    Pieces.record("flows", flow.id(), FlowWords.link(request, flow)),
                    FlowWords.peopleInFull(request, flow),
                    together(request, FlowWords.duration(request, flow), FlowWords.group(request, flow)),
                    together(request, request.texts().period(flow.period()), FlowWords.months(request, flow)),
                    together(request, request.phrases().categories(flow.sectors()), FlowWords.channel(request, flow)),
                    new Pieces(request.phrases()).textOrMissing(request.of(flow.cause())),
                    source(request, flow));
        }
        return remarks(sheet, request).build();
    }

    private static void head(SheetBuilder sheet, Request request, String key, String text) {
        sheet.head(new Sheet.Head(key, request.say("head." + text)));
    }

    /** Both below each other as far as they are recorded. */
    private static Cell together(Request request, String first, String second) {
        List<Cell.Piece> told = new ArrayList<>();
        for (String each : List.of(first, second)) {
            if (!each.isEmpty()) {
                if (!told.isEmpty()) {
                    told.add(new Cell.Piece.Break());
                }
                told.add(new Cell.Piece.Words(each));
            }
        }
        return told.isEmpty() ? new Pieces(request.phrases()).missing() : Cell.of(told.toArray(Cell.Piece[]::new));
    }

    private static Cell source(Request request, Flow flow) {
        return Cell.text(request.phrases().source(flow.source(), flow.locator()));
    }

    private static SheetBuilder remarks(SheetBuilder sheet, Request request) {
        List<Flow> flows = FlowWords.recorded(request);
        sheet.remark("flows.n", request.texts().number(flows.size()));
        long stocks = flows.stream().filter(Flow::countsStock).count();
        return stocks == 0 ? sheet : sheet.remark("flows.stocks", request.texts().number(stocks));
    }

    @Override
    public Optional<Picture> picture(Request request) {
        return FlowDrawing.of(this, request);
    }
}
