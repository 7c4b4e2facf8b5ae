package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.planning.Assembly;
import org.puriq.planning.PlanChain;
import org.puriq.report.AssemblyPrinting;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.report.Template;
import org.puriq.task.AssemblyPapers;
import org.puriq.task.PlanText;
import org.puriq.task.Publication;

/** What a plan leaves as: the chapter, also in the municipality's own template; the poster and the ballots of an assembly. */
final class PlanFiles implements Routes {
    private static final List<Format> PAPERS = List.of(Format.PDF, Format.HTML);

    private final Studies studies;

    PlanFiles(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Printing.OF_DOCUMENTS.forEach(each -> routes.get("/study/{study}/plan/{plan}/chapter." + each.ending(), context -> chapter(context, each)));
        routes.post("/study/{study}/plan/{plan}/chapter", this::intoTemplate);
        PAPERS.forEach(each -> {
            routes.get("/study/{study}/plan/{plan}/poster." + each.ending(), context -> poster(context, each));
            routes.get("/study/{study}/plan/{plan}/ballots." + each.ending(), context -> ballots(context, each));
        });
    }

    /** The way to the tables, the files and the assembly, below the plan. */
    static void offered(Opened opened, PlanChain chain, List<Part> parts) {
        String page = opened.below("plan/" + chain.plan().id());
        parts.add(new Part.Heading(opened.say("plan-page.files"), "files"));
        Publication publication = Publication.of(opened.study());
        if (publication.holdsListedNames()) {
            parts.add(PublicationPages.warnings(opened, publication.warnings()));
        }
        parts.add(new Part.Files(opened.say("plan-page.chapter"), Printing.OF_DOCUMENTS.stream().map(each -> new Link(each.ending().toUpperCase(Locale.ROOT), page + "/chapter." + each.ending())).toList()));
        parts.add(new Part.Folded(opened.say("plan-page.template"), List.of(new Part.Asked(new Form(page + "/chapter",
                List.of(Field.asked("template", opened.say("web.report.template"), opened.say("web.report.template.help"), Field.Kind.WORD, "")), List.of(), Map.of(), opened.say("plan-page.template.do"), Form.Kind.FILE)))));
        if (!chain.priorities().isEmpty()) {
            parts.add(papers(opened, chain, ""));
        }
        parts.add(new Part.Ways(List.of(new Link(opened.say("assembly.title"), page + "/assemblies"),
                table(opened, chain, "plan-chain"), table(opened, chain, "plan-trace"), table(opened, chain, "plan-projects"), table(opened, chain, "plan-money"), table(opened, chain, "plan-participants")), false));
    }

    private static Link table(Opened opened, PlanChain chain, String view) {
        return new Link(opened.say("view." + view + ".title"), opened.below("table/" + view + "?plan=" + chain.plan().id()));
    }

    /** The files for the wall and the table, the ballots with the marks that the assembly allows. */
    static Part papers(Opened opened, PlanChain chain, String assembly) {
        String page = opened.below("plan/" + chain.plan().id());
        String asked = assembly.isEmpty() ? "" : "?assembly=" + assembly;
        return new Part.Files(opened.say("plan-page.papers"), List.of(
                new Link(opened.say("plan-page.poster", "PDF"), page + "/poster.pdf"), new Link(opened.say("plan-page.poster", "HTML"), page + "/poster.html"),
                new Link(opened.say("plan-page.ballots", "PDF"), page + "/ballots.pdf" + asked), new Link(opened.say("plan-page.ballots", "HTML"), page + "/ballots.html" + asked)));
    }

    /** Writes into a stream. */
    @FunctionalInterface
    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static void send(Context context, String name, Format format, Written content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.to(bytes);
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.ending())).result(bytes.toByteArray());
    }

    private void chapter(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Document document = PlanText.of(opened.study(), chain.plan(), opened.texts());
        send(context, chain.plan().id(), format, out -> Printing.print(document, format, opened.texts(), Progress.SILENT, out));
    }

    private void intoTemplate(Context context) throws IOException {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Document document = PlanText.of(opened.study(), chain.plan(), opened.texts());
        UploadedFile sent = context.uploadedFile("template");
        if (sent == null || sent.size() == 0) {
            send(context, chain.plan().id(), Format.DOCX, out -> Printing.print(document, Format.DOCX, opened.texts(), Progress.SILENT, out));
            return;
        }
        Path kept = Files.createTempFile("puriq-template-", ".docx");
        try {
            try (InputStream content = sent.content()) {
                Files.copy(content, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Template template = Studies.sound(Template.open(kept), 422);
            send(context, chain.plan().id(), Format.DOCX, out -> Printing.print(document, template, opened.texts(), Progress.SILENT, out));
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private void poster(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        var poster = Studies.sound(AssemblyPapers.poster(opened.study(), chain.plan(), opened.texts()), 422);
        send(context, chain.plan().id() + "-poster", format, out -> AssemblyPrinting.print(poster, format, opened.texts(), out));
    }

    private void ballots(Context context, Format format) throws IOException {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Optional<Assembly> assembly = Optional.ofNullable(context.queryParam("assembly")).flatMap(id -> opened.study().find(Assembly.class, id));
        var ballot = Studies.sound(AssemblyPapers.ballot(opened.study(), chain.plan(), assembly, opened.texts()), 422);
        send(context, chain.plan().id() + "-ballots", format, out -> AssemblyPrinting.print(ballot, format, opened.texts(), out));
    }
}
