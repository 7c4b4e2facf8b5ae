package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.evidence.Actor;
import org.puriq.format.ResponseFormat;
import org.puriq.response.MigrationTerm;
import org.puriq.response.PlanDocument;
import org.puriq.table.Sheet;
import org.puriq.task.RegisterDocument;
import org.puriq.task.StartingTerms;
import org.puriq.text.FieldTexts;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Planning documents: sent, read, and looked through passage by passage; and the words by which passages are found. */
final class PlanDocumentPages implements Routes {
    private static final String ALL = "plan-documents";

    private final Studies studies;
    private final Uploads uploads = new Uploads();

    PlanDocumentPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/plan-documents", this::documents);
        routes.get("/study/{study}/document", context -> ask(context, Map.of(), List.of()));
        routes.post("/study/{study}/document", this::take);
        routes.get("/study/{study}/document/{document}", this::document);
        routes.get("/study/{study}/terms", this::terms);
        routes.post("/study/{study}/terms", this::takeTerms);
        new LadderPages(studies).addTo(routes);
    }

    private void documents(Context context) {
        Opened plain = studies.open(context);
        View view = Views.find(plain.study(), ALL).orElseThrow();
        Opened opened = plain.titled(view.title(plain.plainRequest())).in(Stage.RESPONSE);
        Link register = new Link(opened.say("web.document.register"), opened.below("document"));
        Link terms = new Link(opened.say("web.terms.title"), opened.below("terms"));
        Sheet sheet = view.sheet(opened.plainRequest());
        List<Part> parts = new ArrayList<>();
        if (sheet.rows().isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("view.plan-documents.empty"), opened.say("web.document.why"), List.of(register, terms))));
        } else {
            parts.add(new Part.Table(SheetView.of(sheet, opened.frame()), false, false));
            parts.add(new Part.Files(opened.say("web.sheet.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(Locale.ROOT), opened.below("table/" + ALL + "." + each))).toList()));
            parts.add(new Part.Ways(List.of(register, terms, new Link(opened.say("view.embedding-profile.title"), opened.below("table/embedding-profile"))), true));
        }
        studies.show(context, opened, view.lead(opened.plainRequest()), parts);
    }

    private void ask(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.document.register")).in(Stage.RESPONSE);
        List<Part> parts = new ArrayList<>();
        if (!problems.isEmpty()) {
            parts.add(new Part.Wrong(problems.stream().map(each -> ProblemLine.of(each, opened.texts(), Optional.empty())).toList()));
        }
        parts.add(new Part.Asked(new Form(opened.below("document"), fields(opened, given), List.of(), Map.of(), opened.say("web.document.read"), Form.Kind.FILE)));
        studies.show(context, opened, opened.say("web.document.lead"), parts);
    }

    private static List<Field> fields(Opened opened, Map<String, String> given) {
        String table = ResponseFormat.PLAN_DOCUMENTS.name();
        List<Field> fields = new ArrayList<>(List.of(Field.asked("file", opened.say("web.document.file"), opened.say("web.document.file.help"), Field.Kind.PLAN, "").neededIf(true)));
        fields.add(Field.asked("name", FieldTexts.column(table, "name", opened.texts().language()), opened.say("web.document.name.help"), Field.Kind.LINE, given.getOrDefault("name", "")));
        List<Field.Choice> places = new ArrayList<>(List.of(new Field.Choice("", "")));
        opened.study().places().all().forEach(each -> places.add(new Field.Choice(each.id(), opened.phrases().place(each))));
        fields.add(Field.asked("place", FieldTexts.column(table, "place", opened.texts().language()), "", Field.Kind.CHOICE, given.getOrDefault("place", "")).choosing(places).neededIf(true));
        List<Field.Choice> owners = new ArrayList<>(List.of(new Field.Choice("", "")));
        opened.study().all(Actor.class).forEach(each -> owners.add(new Field.Choice(each.id(), opened.phrases().actor(each.id()))));
        fields.add(Field.asked("owner", FieldTexts.column(table, "owner", opened.texts().language()), "", Field.Kind.CHOICE, given.getOrDefault("owner", "")).choosing(owners));
        for (String column : List.of("instrument", "start", "end")) {
            fields.add(Field.asked(column, FieldTexts.column(table, column, opened.texts().language()), opened.say("web.document." + column + ".help"), Field.Kind.LINE, given.getOrDefault(column, "")));
        }
        return fields;
    }

    private void take(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = new LinkedHashMap<>();
        List.of("name", "place", "owner", "instrument", "start", "end").forEach(each -> given.put(each, Optional.ofNullable(context.formParam(each)).orElse("")));
        UploadedFile sent = context.uploadedFile("file");
        if (sent == null || sent.filename().isBlank()) {
            refuse(context, given, List.of(Problem.refused(Problem.Where.NOWHERE, "document.none-sent")));
            return;
        }
        String token = uploads.keep(sent, Optional.empty());
        try {
            register(context, opened, uploads.find(token).orElseThrow(), given);
        } finally {
            uploads.forget(token);
        }
    }

    private void register(Context context, Opened opened, Uploads.Kept kept, Map<String, String> given) {
        var task = new RegisterDocument(studies.workspace());
        String study = opened.study().id();
        Checked<RegisterDocument.Reading> read = task.read(study, kept.file(), String.valueOf(kept.file().getFileName()), Optional.empty());
        switch (read.then(reading -> studies.change(() -> task.save(study, reading, given)))) {
            case Checked.Sound<RegisterDocument.Registered>(RegisterDocument.Registered saved, List<Problem> _) ->
                context.redirect(opened.frame().within("document/" + saved.document()), HttpStatus.SEE_OTHER);
            case Checked.Faulty<RegisterDocument.Registered>(List<Problem> problems) -> refuse(context, given, problems);
        }
    }

    private void refuse(Context context, Map<String, String> given, List<Problem> problems) {
        context.status(422);
        ask(context, given, problems);
    }

    private void document(Context context) {
        Opened plain = studies.open(context);
        PlanDocument document = plain.study().find(PlanDocument.class, context.pathParam("document")).orElseThrow(NotFoundResponse::new);
        Opened opened = plain.titled(plain.texts().of(document.name())).in(Stage.RESPONSE);
        studies.show(context, opened, opened.say("web.document.passages.lead"), new PassageParts(opened, document).all());
    }

    private void terms(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.terms.title")).in(Stage.RESPONSE);
        boolean own = opened.study().records().count(MigrationTerm.class) > 0;
        List<Part> parts = new ArrayList<>();
        if (own) {
            parts.add(new Part.Ways(List.of(new Link(opened.say("web.terms.change"), opened.below("records/migration-terms")), new Link(opened.say("web.terms.add"), opened.below("new/migration-terms?from=terms"))), true));
        } else {
            parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.terms.shipped"))));
            parts.add(new Part.Asked(Form.button(opened.below("terms"), opened.say("web.terms.take"))));
        }
        parts.add(new Part.Table(SheetView.of(TermSheet.of(opened, StartingTerms.of(opened.study())), opened.frame()), false, false));
        studies.show(context, opened, opened.say("web.terms.lead"), parts);
    }

    private void takeTerms(Context context) {
        Opened opened = studies.open(context);
        Studies.sound(studies.change(() -> new RegisterDocument(studies.workspace()).takeTerms(opened.study().id())), 422);
        context.redirect(opened.frame().within("terms"), HttpStatus.SEE_OTHER);
    }
}
