package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.evidence.Actor;
import org.puriq.format.ResponseFormat;
import org.puriq.report.Progress;
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

    /** Nobody needs to be told how far something is that ends before they could read it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Studies studies;
    private final Uploads uploads = new Uploads();
    private final Works<Sent, RegisterDocument.Registered> works = new Works<>();

    /** A file that is being read, and what was typed beside it. */
    private record Sent(String study, String file, Map<String, String> given) {}

    PlanDocumentPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/plan-documents", this::documents);
        routes.get("/study/{study}/document", context -> ask(context, given(context::queryParam), List.of()));
        routes.post("/study/{study}/document", this::take);
        routes.get("/study/{study}/reading/{work}", this::reading);
        routes.post("/study/{study}/reading/{work}/cancel", this::cancel);
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
        fields.add(Field.asked("owner", opened.say("head.plan-owner"), "", Field.Kind.CHOICE, given.getOrDefault("owner", "")).choosing(owners));
        for (String column : List.of("instrument", "start", "end")) {
            fields.add(Field.asked(column, FieldTexts.column(table, column, opened.texts().language()), opened.say("web.document." + column + ".help"), Field.Kind.LINE, given.getOrDefault(column, "")));
        }
        return fields;
    }

    private static Map<String, String> given(Function<String, @Nullable String> typed) {
        Map<String, String> given = new LinkedHashMap<>();
        List.of("name", "place", "owner", "instrument", "start", "end").forEach(each -> given.put(each, Optional.ofNullable(typed.apply(each)).orElse("")));
        return given;
    }

    private void take(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = given(context::formParam);
        UploadedFile sent = context.uploadedFile("file");
        if (sent == null || sent.filename().isBlank()) {
            refuse(context, given, List.of(Problem.refused(Problem.Where.NOWHERE, "document.none-sent")));
            return;
        }
        String token = uploads.keep(sent, Optional.empty());
        Uploads.Kept kept = uploads.find(token).orElseThrow();
        var about = new Sent(opened.study().id(), String.valueOf(kept.file().getFileName()), given);
        Works.Running<Sent, RegisterDocument.Registered> running = works.start(about, progress -> {
            try {
                return register(kept, about, opened, progress);
            } finally {
                uploads.forget(token);
            }
        });
        answer(context, opened, running);
    }

    /** What is read at once is answered at once; of a long plan the page tells how far it is. */
    private void answer(Context context, Opened opened, Works.Running<Sent, RegisterDocument.Registered> running) {
        Optional<Checked<RegisterDocument.Registered>> outcome = running.hasEndedWithin(AT_ONCE) ? running.outcome() : Optional.empty();
        if (outcome.isEmpty()) {
            context.redirect(opened.frame().within("reading/" + running.name()), HttpStatus.SEE_OTHER);
            return;
        }
        switch (outcome.get()) {
            case Checked.Sound<RegisterDocument.Registered>(RegisterDocument.Registered saved, List<Problem> _) ->
                context.redirect(opened.frame().within("document/" + saved.document()), HttpStatus.SEE_OTHER);
            case Checked.Faulty<RegisterDocument.Registered>(List<Problem> problems) -> refuse(context, running.about().given(), problems);
        }
    }

    private Checked<RegisterDocument.Registered> register(Uploads.Kept kept, Sent about, Opened opened, Progress progress) {
        var task = new RegisterDocument(studies.workspace());
        progress.step(0, 0, opened.say("web.document.reading"));
        Checked<RegisterDocument.Reading> read = task.read(about.study(), kept.file(), about.file(), Optional.empty(),
                (done, of) -> progress.step(done, of, opened.say("web.document.reading-part", opened.number(done), opened.number(of))));
        progress.step(0, 0, opened.say("web.document.saving"));
        return read.then(reading -> studies.change(() -> task.save(about.study(), reading, about.given())));
    }

    private Works.Running<Sent, RegisterDocument.Registered> running(Context context) {
        return works.find(context.pathParam("work")).filter(each -> each.about().study().equals(context.pathParam("study"))).orElseThrow(NotFoundResponse::new);
    }

    private void reading(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.document.register")).in(Stage.RESPONSE);
        Works.Running<Sent, RegisterDocument.Registered> running = running(context);
        String again = opened.below("document?" + running.about().given().entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
        Link other = new Link(opened.say("web.document.again"), again);
        String address = opened.below("reading/" + running.name());
        Work work = switch (running.outcome().orElse(new Checked.Faulty<>(List.of()))) {
            case Checked.Sound<RegisterDocument.Registered>(RegisterDocument.Registered saved, List<Problem> doubts) ->
                running.shown(address, running.about().file(), said(opened, doubts), opened.texts(), Optional.of(new Link(opened.say("web.document.passages"), opened.below("document/" + saved.document()))));
            case Checked.Faulty<RegisterDocument.Registered>(List<Problem> problems) ->
                running.shown(address, running.about().file(), said(opened, problems), opened.texts(), running.state() == Work.State.RUNNING ? Optional.empty() : Optional.of(other));
        };
        studies.pages().show(context, opened.frame(), "page/work.jte", Map.of("work", work));
    }

    private static String said(Opened opened, List<Problem> problems) {
        return problems.stream().map(opened.texts()::sentence).collect(Collectors.joining(" "));
    }

    private void cancel(Context context) {
        Opened opened = studies.open(context);
        running(context).cancel();
        context.redirect(opened.frame().within("reading/" + running(context).name()), HttpStatus.SEE_OTHER);
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
