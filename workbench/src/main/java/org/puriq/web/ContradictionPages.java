package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.evidence.Contradiction;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.text.FieldTexts;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Contradictions, holes and traps, each with the records that do not fit together; resolved with a reason, and reopened (acceptance A70). */
final class ContradictionPages implements Routes {
    private static final String TABLE = "contradictions";

    private final Studies studies;

    ContradictionPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/contradictions", context -> list(context, "", List.of()));
        routes.post("/study/{study}/contradictions/{contradiction}/resolve", context -> settle(context, "resolved", Optional.ofNullable(context.formParam("reason")).orElse("").strip()));
        routes.post("/study/{study}/contradictions/{contradiction}/reopen", context -> settle(context, "open", ""));
    }

    private void list(Context context, String refused, List<Problem> problems) {
        Opened plain = studies.open(context);
        View view = Views.find(plain.study(), TABLE).orElseThrow();
        Opened opened = plain.titled(view.title(plain.plainRequest())).in(Stage.EVIDENCE);
        Sheet sheet = view.sheet(opened.plainRequest());
        List<Part> parts = new ArrayList<>();
        if (sheet.rows().isEmpty()) {
            parts.add(new Part.Nothing(TablePages.empty(opened, view)));
        }
        List<Contradiction> all = opened.study().contradictions().stream().sorted(Comparator.comparing(Contradiction::resolved)).toList();
        sheet.remarks().forEach(each -> parts.add(new Part.Words(each)));
        for (Contradiction each : all) {
            parts.add(told(opened, each, sheet.cell(each.id(), "records"), each.id().equals(refused) ? problems : List.of()));
        }
        if (!all.isEmpty()) {
            parts.add(new Part.Files(opened.say("web.sheet.files"), files(opened)));
            parts.add(new Part.Ways(List.of(new Link(opened.say("web.add.to", FieldTexts.table(TABLE, opened.texts().language())), opened.below("new/" + TABLE + "?from=" + TABLE))), false));
        }
        studies.show(context, opened, view.lead(opened.plainRequest()), parts);
    }

    private static List<Link> files(Opened opened) {
        return SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), opened.below("table/" + TABLE + "." + each))).toList();
    }

    private static Part told(Opened opened, Contradiction each, Cell records, List<Problem> problems) {
        List<Part> parts = new ArrayList<>();
        String text = opened.texts().of(each.text());
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
        if (!records.pieces().isEmpty()) {
            parts.add(new Part.Facts(List.of(new Fact(opened.say("head.records"), records))));
        }
        if (each.resolved()) {
            parts.add(new Part.Facts(List.of(new Fact(opened.say("head.reason"), each.reason()))));
            parts.add(new Part.Asked(Form.button(opened.below("contradictions/" + each.id() + "/reopen"), opened.say("web.contradictions.reopen"))));
        } else {
            Field reason = new Field(opened.say("web.contradictions.reason"), "", Field.Kind.TEXT, new Cell.Edit("form", each.id(), "reason", ""));
            Field asked = problems.isEmpty() ? reason : reason.refused("", opened.sentences(problems));
            parts.add(new Part.Folded(opened.say("web.contradictions.resolve"),
                    List.of(new Part.Asked(Form.of(opened.below("contradictions/" + each.id() + "/resolve"), List.of(asked), opened.say("web.contradictions.resolve.do")))), !problems.isEmpty()));
        }
        parts.add(new Part.Words(Cell.of(new Cell.Piece.Link(opened.say("web.record.change"), "record/" + TABLE + "/" + each.id()))));
        String kind = FieldTexts.choice("contradictions.kind", each.kind(), opened.texts().language());
        return new Part.Told(each.id(), kind, opened.texts().of(each.name()), opened.say(each.resolved() ? "contradiction.resolved" : "contradiction.open"), each.resolved(), parts);
    }

    private void settle(Context context, String state, String reason) {
        Opened opened = studies.open(context);
        String id = context.pathParam("contradiction");
        switch (studies.change(() -> new EditStudy(studies.workspace()).change(opened.study().id(), TABLE, id, Map.of("state", state, "reason", reason)))) {
            case Checked.Sound<EditStudy.Saved> _ -> context.redirect(opened.frame().within("contradictions") + "#" + id, HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                list(context, id, problems);
            }
        }
    }
}
