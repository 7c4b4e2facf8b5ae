package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.puriq.format.HistoryEntry;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.task.EraseRemoved;

/** Everything that was done to a study, the latest first, and the way back. */
final class HistoryPages implements Routes {
    private static final int A_PAGE = 100;

    private final Studies studies;

    HistoryPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/history", this::history);
        routes.post("/study/{study}/erase", this::erase);
    }

    private void history(Context context) {
        Opened opened = studies.open(context);
        Opened titled = opened.titled(opened.say("web.history")).in(Stage.EVIDENCE);
        int from = from(titled.frame().visit().address().asked("from"));
        List<HistoryEntry> entries = Studies.sound(new EditStudy(studies.workspace()).history(opened.study().id(), A_PAGE + 1, from), 400);
        List<Sheet.Head> heads = List.of(head(opened, "when"), head(opened, "what"), head(opened, "who"), head(opened, "state"));
        List<Sheet.Row> rows = entries.stream().limit(A_PAGE).map(each -> row(titled, each)).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Asked(Form.button(titled.below("undo"), titled.say("web.undo"))));
        parts.add(new Part.Asked(Form.button(titled.below("redo"), titled.say("web.redo"))));
        parts.addAll(kept(titled));
        parts.add(new Part.Table(SheetView.of(new Sheet("history", titled.say("web.history"), heads, rows, List.of(), ""), titled.frame()), false, false));
        if (entries.size() > A_PAGE) {
            parts.add(new Part.Ways(List.of(new Link(titled.say("web.history.older"), titled.below("history?from=" + (from + A_PAGE)))), false));
        }
        studies.show(context, titled, titled.say("web.history.lead"), parts);
    }

    /** Receipts and photographs that were removed and that only Undo still wants. */
    private List<Part> kept(Opened opened) {
        int kept = Studies.sound(new EraseRemoved(studies.workspace()).kept(opened.study().id()), 400);
        return kept == 0 ? List.of() : List.of(
                new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.erase.lead", opened.number(kept)))),
                new Part.Asked(Form.button(opened.below("erase"), opened.say("web.erase")).as(Form.Kind.REMOVING)));
    }

    private void erase(Context context) {
        Opened opened = studies.open(context);
        Studies.sound(studies.change(() -> new EraseRemoved(studies.workspace()).now(opened.study().id())), 400);
        context.redirect(opened.frame().within("history"), HttpStatus.SEE_OTHER);
    }

    private static int from(String asked) {
        return asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0;
    }

    private static Sheet.Head head(Opened opened, String key) {
        return new Sheet.Head(key, opened.say("web.history.head." + key));
    }

    private static Sheet.Row row(Opened opened, HistoryEntry entry) {
        return new Sheet.Row(String.valueOf(entry.number()), List.of(
                Cell.text(History.when(opened.texts(), entry.at())).orderedBy(java.math.BigDecimal.valueOf(entry.number())),
                Cell.text(History.label(opened, entry)),
                Cell.text(entry.who()),
                Cell.text(state(opened, entry.state()))));
    }

    private static String state(Opened opened, HistoryEntry.State state) {
        return switch (state) {
            case DONE -> "";
            case UNDONE -> opened.say("web.history.undone");
            case SUPERSEDED -> opened.say("web.history.superseded");
        };
    }
}
