package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.evidence.Contradiction;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.task.ExportStudy;
import org.puriq.task.WhereWeAre;
import org.puriq.text.FieldTexts;
import org.puriq.view.View;

/** Where one is in a study: what each stage holds, what does not fit together, what is missing, what to do next; and the study as a whole. */
final class StudyPages implements Routes {
    private static final int SOME = 5;

    private final Studies studies;

    StudyPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}", this::whereWeAre);
        for (Stage stage : Stage.values()) {
            routes.get("/study/{study}/" + stage.key(), context -> stage(context, stage));
        }
        routes.get("/study/{study}/export.zip", context -> export(context, false));
        routes.get("/study/{study}/export-excel.zip", context -> export(context, true));
    }

    private void whereWeAre(Context context) {
        Opened opened = studies.open(context);
        var where = WhereWeAre.of(opened.study());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Facts(about(opened)));
        questions(opened, parts);
        parts.add(new Part.Heading(opened.say("web.where.stages"), "stages"));
        parts.add(new Part.Lines(java.util.Arrays.stream(Stage.values()).map(stage -> stageLine(opened, stage, where)).toList()));
        parts.add(new Part.Heading(opened.say("web.where.questions"), "questions"));
        parts.add(new Part.Lines(where.questions().stream().map(each -> question(opened, each)).toList()));
        contradictions(opened, where, parts);
        parts.add(new Part.Heading(opened.say("web.where.next"), "next"));
        List<Link> next = new ArrayList<>(next(opened));
        SincePages.link(studies, opened).ifPresent(next::add);
        parts.add(new Part.Ways(next, true));
        parts.add(new Part.Heading(opened.say("web.where.whole"), "whole"));
        parts.add(new Part.Words(Cell.of(new Piece.Words(opened.say("web.where.copy") + " "), new Piece.Link(opened.say("web.delete.title"), "delete"))));
        parts.add(new Part.Files(opened.say("web.where.export"), exports(opened)));
        studies.show(context, opened, opened.texts().of(opened.study().title().summary()), parts);
    }

    /** A study that was made to answer questions opens on them. */
    private static void questions(Opened opened, List<Part> parts) {
        List<Part> answered = QuestionPages.answered(opened);
        if (!answered.isEmpty()) {
            parts.addAll(answered);
            parts.add(new Part.Words(Cell.of(new Piece.Link(opened.say("web.questions.all"), "questions"))));
        }
    }

    private List<Fact> about(Opened opened) {
        var title = opened.study().title();
        String author = title.year().isEmpty() ? title.author() : "%s (%s)".formatted(title.author(), title.year());
        List<Fact> facts = new ArrayList<>(List.of(new Fact(opened.say("web.where.country"), studies.country(opened.study(), opened.texts()))));
        if (!author.isBlank()) {
            facts.add(new Fact(FieldTexts.column("study", "author", opened.texts().language()), author.strip()));
        }
        if (!opened.frame().study().map(OpenStudy::round).orElse("").isEmpty()) {
            facts.add(new Fact(opened.say("why.round"), opened.frame().study().orElseThrow().round()));
        }
        facts.add(new Fact(opened.say("web.where.title"), Cell.of(new Piece.Link(opened.say("web.where.title.change"), "record/study/" + opened.study().id()))));
        return facts;
    }

    private static Part.Line stageLine(Opened opened, Stage stage, WhereWeAre where) {
        List<WhereWeAre.Count> counts = where.counts(stage.key());
        String held = counts.isEmpty() ? shown(opened, stage)
                : joined(counts.stream().filter(each -> each.count() > 0).map(each -> counted(opened, FieldTexts.table(each.table(), opened.texts().language()), each.count())));
        boolean empty = held.isEmpty() && stage != Stage.REPORT;
        return new Part.Line(Cell.of(new Piece.Link(opened.say("stage." + stage.key()), stage.key())),
                empty ? opened.say("web.where.nothing") : held.isEmpty() ? opened.say("web.stage." + stage.key()) : held, "", empty);
    }

    /** Of a stage without tables of its own: what its views show. */
    private static String shown(Opened opened, Stage stage) {
        return joined(StagePages.views(opened, stage).stream().flatMap(view -> {
            int rows = view.sheet(opened.plainRequest()).rows().size();
            return rows == 0 ? Stream.empty() : Stream.of(counted(opened, view.title(opened.plainRequest()), rows));
        }));
    }

    private static String counted(Opened opened, String name, long count) {
        return "%s\u00a0(%s)".formatted(name, opened.number(count));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(" · "));
    }

    private static Part.Line question(Opened opened, WhereWeAre.Question question) {
        String standing = opened.say("web.question." + question.key() + (question.isAnswered() ? ".known" : ".missing"), opened.number(question.known()), opened.number(question.of()));
        return new Part.Line(Cell.of(new Piece.Link(opened.say("web.question." + question.key()), question.address())), standing, "", false);
    }

    private static void contradictions(Opened opened, WhereWeAre where, List<Part> parts) {
        List<Contradiction> open = where.openContradictions();
        parts.add(new Part.Heading(opened.say("web.where.contradictions", opened.number(open.size())), "contradictions"));
        if (open.isEmpty()) {
            parts.add(new Part.Words(opened.say("web.where.contradictions.none")));
            return;
        }
        parts.add(new Part.Lines(open.stream().limit(SOME).map(each -> new Part.Line(
                Cell.of(new Piece.Link(opened.texts().of(each.name()), "contradictions#" + each.id())), opened.texts().of(each.text()), "", false)).toList()));
        parts.add(new Part.Words(Cell.of(new Piece.Link(opened.say("web.where.contradictions.all", opened.number(opened.study().contradictions().size())), "contradictions"))));
    }

    private static List<Link> next(Opened opened) {
        List<Link> next = new ArrayList<>();
        boolean bare = opened.study().places().all().isEmpty();
        next.add(new Link(opened.say("web.ficha.next"), opened.below("sheet")));
        for (String table : bare ? List.of("places", "sources", "flows", "activities") : List.of("statements", "sources", "flows", "activities")) {
            next.add(new Link(opened.say("web.add.to", FieldTexts.table(table, opened.texts().language())), opened.below("new/" + table)));
        }
        if (opened.study().questions().isEmpty()) {
            next.add(new Link(opened.say("web.questions.title"), opened.below("questions")));
        }
        next.add(new Link(opened.say("web.import.title"), opened.below("import")));
        return next;
    }

    static List<Link> exports(Opened opened) {
        List<Link> exports = new ArrayList<>(List.of(new Link(opened.say("web.export.literal"), opened.below("export.zip")), new Link(opened.say("web.export.excel"), opened.below("export-excel.zip"))));
        int staying = opened.study().staying();
        if (staying > 0) {
            exports.add(new Link(opened.say("web.export.own", opened.number(staying)), opened.below("export-own.zip")));
        } else if (opened.study().all(org.puriq.cofunding.Attachment.class).stream().anyMatch(each -> !each.mayBeShown())) {
            exports.add(new Link(opened.say("web.funding.export-own"), opened.below("export-own.zip")));
        }
        return exports;
    }

    private void stage(Context context, Stage stage) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("stage." + stage.key())).in(stage);
        List<Part.Line> lines = new ArrayList<>();
        for (View view : StagePages.views(opened, stage)) {
            int rows = view.sheet(opened.plainRequest()).rows().size();
            Link link = StagePages.link(opened, view);
            lines.add(new Part.Line(Cell.of(new Piece.Link(link.text(), link.address().substring(opened.frame().base().length() + 1))),
                    view.lead(opened.plainRequest()), rows == 0 ? opened.say("web.stage.empty") : opened.say("web.sheet.rows", opened.number(rows)), rows == 0));
        }
        StagePages.others(opened, stage).forEach(each -> {
            String address = each.address().substring(opened.frame().base().length() + 1);
            lines.add(new Part.Line(Cell.of(new Piece.Link(each.text(), address)), opened.texts().find(address.equals("sheet") ? "web.ficha.lead" : "web." + address + ".lead").orElseGet(() -> opened.say("web.import.into.lead")), "", false));
        });
        if (stage == Stage.OUTLOOK) {
            lines.add(new Part.Line(Cell.of(new Piece.Link(opened.say("hindcast.page.way"), HindcastPages.BASE)), opened.say("home.tools.hindcast"), "", false));
        }
        List<Part> parts = new ArrayList<>();
        if (!lines.isEmpty()) {
            parts.add(new Part.Lines(lines));
        }
        if (stage == Stage.REPORT) {
            parts.addAll(ReportPages.offered(opened));
            parts.add(new Part.Heading(opened.say("web.report.data"), "data"));
            parts.add(new Part.Files(opened.say("web.where.export"), exports(opened)));
            parts.add(new Part.Words(Cell.of(new Piece.Words(opened.say("web.publish.way") + " "), new Piece.Link(opened.say("web.publish.title"), "publish"))));
            parts.add(new Part.Words(opened.say("web.report.tables")));
        }
        studies.show(context, opened, opened.say("web.stage." + stage.key()), parts);
    }

    private void export(Context context, boolean forSpreadsheets) {
        var bytes = new ByteArrayOutputStream();
        String id = context.pathParam("study");
        Studies.sound(new ExportStudy(studies.workspace()).zip(id, bytes, forSpreadsheets), 404);
        context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"%s%s.zip\"".formatted(id, forSpreadsheets ? "-excel" : "")).result(bytes.toByteArray());
    }
}
