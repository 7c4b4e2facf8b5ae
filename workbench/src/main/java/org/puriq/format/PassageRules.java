package org.puriq.format;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.community.Passage;

/** What a paragraph must be: of one case or one question, in a section that its page has, with figures and counts that there are. */
final class PassageRules {
    private final Known known;

    PassageRules(Known known) {
        this.known = known;
    }

    void check(Passage passage, Where where, List<Problem> problems) {
        if (passage.caseStudy().isPresent() == passage.question().isPresent()) {
            problems.add(Problem.refused(where.at("case", passage.caseStudy().orElse("")), "passage.one-text"));
            return;
        }
        List<String> sections = passage.question().isPresent() ? Passage.OF_QUESTIONS : Passage.OF_CASES;
        if (!sections.contains(passage.section())) {
            problems.add(Problem.refused(where.at("section", passage.section()), "passage.section", passage.section(), String.join(", ", sections)));
        }
        for (Language language : Language.values()) {
            if (isWritten(passage.text(), language)) {
                checkPieces(passage, language, where, problems);
            }
        }
    }

    private static boolean isWritten(Wording text, Language language) {
        return switch (language) {
            case SPANISH -> !text.spanish().isEmpty();
            case ENGLISH -> !text.english().isEmpty();
        };
    }

    /** A figure that is not there yet may still come: the text is kept and shows its name. */
    private void checkPieces(Passage passage, Language language, Where where, List<Problem> problems) {
        Where cell = where.at("text_" + language.code(), "");
        for (Passage.Piece piece : passage.pieces(language)) {
            switch (piece) {
                case Passage.Piece.Figure(String id, boolean _) when !id.contains("@") && !known.has(StudyFormat.STATEMENTS, id) ->
                        problems.add(Problem.doubtful(cell, "passage.unknown-figure", id));
                case Passage.Piece.Count(String name, var cells) when !canBeCounted(name, cells.keySet()) ->
                        problems.add(Problem.refused(cell, "passage.unknown-count", name, String.join(", ", cells.keySet())));
                case Passage.Piece.Words _, Passage.Piece.Figure _, Passage.Piece.Count _ -> { }
            }
        }
    }

    private static boolean canBeCounted(String name, Iterable<String> columns) {
        Optional<Table<?>> table = StudyFormat.table(name);
        if (table.isEmpty()) {
            return false;
        }
        for (String column : columns) {
            if (!table.get().has(column)) {
                return false;
            }
        }
        return true;
    }
}
