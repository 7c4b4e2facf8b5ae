package org.puriq.task;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.chart.Breadth;
import org.puriq.community.CaseStudy;
import org.puriq.evidence.Round;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Stage;
import org.puriq.view.View;
import org.puriq.view.Views;

/**
 * Writes the first report of a study: its cases as text, every view that holds something as a section with its picture and
 * table, the registers as an annex, and all sources. The numbers are those of the pages, because the views are the same.
 */
public final class WriteReport {
    /** Registers that a reader looks things up in; they stand behind the text. */
    private static final Set<String> ANNEX = Set.of("places", "statements", "findings", "sources", "actors", "interviews", "interview-notes", "guides");

    private final Workspace workspace;

    public WriteReport(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the report to a file; the file is whole or it is not there. */
    public Checked<Path> to(String id, Language language, Format format, Path target, Progress progress) {
        return workspace.study(id).then(study -> Attempt.at(() -> {
            Path whole = target.toAbsolutePath();
            Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".part");
            Files.createDirectories(whole.getParent());
            try {
                print(study, language, format, unfinished, progress);
                return Checked.sound(Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }));
    }

    private void print(Study study, Language language, Format format, Path file, Progress progress) throws java.io.IOException {
        Texts texts = workspace.texts(study, language);
        try (OutputStream out = Files.newOutputStream(file)) {
            Publication publication = Publication.of(study);
            Printing.print(document(publication, texts), format, texts, progress, out);
        }
    }

    private Document document(Publication publication, Texts texts) {
        Document told = document(publication.study(), texts);
        List<Block> blocks = new ArrayList<>(told.blocks());
        blocks.addAll(left(publication, texts));
        return new Document(told.title(), told.subtitle(), told.language(), blocks, told.origins());
    }

    /** What was left out of what is for others stands at the end, so that nobody takes it for all that there is. */
    static List<Block> left(Publication publication, Texts texts) {
        if (publication.leftOut().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(1, texts.say("publication.left-out"))));
        publication.leftOut().forEach(each -> blocks.add(words(texts.sentence(each))));
        return blocks;
    }

    public Document document(Study study, Texts texts) {
        var request = new Request(study, texts, Map.of());
        List<Block> blocks = new ArrayList<>();
        opening(study, request, blocks);
        cases(study, request, blocks);
        for (Stage stage : Stage.values()) {
            List<View> views = Views.of(study, stage).stream().filter(view -> !ANNEX.contains(view.name())).toList();
            part(texts.say("stage." + stage.key()), views, request, blocks);
        }
        part(texts.say("report.annex"), Views.of(study).stream().filter(view -> ANNEX.contains(view.name())).toList(), request, blocks);
        blocks.add(new Block.Heading(1, texts.say("report.sources")));
        blocks.add(new Block.Sources(study.all(Source.class).stream().map(WriteReport::entry).toList()));
        return new Document(texts.of(study.title().name()), subtitle(study, texts), texts.language(), blocks, origins(study, request.phrases()));
    }

    private static void opening(Study study, Request request, List<Block> blocks) {
        if (!study.title().summary().isEmpty()) {
            blocks.add(words(request.texts().of(study.title().summary())));
        }
        long open = study.contradictions().stream().filter(each -> !each.resolved()).count();
        blocks.add(words(request.texts().say("report.holds", request.texts().number(study.all(Statement.class).size()),
                request.texts().number(study.all(Source.class).size()), request.texts().number(study.flows().size()),
                request.texts().number(study.activities().size()), request.texts().number(open))));
        blocks.add(words(request.texts().say("report.marks")));
    }

    private static void cases(Study study, Request request, List<Block> blocks) {
        if (study.cases().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, request.texts().say("report.cases")));
        for (CaseStudy each : study.cases()) {
            blocks.add(new Block.Heading(2, request.texts().of(each.name())));
            blocks.addAll(CaseText.blocks(each, request.phrases(), 3));
        }
    }

    private static void part(String title, List<View> views, Request request, List<Block> blocks) {
        List<Block> sections = new ArrayList<>();
        views.forEach(view -> section(view, request, sections));
        if (!sections.isEmpty()) {
            blocks.add(new Block.Heading(1, title));
            blocks.addAll(sections);
        }
    }

    private static void section(View view, Request request, List<Block> blocks) {
        Sheet sheet = view.sheet(request);
        if (sheet.rows().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, view.title(request)));
        blocks.add(words(view.lead(request)));
        view.picture(request).ifPresent(picture -> blocks.add(picture(picture)));
        blocks.add(new Block.Table(sheet));
        boolean normalisable = view.choices(request).stream().anyMatch(choice -> choice.name().equals("mode"));
        if (normalisable) {
            blocks.add(new Block.Table(view.sheet(new Request(request.study(), request.texts(), Map.of("mode", "normalised")))));
        }
    }

    private static Block picture(View.Picture picture) {
        return Block.Picture.sized(picture.drawing().svg("wide", Breadth.PAGE), picture.drawing().svg("narrow", Breadth.NARROW), picture.title(), picture.description(), "");
    }

    private static Block words(String text) {
        return new Block.Paragraph(List.of(new Cell.Piece.Words(text)));
    }

    private static String subtitle(Study study, Texts texts) {
        String rounds = study.all(Round.class).stream().map(each -> texts.of(each.name())).collect(Collectors.joining("; "));
        return List.of(study.title().author(), study.title().year(), rounds).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String entry(Source source) {
        return List.of(source.author(), source.year(), source.title()).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(". "));
    }

    /** For each figure, where it comes from, in a line. */
    private static Map<String, String> origins(Study study, Phrases phrases) {
        Map<String, String> origins = new HashMap<>();
        for (Statement statement : study.evidence().statements()) {
            String estimator = statement.estimator().map(phrases::actor).orElse("");
            String origin = List.of(estimator, phrases.source(statement.source(), statement.locator()), phrases.formula(statement)).stream()
                    .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
            if (!origin.isEmpty()) {
                origins.put(statement.id(), origin);
            }
        }
        return origins;
    }
}
