package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.evidence.Statement;
import org.puriq.report.Block.Sentence;
import org.puriq.table.Cell.Piece;

/** Puts the sources of a sentence into a bracket behind it, for readers who do not look up notes; the notes stay. */
final class Sourced {
    private Sourced() {}

    static Sentence in(Sentence sentence, Telling telling) {
        Set<String> sources = new LinkedHashSet<>();
        for (Piece piece : sentence.pieces()) {
            if (piece instanceof Piece.Figure figure) {
                sources.add(source(figure.statement(), telling));
            }
        }
        sources.remove("");
        if (sources.isEmpty()) {
            return sentence;
        }
        List<Piece> pieces = new ArrayList<>(sentence.pieces());
        pieces.add(new Piece.Words(" " + telling.say("told.sources", String.join("; ", sources))));
        return new Sentence(pieces, sentence.notes());
    }

    /** The source alone, without the place in it; of what was worked out, the sources of its inputs. */
    private static String source(String figure, Telling telling) {
        if (figure.startsWith("count:")) {
            return telling.say("told.counted");
        }
        Optional<Statement> statement = telling.study().evidence().statement(figure);
        if (statement.isEmpty()) {
            return telling.study().find(org.puriq.migration.Flow.class, figure.substring(figure.indexOf(':') + 1)).map(each -> telling.source(each.source(), "")).orElse("");
        }
        return statement.get().source().isPresent() ? telling.source(statement.get().source(), "")
                : telling.study().evidence().inputs(statement.get()).stream().map(each -> telling.source(each.source(), "")).findFirst().orElse("");
    }
}
