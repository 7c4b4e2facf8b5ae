package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.chart.Breadth;
import org.puriq.community.CaseStudy;
import org.puriq.community.Comparison;
import org.puriq.community.Question;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Round;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.narrative.Origins;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Stage;
import org.puriq.view.View;
import org.puriq.view.Views;

/**
 * A study as a whole: its cases as text, every view that holds something as a section with its picture and table, the registers
 * as an annex, and all sources. For a researcher the comparison and how the study was made come first, and each source with its note.
 */
final class WholeReport {
    /** Registers that a reader looks things up in; they stand behind the text. */
    private static final Set<String> ANNEX = Set.of("places", "statements", "findings", "sources", "actors", "interviews", "interview-notes", "guides", "plan-passages", "constraint-profile");
    private static final Set<String> METHOD = Set.of("method", "limitation", "rule");

    private final Study study;
    private final Request request;
    private final Texts texts;

    WholeReport(Request request) {
        this.study = request.study();
        this.request = request;
        this.texts = request.texts();
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        opening(blocks);
        questions(blocks);
        cases(blocks);
        stages(Set.of(), blocks);
        options(blocks);
        annex(blocks);
        return document(subtitle(), blocks);
    }

    /** The comparison and the method first; all tables; every source with what is noted of it (acceptance A73). */
    Document forResearchers() {
        List<Block> blocks = new ArrayList<>();
        opening(blocks);
        Set<String> compared = study.all(Comparison.class).stream().map(Comparison::id).collect(Collectors.toSet());
        part(texts.say("report.comparison"), Views.of(study).stream().filter(view -> compared.contains(view.name())).toList(), blocks);
        method(blocks);
        stages(compared, blocks);
        options(blocks);
        cases(blocks);
        annex(blocks);
        return document(texts.say("report.for-researchers") + " · " + subtitle(), blocks);
    }

    private Document document(String subtitle, List<Block> blocks) {
        return new Document(texts.of(study.title().name()), subtitle, texts.language(), blocks, new Origins(request.phrases()).all());
    }

    private void stages(Set<String> without, List<Block> blocks) {
        for (Stage stage : Stage.values()) {
            List<View> views = Views.of(study, stage).stream().filter(view -> !ANNEX.contains(view.name()) && !without.contains(view.name())).toList();
            part(texts.say("stage." + stage.key()), views, blocks);
        }
    }

    /** What fits in which place and why, of the study as it may be published; the cards of other studies are no part of it. */
    private void options(List<Block> blocks) {
        Sheet sheet = OptionsText.summary(request);
        if (!sheet.rows().isEmpty()) {
            blocks.add(new Block.Heading(1, texts.say("options.report")));
            blocks.add(words(texts.say("options.report.lead")));
            blocks.add(new Block.Table(sheet.titled("")));
        }
    }

    private void annex(List<Block> blocks) {
        part(texts.say("report.annex"), Views.of(study).stream().filter(view -> ANNEX.contains(view.name())).toList(), blocks);
        blocks.add(new Block.Heading(1, texts.say("report.sources")));
        blocks.add(new Block.Sources(study.all(Source.class).stream().map(this::entry).toList()));
    }

    private void opening(List<Block> blocks) {
        if (!study.title().summary().isEmpty()) {
            blocks.add(words(texts.of(study.title().summary())));
        }
        long open = study.contradictions().stream().filter(each -> !each.resolved()).count();
        blocks.add(words(texts.say("report.holds", texts.number(study.all(Statement.class).size()), texts.number(study.all(Source.class).size()),
                texts.number(study.flows().size()), texts.number(study.activities().size()), texts.number(open))));
        blocks.add(words(texts.say("report.marks")));
    }

    /** How the study was made and where it ends, each with its place in the source. */
    private void method(List<Block> blocks) {
        List<Block.Sentence> told = study.all(Finding.class).stream().filter(each -> METHOD.contains(each.kind()))
                .map(each -> new Block.Sentence(List.of(new Cell.Piece.Words("%s (%s)".formatted(texts.of(each.text()), request.phrases().source(each.source(), each.locator())))), List.of()))
                .toList();
        if (!told.isEmpty()) {
            blocks.add(new Block.Heading(1, texts.say("report.method")));
            blocks.add(new Block.ListOf(told.stream().map(Block.Sentence::pieces).toList()));
        }
    }

    /** A study with questions opens on them. Its table of circumstances stands with the other views. */
    private void questions(List<Block> blocks) {
        if (study.questions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, texts.say("question.all")));
        for (Question each : study.questions()) {
            blocks.add(new Block.Heading(2, texts.of(each.name())));
            QuestionText.blocks(each, request.phrases(), 3).stream().filter(block -> !(block instanceof Block.Table)).forEach(blocks::add);
        }
    }

    private void cases(List<Block> blocks) {
        if (study.cases().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, texts.say("report.cases")));
        for (CaseStudy each : study.cases()) {
            blocks.add(new Block.Heading(2, texts.of(each.name())));
            blocks.addAll(CaseText.blocks(each, request.phrases(), 3));
        }
    }

    private void part(String title, List<View> views, List<Block> blocks) {
        List<Block> sections = new ArrayList<>();
        views.forEach(view -> section(view, sections));
        if (!sections.isEmpty()) {
            blocks.add(new Block.Heading(1, title));
            blocks.addAll(sections);
        }
    }

    private void section(View view, List<Block> blocks) {
        // A sheet of paper holds fewer and fuller columns than a file; the CSV files beside the report have them all.
        Sheet sheet = view.compact(request).titled(view.title(request));
        if (sheet.rows().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, view.title(request)));
        blocks.add(words(view.lead(request)));
        view.picture(request).ifPresent(picture -> blocks.add(picture(picture)));
        blocks.add(new Block.Table(sheet));
        boolean normalisable = view.choices(request).stream().anyMatch(choice -> choice.name().equals("mode"));
        if (normalisable) {
            blocks.add(new Block.Table(view.sheet(new Request(study, texts, Map.of("mode", "normalised")))));
        }
    }

    private static Block picture(View.Picture picture) {
        return Block.Picture.sized(picture.drawing().svg("wide", Breadth.PAGE), picture.drawing().svg("narrow", Breadth.NARROW), picture.title(), picture.description(), "");
    }

    private static Block words(String text) {
        return new Block.Paragraph(List.of(new Cell.Piece.Words(text)));
    }

    private String subtitle() {
        String rounds = study.all(Round.class).stream().map(each -> texts.of(each.name())).collect(Collectors.joining("; "));
        return List.of(study.title().author(), study.title().year(), rounds).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String entry(Source source) {
        return List.of(source.author(), source.year(), source.title(), texts.of(source.note())).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(". "));
    }
}
