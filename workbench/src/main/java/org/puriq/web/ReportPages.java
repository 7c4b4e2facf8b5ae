package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.narrative.Audience;
import org.puriq.narrative.Scope;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.Publication;
import org.puriq.task.WriteReport;
import org.puriq.task.WriteReport.Wanted;

/** The report of a study: written while its page shows how far it is, then taken away. */
final class ReportPages implements Routes {
    private final Studies studies;
    private final Works<Written, Path> works = new Works<>();

    /** @param called the name of the file for whoever takes it, without its ending */
    private record Written(String called, Format format, Path file) {}

    ReportPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (Format format : Printing.OF_DOCUMENTS) {
            routes.get("/study/{study}/report." + format.ending(), context -> now(context, format));
            routes.post("/study/{study}/report/" + format.ending(), context -> start(context, format));
        }
        routes.post("/study/{study}/report/write", this::write);
        routes.get("/study/{study}/report/tables.zip", this::tables);
        routes.get("/study/{study}/running/{work}", this::work);
        routes.post("/study/{study}/running/{work}/cancel", this::cancel);
        routes.get("/study/{study}/running/{work}/file", this::file);
    }

    static List<Part> offered(Opened opened) {
        List<Part> offered = new ArrayList<>(List.of(new Part.Heading(opened.say("web.report.title"), "report"), new Part.Words(opened.say("web.report.lead"))));
        Publication publication = Publication.of(opened.study());
        if (publication.holdsListedNames()) {
            offered.add(new Part.Words(opened.say("web.publish.before")));
            offered.add(PublicationPages.warnings(opened, publication.warnings()));
        }
        offered.addAll(List.of(
                new Part.Asked(wanted(opened)),
                new Part.Files(opened.say("web.report.csv"), List.of(new Link(opened.say("web.report.csv.zip"), opened.below("report/tables.zip")))),
                new Part.Heading(opened.say("web.report.whole"), "whole"),
                new Part.Words(opened.say("web.report.whole.lead")),
                new Part.Asked(Form.button(opened.below("report/docx"), opened.say("web.report.docx"))),
                new Part.Asked(Form.button(opened.below("report/pdf"), opened.say("web.report.pdf"))),
                new Part.Asked(Form.button(opened.below("report/html"), opened.say("web.report.html")))));
        return offered;
    }

    /** For whom, about which place, in which form; and somebody's own template for Word, which only some have. */
    private static Form wanted(Opened opened) {
        List<Field.Choice> audiences = Arrays.stream(Audience.values()).map(each -> new Field.Choice(each.code(), opened.say("web.report.for." + each.code()))).toList();
        List<Field.Choice> places = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.report.place.all"))));
        Scope.of(opened.study()).units().forEach(each -> places.add(new Field.Choice(each.id(), opened.phrases().place(each))));
        List<Field.Choice> formats = Printing.OF_DOCUMENTS.stream().map(each -> new Field.Choice(each.code(), opened.say("web.report.format." + each.code()))).toList();
        return new Form(opened.below("report/write"), List.of(
                Field.asked("for", opened.say("web.report.for"), "", Field.Kind.CHOICE, Audience.MAYOR.code()).choosing(audiences),
                Field.asked("place", opened.say("web.report.place"), opened.say("web.report.place.help"), Field.Kind.CHOICE, "").choosing(places),
                Field.asked("format", opened.say("web.report.format"), "", Field.Kind.CHOICE, Format.DOCX.code()).choosing(formats)),
                List.of(Field.asked("template", opened.say("web.report.template"), opened.say("web.report.template.help"), Field.Kind.WORD, "")),
                Map.of(), opened.say("web.report.write"), Form.Kind.FILE);
    }

    /** Writes what was asked for; what is wrong with it is said at once, before anything is written. */
    private void write(Context context) throws IOException {
        Opened opened = studies.open(context);
        Audience audience = Audience.of(asked(context, "for")).orElse(Audience.MAYOR);
        Format format = Format.of(asked(context, "format")).filter(Printing.OF_DOCUMENTS::contains).orElse(Format.DOCX);
        Optional<String> place = Optional.of(asked(context, "place")).filter(each -> !each.isEmpty() && audience != Audience.RESEARCHER);
        var wanted = new Wanted(Optional.of(audience), place, opened.texts().language(), format, template(context));
        Path file = temporary(format);
        var report = new WriteReport(studies.workspace());
        Studies.sound(report.prepared(opened.study().id(), wanted), 422);
        Works.Running<Written, Path> running = works.start(new Written(opened.study().id() + "-" + audience.code(), format, file), progress -> report.to(opened.study().id(), wanted, file, progress));
        context.redirect(opened.frame().within("running/" + running.name()), HttpStatus.SEE_OTHER);
    }

    private static String asked(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    /** The template that was sent along, if one was. */
    private static Optional<Path> template(Context context) throws IOException {
        UploadedFile sent = context.uploadedFile("template");
        if (sent == null || sent.size() == 0) {
            return Optional.empty();
        }
        Path kept = Files.createTempFile("puriq-template-", ".docx");
        kept.toFile().deleteOnExit();
        try (InputStream content = sent.content()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(kept);
    }

    private void tables(Context context) throws IOException {
        Opened opened = studies.open(context);
        Path file = Files.createTempFile("puriq-tables-", ".zip");
        try {
            Studies.sound(new WriteReport(studies.workspace()).tables(opened.study().id(), opened.texts().language(), file), 422);
            context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"%s-tables.zip\"".formatted(opened.study().id())).result(Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** For a bookmark: the file itself, without the page in between. */
    private void now(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        Path file = temporary(format);
        try {
            Studies.sound(new WriteReport(studies.workspace()).to(opened.study().id(), opened.texts().language(), format, file, Progress.SILENT), 422);
            send(context, opened.study().id(), format, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path temporary(Format format) throws IOException {
        Path file = Files.createTempFile("puriq-report-", "." + format.ending());
        file.toFile().deleteOnExit();
        return file;
    }

    private static void send(Context context, String called, Format format, Path file) throws IOException {
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(called, format.ending()))
                .result(Files.readAllBytes(file));
    }

    private void start(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        var report = new WriteReport(studies.workspace());
        Path file = temporary(format);
        Works.Running<Written, Path> running = works.start(new Written(opened.study().id(), format, file), progress -> report.to(opened.study().id(), opened.texts().language(), format, file, progress));
        context.redirect(opened.frame().within("running/" + running.name()), HttpStatus.SEE_OTHER);
    }

    private Works.Running<Written, Path> running(Context context) {
        return works.find(context.pathParam("work")).orElseThrow(NotFoundResponse::new);
    }

    private void work(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.report.title")).in(Stage.REPORT);
        studies.pages().show(context, opened.frame(), "page/work.jte", Map.of("work", shown(opened, running(context))));
    }

    private static Work shown(Opened opened, Works.Running<Written, Path> running) {
        String address = opened.below("running/" + running.name());
        Optional<Link> result = switch (running.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of(new Link(opened.say("web.report.take", ending(running)), address + "/file"));
            case CANCELLED, FAILED -> Optional.of(new Link(opened.say("web.report.again"), opened.below("report")));
        };
        return running.shown(address, opened.say("web.report.writing", ending(running)), "", opened.texts(), result);
    }

    private static String ending(Works.Running<Written, Path> running) {
        return running.about().format().ending().toUpperCase(java.util.Locale.ROOT);
    }

    private void cancel(Context context) {
        Opened opened = studies.open(context);
        running(context).cancel();
        context.redirect(opened.frame().within("running/" + running(context).name()), HttpStatus.SEE_OTHER);
    }

    private void file(Context context) throws IOException {
        Works.Running<Written, Path> running = running(context);
        Written written = running.about();
        if (running.state() != Work.State.DONE || !Files.exists(written.file())) {
            throw new NotFoundResponse();
        }
        send(context, written.called(), written.format(), written.file());
    }
}
