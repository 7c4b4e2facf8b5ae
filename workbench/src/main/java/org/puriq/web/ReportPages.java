package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.Publication;
import org.puriq.task.WriteReport;

/** The report of a study: written while its page shows how far it is, then taken away. */
final class ReportPages implements Routes {
    private final Studies studies;
    private final Works works = new Works();

    ReportPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (Format format : Printing.OF_DOCUMENTS) {
            routes.get("/study/{study}/report." + format.ending(), context -> now(context, format));
            routes.post("/study/{study}/report/" + format.ending(), context -> start(context, format));
        }
        routes.get("/study/{study}/work/{work}", this::work);
        routes.post("/study/{study}/work/{work}/cancel", this::cancel);
        routes.get("/study/{study}/work/{work}/file", this::file);
    }

    static List<Part> offered(Opened opened) {
        List<Part> offered = new java.util.ArrayList<>(List.of(
                new Part.Heading(opened.say("web.report.title"), "report"),
                new Part.Words(opened.say("web.report.lead"))));
        Publication publication = Publication.of(opened.study());
        if (publication.holdsListedNames()) {
            offered.add(new Part.Words(opened.say("web.publish.before")));
            offered.add(PublicationPages.warnings(opened, publication.warnings()));
        }
        offered.add(new Part.Asked(Form.button(opened.below("report/docx"), opened.say("web.report.docx"))));
        offered.add(new Part.Asked(Form.button(opened.below("report/html"), opened.say("web.report.html"))));
        return offered;
    }

    /** For a bookmark: the file itself, without the page in between. */
    private void now(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        Path file = temporary(format);
        try {
            Studies.sound(new WriteReport(studies.workspace()).to(opened.study().id(), opened.texts().language(), format, file, Progress.SILENT), 422);
            send(context, opened, format, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path temporary(Format format) throws IOException {
        Path file = Files.createTempFile("puriq-report-", "." + format.ending());
        file.toFile().deleteOnExit();
        return file;
    }

    private static void send(Context context, Opened opened, Format format, Path file) throws IOException {
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(opened.study().id(), format.ending()))
                .result(Files.readAllBytes(file));
    }

    private void start(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        var report = new WriteReport(studies.workspace());
        Path file = temporary(format);
        Works.Running running = works.start(format, file, progress -> report.to(opened.study().id(), opened.texts().language(), format, file, progress));
        context.redirect(opened.frame().within("work/" + running.name()), HttpStatus.SEE_OTHER);
    }

    private Works.Running running(Context context) {
        return works.find(context.pathParam("work")).orElseThrow(NotFoundResponse::new);
    }

    private void work(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.report.title")).in(Stage.REPORT);
        studies.pages().show(context, opened.frame(), "page/work.jte", Map.of("work", shown(opened, running(context))));
    }

    private static Work shown(Opened opened, Works.Running running) {
        String address = opened.below("work/" + running.name());
        Optional<Link> result = switch (running.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of(new Link(opened.say("web.report.take", running.format().ending().toUpperCase(java.util.Locale.ROOT)), address + "/file"));
            case CANCELLED, FAILED -> Optional.of(new Link(opened.say("web.report.again"), opened.below("report")));
        };
        String doing = running.state() == Work.State.RUNNING ? running.doing() : "";
        return new Work(address, opened.say("web.report.writing", running.format().ending().toUpperCase(java.util.Locale.ROOT)), running.state(), doing, running.share(),
                running.left().map(left -> left(opened, left)).orElse(""), result);
    }

    private static String left(Opened opened, Duration left) {
        return left.toSeconds() < 60 ? opened.say("web.work.seconds", String.valueOf(left.toSeconds() + 1)) : opened.say("web.work.minutes", String.valueOf(left.toMinutes() + 1));
    }

    private void cancel(Context context) {
        Opened opened = studies.open(context);
        running(context).cancel();
        context.redirect(opened.frame().within("work/" + running(context).name()), HttpStatus.SEE_OTHER);
    }

    private void file(Context context) throws IOException {
        Works.Running running = running(context);
        if (running.state() != Work.State.DONE || !Files.exists(running.file())) {
            throw new NotFoundResponse();
        }
        send(context, studies.open(context), running.format(), running.file());
    }
}
