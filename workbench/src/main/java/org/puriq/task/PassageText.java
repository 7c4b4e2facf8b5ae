package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.puriq.community.Passage;
import org.puriq.evidence.Statement;
import org.puriq.format.Matching;
import org.puriq.format.StudyFormat;
import org.puriq.report.Block;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;

/** Paragraphs with their figures: each figure with its qualifier and the way to its source, each count with the way to its rows. */
final class PassageText {
    private final Phrases phrases;

    PassageText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The paragraphs of one section, in their order. */
    List<Block> section(Predicate<Passage> wanted, String section) {
        return phrases.study().all(Passage.class).stream()
                .filter(each -> wanted.test(each) && each.section().equals(section))
                .sorted(Comparator.comparingInt(Passage::position))
                .<Block>map(each -> new Block.Paragraph(pieces(each)))
                .toList();
    }

    private List<Piece> pieces(Passage passage) {
        List<Piece> pieces = new ArrayList<>();
        for (Passage.Piece piece : passage.pieces(phrases.texts().language())) {
            pieces.add(switch (piece) {
                case Passage.Piece.Words(String text) -> new Piece.Words(text);
                case Passage.Piece.Figure(String id, boolean bare) -> phrases.study().evidence().statement(id).map(each -> figure(each, bare)).orElse(new Piece.Missing(id));
                case Passage.Piece.Count(String table, Map<String, String> cells) -> count(table, cells);
            });
        }
        return pieces;
    }

    private Piece figure(Statement statement, boolean bare) {
        return new Piece.Figure(bare ? phrases.valueWithoutUnit(statement) : phrases.value(statement), statement.id(), statement.basis().code(), phrases.study().evidence().isDisputed(statement));
    }

    private Piece count(String name, Map<String, String> cells) {
        String asked = cells.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("&"));
        return StudyFormat.table(name)
                .<Piece>map(table -> new Piece.Link(phrases.texts().number(Matching.among(phrases.study().records(), table, cells).size()),
                        "records/" + name + (asked.isEmpty() ? "" : "?" + asked)))
                .orElse(new Piece.Missing(name));
    }
}
