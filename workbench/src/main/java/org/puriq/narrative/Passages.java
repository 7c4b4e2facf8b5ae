package org.puriq.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.community.CaseStudy;
import org.puriq.community.Passage;
import org.puriq.format.Matching;
import org.puriq.format.StudyFormat;
import org.puriq.report.Block.Sentence;
import org.puriq.table.Cell.Piece;

/** The paragraphs that the study's author wrote, sentence by sentence: a figure keeps its way to its source, and a year without one gets the case it stands in. */
final class Passages {
    /** Where one sentence ends and another begins; a point inside a name or number is followed by no blank and capital. */
    private static final Pattern END = Pattern.compile("[.!?»]\\s+(?=[\\p{Lu}¿¡«])|[.!?»]\\s+$");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private final Telling telling;

    Passages(Telling telling) {
        this.telling = telling;
    }

    /** The paragraphs of a section of a case, in order. */
    List<List<Sentence>> of(CaseStudy caseStudy, String section) {
        return telling.study().all(Passage.class).stream()
                .filter(each -> each.isOfCase(caseStudy.id()) && each.section().equals(section))
                .sorted(Comparator.comparingInt(Passage::position))
                .map(each -> sentences(each, caseStudy))
                .toList();
    }

    /** The paragraph with the name of the case in front: its author wrote it under a heading that is not here. */
    List<Sentence> named(CaseStudy caseStudy, List<Sentence> paragraph) {
        if (paragraph.isEmpty()) {
            return paragraph;
        }
        List<Sentence> named = new ArrayList<>(paragraph);
        Sentence first = named.removeFirst();
        List<Piece> pieces = new ArrayList<>(first.pieces());
        pieces.addFirst(new Piece.Words(telling.say("told.of-case", telling.phrases().of(caseStudy.name())) + " "));
        named.addFirst(new Sentence(pieces, first.notes()));
        return named;
    }

    /** Whether its first sentence says already which place it is about. */
    boolean namesItself(CaseStudy caseStudy, List<Sentence> paragraph) {
        String first = paragraph.isEmpty() ? "" : String.join("", paragraph.getFirst().pieces().stream().map(Piece::text).toList());
        return caseStudy.places().stream().flatMap(each -> telling.study().places().find(each).stream()).anyMatch(each -> first.startsWith(telling.phrases().name(each)));
    }

    private List<Sentence> sentences(Passage passage, CaseStudy caseStudy) {
        List<List<Piece>> sentences = new ArrayList<>();
        sentences.add(new ArrayList<>());
        for (Passage.Piece piece : passage.pieces(telling.request().texts().language())) {
            switch (piece) {
                case Passage.Piece.Words(String text) -> split(text, sentences);
                case Passage.Piece.Figure(String id, boolean bare) -> figure(id, bare).ifPresent(sentences.getLast()::add);
                case Passage.Piece.Count(String table, Map<String, String> cells) -> sentences.getLast().add(new Piece.Words(count(table, cells)));
            }
        }
        return sentences.stream().filter(each -> !each.isEmpty() && each.stream().allMatch(this::isTold)).map(each -> noted(each, caseStudy)).toList();
    }

    /** A sentence around a figure that may not be published, or that is gone, says nothing without it. */
    private boolean isTold(Piece piece) {
        return !(piece instanceof Piece.Figure figure) || telling.study().evidence().statement(figure.statement()).filter(each -> !telling.phrases().isMissing(each)).isPresent();
    }

    private Optional<Piece> figure(String id, boolean bare) {
        return telling.study().evidence().statement(id).map(statement -> {
            Piece.Figure figure = telling.figure(statement);
            return bare ? new Piece.Figure(telling.phrases().valueWithoutUnit(statement), figure.statement(), figure.basis(), figure.disputed()) : figure;
        });
    }

    private String count(String name, Map<String, String> cells) {
        return StudyFormat.table(name).map(table -> telling.request().texts().number(Matching.among(telling.study().records(), table, cells).size())).orElse("");
    }

    private static void split(String text, List<List<Piece>> sentences) {
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.getLast().add(new Piece.Words(text.substring(from, end.start() + 1)));
            sentences.add(new ArrayList<>());
            from = end.end();
        }
        if (from < text.length()) {
            sentences.getLast().add(new Piece.Words(text.substring(from)));
        }
    }

    private Sentence noted(List<Piece> pieces, CaseStudy caseStudy) {
        boolean hasFigure = pieces.stream().anyMatch(Piece.Figure.class::isInstance);
        boolean hasNumber = pieces.stream().anyMatch(each -> each instanceof Piece.Words(String text) && NUMBER.matcher(text).find());
        String told = telling.say("told.note.case", telling.phrases().of(caseStudy.name()));
        return telling.noted(pieces, hasFigure || !hasNumber ? List.of() : List.of(told));
    }
}
