package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.evidence.Round;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.response.Library;
import org.puriq.study.Title;
import org.puriq.table.Cell.Piece;
import org.puriq.view.Request;

/**
 * The report for a mayor (acceptance A73): at most four pages of connected text that open with five sentences, then the place,
 * migration, what it does, what is being done, what is not known; notes and tables in an annex. Its sentences are patterns that
 * the study fills, whatever study it is; where the study is silent, they say what is missing and whom to ask.
 */
public final class MayorReport {
    /** A heading and five sentences. */
    private static final int OPENING = 6;
    private static final int PAGES = 4;
    /** The room of the sections is tried from wide to narrow, until the text fits. */
    private static final List<Double> GENEROSITIES = List.of(1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5);

    private MayorReport() {}

    /**
     * @param request the study as it may be published, and the reader's words
     * @param library the practices among which options are found
     */
    public static Document of(Request request, Scope scope, Library library) {
        for (double generosity : GENEROSITIES) {
            var telling = new Telling(request, scope, generosity);
            List<Block> told = told(telling, library);
            if (Extent.fits(told, PAGES) || generosity == GENEROSITIES.getLast()) {
                return document(telling, told);
            }
        }
        throw new IllegalStateException("No generosity is left for the report on %s.".formatted(scope.study().id()));
    }

    private static Document document(Telling telling, List<Block> told) {
        List<Block> blocks = new ArrayList<>(told);
        blocks.addAll(new Annex(telling).blocks());
        return new Document(title(telling), subtitle(telling, telling.scope().place().isPresent() ? "told.mayor.subtitle" : ""), telling.request().texts().language(), blocks, telling.origins());
    }

    /** The connected text before the annex. */
    private static List<Block> told(Telling telling, Library library) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, telling.say("told.opening")));
        new Opening(telling).sentences().forEach(each -> blocks.add(new Block.Told(List.of(Sourced.in(each, telling)))));
        part(telling, "told.part.place", new PlaceTold(telling).blocks(), blocks);
        part(telling, "told.part.migration", new MigrationTold(telling).blocks(), blocks);
        part(telling, "told.part.effects", new Effects(telling).blocks(), blocks);
        part(telling, "told.part.responses", new Responses(telling).blocks(), blocks);
        blocks.add(new Block.Told(List.of(new OptionsTold(telling, library).sentence())));
        part(telling, "told.part.unknown", new Unknowns(telling).blocks(), blocks);
        if (isDisputed(blocks)) {
            blocks.add(OPENING, new Block.Told(List.of(telling.sentence("told.disputed"))));
        }
        return blocks;
    }

    /** Whether some figure carries the mark that has to be explained. */
    private static boolean isDisputed(List<Block> blocks) {
        return blocks.stream().flatMap(each -> each instanceof Block.Told(List<Block.Sentence> sentences) ? sentences.stream() : Stream.of())
                .flatMap(each -> each.pieces().stream()).anyMatch(each -> each instanceof Piece.Figure figure && figure.disputed());
    }

    private static String title(Telling telling) {
        return telling.scope().place().map(each -> telling.say("told.mayor.title", telling.place(each.id()))).orElseGet(() -> telling.say("told.mayor.title.study"));
    }

    private static void part(Telling telling, String key, List<Block> told, List<Block> blocks) {
        blocks.add(new Block.Heading(1, telling.say(key)));
        blocks.addAll(told);
    }

    /** For whom it is, the study, its author and its rounds. */
    static String subtitle(Telling telling, String key) {
        Title title = telling.study().title();
        String rounds = telling.names(telling.study().all(Round.class).stream().map(each -> telling.phrases().of(each.name())).toList());
        return String.join(" · ", List.of(key.isEmpty() ? "" : telling.say(key), telling.phrases().of(title.name()), title.author(), rounds).stream().filter(each -> !each.isEmpty()).toList());
    }
}
