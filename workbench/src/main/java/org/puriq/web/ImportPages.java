package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.StudyFormat;
import org.puriq.source.Examined;
import org.puriq.task.ImportStudy;
import org.puriq.text.FieldTexts;

/** A file is sent, looked at without changing anything, and taken when somebody says yes: as a study of its own, or into an open one. */
final class ImportPages implements Routes {
    private static final int LISTED = 200;
    private static final String IN_STUDY = "/study/{study}/import";

    private final Studies studies;
    private final Uploads uploads = new Uploads();

    ImportPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (String base : List.of("/import", IN_STUDY)) {
            routes.get(base, context -> ask(context, List.of()));
            routes.post(base, this::take);
            routes.get(base + "/{token}", context -> examined(context, List.of()));
            routes.get(base + "/{token}/refused.zip", this::refused);
            routes.post(base + "/{token}/confirm", this::confirm);
        }
        routes.get("/study/{study}/imported", this::imported);
    }

    /** Where the file goes: an open study, or none yet. */
    private record Into(Frame frame, Optional<Opened> study) {
        Optional<String> id() {
            return study.map(each -> each.study().id());
        }

        String address() {
            return study.map(each -> each.below("import")).orElse("/import");
        }
    }

    private Into into(Context context, String titleKey) {
        if (!context.pathParamMap().containsKey("study")) {
            return new Into(studies.pages().frame(context, titleKey), Optional.empty());
        }
        Opened opened = studies.open(context);
        Opened titled = opened.titled(opened.say(titleKey)).in(Stage.EVIDENCE);
        return new Into(titled.frame(), Optional.of(titled));
    }

    private void ask(Context context, List<Part> before) {
        Into into = into(context, "web.import.title");
        Frame frame = into.frame();
        List<Part> parts = new ArrayList<>(before);
        List<Field> fields = new ArrayList<>(List.of(Field.asked("file", frame.say("web.import.file"), frame.say("web.import.file.help"), Field.Kind.FILE, "")));
        List<Field> more = into.study().map(opened -> List.of(tables(opened))).orElse(List.of());
        parts.add(new Part.Asked(new Form(into.address(), fields, more, Map.of(), frame.say("web.import.look"), Form.Kind.FILE)));
        studies.show(context, frame, frame.say(into.study().isPresent() ? "web.import.into.lead" : "web.import.new.lead"), parts);
    }

    private static Field tables(Opened opened) {
        List<Field.Choice> tables = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.import.table.name"))));
        StudyFormat.TABLES.forEach(each -> tables.add(new Field.Choice(each.name(), FieldTexts.table(each.name(), opened.texts().language()))));
        return Field.asked("table", opened.say("web.import.table"), "", Field.Kind.CHOICE, "").choosing(tables);
    }

    private void take(Context context) {
        UploadedFile sent = context.uploadedFile("file");
        Into into = into(context, "web.import.title");
        if (sent == null || sent.filename().isBlank()) {
            context.status(422);
            ask(context, List.of(new Part.Said(new Notice(Notice.Kind.REFUSED, into.frame().say("web.import.none")))));
            return;
        }
        String token = uploads.keep(sent, Optional.ofNullable(context.formParam("table")).filter(each -> !each.isBlank()));
        context.redirect(into.frame().to(into.address() + "/" + token), HttpStatus.SEE_OTHER);
    }

    private Uploads.Kept kept(Context context) {
        return uploads.find(context.pathParam("token")).orElseThrow(NotFoundResponse::new);
    }

    private Checked<Examined> dryRun(Into into, Uploads.Kept kept) {
        return new ImportStudy(studies.workspace()).dryRun(kept.file(), into.id(), kept.table());
    }

    private void examined(Context context, List<Part> before) {
        Uploads.Kept kept = kept(context);
        Into into = into(context, "web.import.seen");
        List<Part> parts = new ArrayList<>(before);
        switch (dryRun(into, kept)) {
            case Checked.Sound<Examined>(Examined found, List<Problem> _) -> tell(into, context.pathParam("token"), found, given(context), parts);
            case Checked.Faulty<Examined>(List<Problem> problems) -> parts.add(new Part.Wrong(lines(into, problems)));
        }
        parts.add(new Part.Ways(List.of(new Link(into.frame().say("web.import.other"), into.address())), false));
        studies.show(context, into.frame(), into.frame().say("web.import.seen.lead", String.valueOf(kept.file().getFileName())), parts);
    }

    private static void tell(Into into, String token, Examined found, Map<String, String> answered, List<Part> parts) {
        Frame frame = into.frame();
        parts.add(new Part.Facts(List.of(
                count(frame, "good", found.good()), count(frame, "doubtful", found.doubtful()), count(frame, "refused", found.refusals().size()),
                count(frame, "new", found.count(Examined.Standing.NEW)), count(frame, "changed", found.count(Examined.Standing.CHANGED)), count(frame, "same", found.count(Examined.Standing.SAME)))));
        long taken = found.count(Examined.Standing.NEW) + found.count(Examined.Standing.CHANGED);
        if (!found.isBroken() && taken + found.missing().size() > 0) {
            String text = frame.say(into.study().isPresent() ? "web.import.confirm" : "web.import.confirm.new", frame.texts().number(taken));
            parts.add(new Part.Asked(confirming(into, into.address() + "/" + token + "/confirm", text, found, answered)));
        } else {
            parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, frame.say(found.isBroken() ? "web.import.broken" : "web.import.nothing"))));
        }
        List<Problem> problems = found.problems().stream().filter(each -> into.study().isEmpty() || !ConflictFields.asks(each)).toList();
        if (!problems.isEmpty()) {
            parts.add(new Part.Heading(frame.say("web.import.problems", frame.texts().number(problems.size())), "problems"));
            if (!found.refusals().isEmpty()) {
                parts.add(new Part.Files(frame.say("web.import.refused.help"), List.of(new Link(frame.say("web.import.refused"), into.address() + "/" + token + "/refused.zip"))));
            }
            parts.add(new Part.Wrong(lines(into, problems.subList(0, Math.min(LISTED, problems.size())))));
        }
        if (problems.size() > LISTED) {
            parts.add(new Part.Words(frame.say("web.import.more", frame.texts().number(LISTED), frame.texts().number(problems.size()))));
        }
    }

    /** What only people know: whether what did not come back was deleted or lost, and what holds where both sides were changed. */
    private static Form confirming(Into into, String address, String text, Examined found, Map<String, String> answered) {
        List<Field> questions = new ArrayList<>();
        if (!found.missing().isEmpty()) {
            questions.add(missing(into.frame(), found));
        }
        into.study().ifPresent(opened -> questions.addAll(new ConflictFields(opened, found.conflicts(), answered).all()));
        return questions.isEmpty() ? Form.button(address, text) : Form.of(address, questions, text);
    }

    private static Field missing(Frame frame, Examined found) {
        String which = found.missing().stream().limit(LISTED).map(Object::toString).collect(java.util.stream.Collectors.joining(", "));
        return Field.asked("missing", frame.say("web.import.missing", frame.texts().number(found.missing().size())), which, Field.Kind.CHOICE, "")
                .choosing(List.of(new Field.Choice("", frame.say("web.import.missing.choose")), new Field.Choice("KEPT", frame.say("web.import.missing.keep")), new Field.Choice("REMOVED", frame.say("web.import.missing.remove")))).neededIf(true);
    }

    /** What was answered; without an answer it is asked again. */
    private static <A extends Enum<A>> A answer(Context context, String question, A asked) {
        String said = Optional.ofNullable(context.formParam(question)).orElse("");
        return java.util.Arrays.stream(asked.getDeclaringClass().getEnumConstants()).filter(each -> each.name().equals(said)).findFirst().orElse(asked);
    }

    private static Map<String, String> given(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> given.put(name, String.join(" ", values)));
        return given;
    }

    private static Fact count(Frame frame, String key, long count) {
        return new Fact(frame.say("web.import.count." + key), frame.texts().number(count));
    }

    private static List<ProblemLine> lines(Into into, List<Problem> problems) {
        return problems.stream().map(each -> ProblemLine.of(each, into.frame().texts(), Optional.empty())).toList();
    }

    private void refused(Context context) throws IOException {
        Uploads.Kept kept = kept(context);
        Into into = into(context, "web.import.seen");
        Examined found = Studies.sound(dryRun(into, kept), 422);
        Path folder = Files.createTempDirectory("puriq-refused-");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Path file : Studies.sound(new ImportStudy(studies.workspace()).saveRefused(found, folder, into.frame().texts()), 422)) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                Files.delete(file);
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"refused.zip\"").result(bytes.toByteArray());
    }

    /** What was shown is looked at once more, since the study may have moved on meanwhile. */
    private void confirm(Context context) {
        Uploads.Kept kept = kept(context);
        Into into = into(context, "web.import.title");
        var task = new ImportStudy(studies.workspace());
        Checked<String> done = studies.change(() -> into.id().isEmpty()
                ? task.asNewStudy(kept.file()).map(id -> "/study/" + id)
                : dryRun(into, kept).then(found -> task.into(into.id().orElseThrow(), kept.file(), found, answer(context, "missing", ImportStudy.Missing.ASKED), ConflictFields.settled(given(context)))).map(count -> "/study/" + into.id().orElseThrow() + "/imported?count=" + count));
        switch (done) {
            case Checked.Sound<String>(String address, List<Problem> _) -> {
                uploads.forget(context.pathParam("token"));
                context.redirect(into.frame().to(address), HttpStatus.SEE_OTHER);
            }
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                examined(context, List.of(new Part.Wrong(lines(into, problems))));
            }
        }
    }

    private void imported(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.imported.title")).in(Stage.EVIDENCE);
        String count = opened.frame().visit().address().asked("count");
        long taken = count.matches("\\d{1,9}") ? Long.parseLong(count) : 0;
        studies.show(context, opened, opened.say("web.imported.lead", opened.number(taken)), List.of(
                new Part.Asked(Form.button(opened.below("undo"), opened.say("web.imported.undo"))),
                new Part.Ways(List.of(new Link(opened.say("web.tables.title"), opened.below("tables")), new Link(opened.say("web.history"), opened.below("history"))), false)));
    }
}
