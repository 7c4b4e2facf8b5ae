package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.community.CaseStudy;
import org.puriq.community.Passage;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.table.Cell;
import org.puriq.task.CaseText;
import org.puriq.task.WriteReport;
import org.puriq.text.FieldTexts;

/** Case studies as connected text, whose figures lead to their sources (acceptance A19). */
final class CasePages implements Routes {
    private final Studies studies;

    CasePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/cases", this::cases);
        routes.get("/study/{study}/case/{case}", this::caseStudy);
    }

    private void cases(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.cases.title")).in(Stage.DIAGNOSIS);
        List<Part.Line> lines = opened.study().cases().stream().map(each -> new Part.Line(
                Cell.of(new Cell.Piece.Link(opened.texts().of(each.name()), "case/" + each.id())), opened.phrases().places(each.places()), "", false)).toList();
        Link add = new Link(opened.say("web.add.to", FieldTexts.table("cases", opened.texts().language())), opened.below("new/cases"));
        Part content = lines.isEmpty()
                ? new Part.Nothing(new Empty(opened.say("web.cases.empty"), opened.say("web.empty.why"), List.of(add, new Link(opened.say("web.empty.example"), "/#studies"))))
                : new Part.Lines(lines);
        studies.show(context, opened, opened.say("web.cases.lead"), lines.isEmpty() ? List.of(content) : List.of(content, new Part.Ways(List.of(add), false)));
    }

    private void caseStudy(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("case"));
        Opened plain = studies.open(context);
        if (asked.format().isPresent()) {
            var publication = plain.published();
            Document leaving = Studies.sound(CaseText.of(publication.study(), asked.name(), plain.texts()), 404);
            send(context, WriteReport.withWhatWasLeft(leaving, publication, plain.texts()), asked.format().get(), plain);
            return;
        }
        Document document = Studies.sound(CaseText.of(plain.study(), asked.name(), plain.texts()), 404);
        Opened opened = plain.titled(document.title()).in(Stage.DIAGNOSIS);
        List<Part> parts = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading(int _, String text) -> parts.add(new Part.Heading(text, "part-" + parts.size()));
                case Block.Paragraph(List<Cell.Piece> pieces) -> parts.add(new Part.Words(Cell.of(pieces.toArray(Cell.Piece[]::new))));
                case Block.Told _, Block.Notes _, Block.NewPage _, Block.ListOf _, Block.Picture _, Block.Table _, Block.Photographs _, Block.Sources _ -> { }
            }
        }
        CaseStudy found = opened.study().find(CaseStudy.class, asked.name()).orElseThrow();
        Optional<Passage> last = opened.study().all(Passage.class).stream().filter(each -> each.caseStudy().equals(found.id())).reduce((_, next) -> next);
        parts.add(new Part.Files(opened.say("web.case.files"), List.of(file(opened, found, "docx"), file(opened, found, "html"))));
        parts.add(new Part.Ways(List.of(
                new Link(opened.say("web.case.add"), opened.below("new/passages?case=" + found.id() + last.map(each -> "&section=" + each.section()).orElse("") + "&from=case/" + found.id())),
                new Link(opened.say("web.case.passages"), opened.below("records/passages?filter=" + found.id()))), false));
        studies.show(context, opened, opened.phrases().places(found.places()), parts);
    }

    private static Link file(Opened opened, CaseStudy found, String format) {
        return new Link(format.toUpperCase(java.util.Locale.ROOT), opened.below("case/" + found.id() + "." + format));
    }

    private static void send(Context context, Document document, Format format, Opened opened) throws IOException {
        if (!Printing.OF_DOCUMENTS.contains(format)) {
            throw new io.javalin.http.NotFoundResponse();
        }
        var bytes = new ByteArrayOutputStream();
        Printing.print(document, format, opened.texts(), Progress.SILENT, bytes);
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted("case", format.ending())).result(bytes.toByteArray());
    }
}
