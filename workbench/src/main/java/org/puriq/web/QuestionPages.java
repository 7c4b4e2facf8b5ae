package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.puriq.community.Question;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.table.Cell;
import org.puriq.task.QuestionText;
import org.puriq.task.WriteReport;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;

/** The questions that a study was made to answer: all of them with their answers, and each with everything that belongs to it. */
final class QuestionPages implements Routes {
    private static final String ALL = "questions";

    private final Studies studies;

    QuestionPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/questions", this::questions);
        routes.get("/study/{study}/questions.{format}", this::file);
        routes.get("/study/{study}/question/{question}", this::question);
    }

    private void questions(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.questions.title")).in(Stage.DIAGNOSIS);
        Link add = new Link(opened.say("web.add.to", FieldTexts.table(ALL, opened.texts().language())), opened.below("new/questions?from=questions"));
        List<Part> parts = new ArrayList<>(answered(opened));
        if (parts.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("web.questions.empty"), opened.say("web.questions.empty.why"), List.of(add,
                    new Link(opened.say("web.import.title"), opened.below("import")), new Link(opened.say("web.empty.example"), "/#studies")))));
        } else {
            parts.add(files(opened, ALL));
            parts.add(new Part.Ways(List.of(add), false));
        }
        studies.show(context, opened, opened.say("web.questions.lead"), parts);
    }

    /** Every question with its answer and what speaks against it; nothing in a study without questions. */
    static List<Part> answered(Opened opened) {
        return opened.study().questions().stream().flatMap(each -> answered(opened, each).stream()).toList();
    }

    private static List<Part> answered(Opened opened, Question question) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(opened.texts().of(question.name()), question.id())));
        QuestionText.asker(question, opened.phrases()).ifPresent(each -> parts.add(new Part.Words(each)));
        List<Part> answer = words(QuestionText.section(question, "answer", opened.phrases()));
        parts.addAll(answer.isEmpty() ? List.of(new Part.Words(Cell.of(new Cell.Piece.Missing(opened.say("question.unanswered"))))) : answer);
        parts.addAll(words(QuestionText.section(question, "against", opened.phrases())));
        List<Link> ways = new ArrayList<>(List.of(new Link(opened.say("web.question.whole"), opened.below("question/" + question.id()))));
        QuestionText.views(question, opened.study()).forEach(each -> ways.add(StagePages.link(opened, each)));
        parts.add(new Part.Ways(ways, false));
        return parts;
    }

    private static List<Part> words(List<Block> blocks) {
        return blocks.stream().filter(Block.Paragraph.class::isInstance)
                .<Part>map(each -> new Part.Words(Cell.of(((Block.Paragraph) each).pieces().toArray(Cell.Piece[]::new)))).toList();
    }

    private void question(Context context) throws IOException {
        var asked = SheetFiles.Asked.of(context.pathParam("question"));
        Opened plain = studies.open(context);
        if (asked.format().isPresent()) {
            var publication = plain.published();
            Document leaving = Studies.sound(QuestionText.of(publication.study(), asked.name(), plain.texts()), 404);
            send(context, WriteReport.withWhatWasLeft(leaving, publication, plain.texts()), asked.format().get(), plain.texts());
            return;
        }
        Document document = Studies.sound(QuestionText.of(plain.study(), asked.name(), plain.texts()), 404);
        Opened opened = plain.titled(document.title()).in(Stage.DIAGNOSIS);
        List<Part> parts = new ArrayList<>();
        document.blocks().forEach(block -> part(opened, block, parts));
        Question question = opened.study().find(Question.class, asked.name()).orElseThrow();
        parts.add(files(opened, "question/" + question.id()));
        parts.add(new Part.Ways(ways(opened, question), false));
        studies.show(context, opened, "", parts);
    }

    private static void part(Opened opened, Block block, List<Part> parts) {
        switch (block) {
            case Block.Heading(int _, String text) -> parts.add(new Part.Heading(text, "part-" + parts.size()));
            case Block.Paragraph(List<Cell.Piece> pieces) -> parts.add(new Part.Words(Cell.of(pieces.toArray(Cell.Piece[]::new))));
            case Block.Table(var sheet) -> parts.add(new Part.Table(SheetView.amongOthers(sheet, opened.frame()), true, true));
            case Block.Told _, Block.Notes _, Block.NewPage _, Block.ListOf _, Block.Picture _, Block.Photographs _, Block.Sources _ -> { }
        }
    }

    private static List<Link> ways(Opened opened, Question question) {
        String from = "&from=question/" + question.id();
        List<Link> ways = new ArrayList<>(List.of(
                new Link(opened.say("web.case.add"), opened.below("new/passages?section=answer&question=" + question.id() + from)),
                new Link(opened.say("web.case.passages"), opened.below("records/passages?question=" + question.id())),
                new Link(opened.say("web.question.change"), opened.below("record/questions/" + question.id()))));
        if (question.asksAboutLittleMigration()) {
            ways.addFirst(new Link(opened.say("web.question.circumstance"), opened.below("new/circumstances?question=" + question.id() + from)));
        }
        return ways;
    }

    private static Part files(Opened opened, String address) {
        return new Part.Files(opened.say("web.question.files"), Printing.OF_DOCUMENTS.stream()
                .map(each -> new Link(each.ending().toUpperCase(Locale.ROOT), opened.below(address + "." + each.ending()))).toList());
    }

    private void file(Context context) throws IOException {
        Opened opened = studies.open(context);
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        var publication = opened.published();
        send(context, WriteReport.withWhatWasLeft(QuestionText.all(publication.study(), opened.texts()), publication, opened.texts()), format, opened.texts());
    }

    private static void send(Context context, Document document, Format format, Texts texts) throws IOException {
        if (!Printing.OF_DOCUMENTS.contains(format)) {
            throw new NotFoundResponse();
        }
        var bytes = new ByteArrayOutputStream();
        Printing.print(document, format, texts, Progress.SILENT, bytes);
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted("questions", format.ending())).result(bytes.toByteArray());
    }
}
