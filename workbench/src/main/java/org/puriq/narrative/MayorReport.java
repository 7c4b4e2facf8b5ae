package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.evidence.Round;
import org.puriq.report.Block;
import org.puriq.report.Document;
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

    private MayorReport() {}

    /** @param request the study as it may be published, and the reader's words */
    public static Document of(Request request, Scope scope) {
        var telling = new Telling(request, scope);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, telling.say("told.opening")));
        new Opening(telling).sentences().forEach(each -> blocks.add(new Block.Told(List.of(Sourced.in(each, telling)))));
        part(telling, "told.part.place", new PlaceTold(telling).blocks(), blocks);
        part(telling, "told.part.migration", new MigrationTold(telling).blocks(), blocks);
        part(telling, "told.part.effects", new Effects(telling).blocks(), blocks);
        part(telling, "told.part.responses", new Responses(telling).blocks(), blocks);
        part(telling, "told.part.unknown", new Unknowns(telling).blocks(), blocks);
        if (isDisputed(blocks)) {
            blocks.add(OPENING, new Block.Told(List.of(telling.sentence("told.disputed"))));
        }
        blocks.addAll(new Annex(telling).blocks());
        return new Document(title(telling), subtitle(telling, telling.scope().place().isPresent() ? "told.mayor.subtitle" : ""), request.texts().language(), blocks, telling.origins());
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
