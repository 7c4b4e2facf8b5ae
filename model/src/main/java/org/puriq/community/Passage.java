package org.puriq.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A paragraph of a case study, or of the answer to a question. A figure stands in it as {@code {statement}}, so that it keeps its
 * qualifier and leads to its source; {@code {statement:number}} leaves its unit away, as in "5 of 6 NGOs"; and
 * {@code {count:activities?category=legal}} counts the records that hold these cells.
 */
public record Passage(String id, Optional<String> caseStudy, Optional<String> question, int position, String section, Wording text, List<String> references)
        implements Recorded {
    /** The sections of a case study, in the order of reading. */
    public static final List<String> OF_CASES = List.of("place", "heard", "observations", "contributions", "questions");
    /** The sections of an answer, in the order of reading: what is answered, what speaks against it, what remains open. */
    public static final List<String> OF_QUESTIONS = List.of("answer", "against", "questions");

    private static final Pattern FIGURE = Pattern.compile("\\{(?:count:([a-z][a-z-]*)(?:\\?([a-z_]+=[a-z0-9-]+(?:&[a-z_]+=[a-z0-9-]+)*))?|([a-z0-9][a-z0-9@-]*)(:number)?)}");

    public Passage {
        references = List.copyOf(references);
    }

    /** A piece of a paragraph: words, the identity of a statement, or records to be counted. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        /** @param bare whether its unit is left away, the words around saying it */
        record Figure(String statement, boolean bare) implements Piece {}

        /** The records of a table that hold all these cells; in a cell that names several things one of them suffices. */
        record Count(String table, Map<String, String> cells) implements Piece {
            public Count {
                cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            }
        }
    }

    public boolean isOfCase(String wanted) {
        return caseStudy.equals(Optional.of(wanted));
    }

    public boolean isOfQuestion(String wanted) {
        return question.equals(Optional.of(wanted));
    }

    public List<Piece> pieces(Language language) {
        String whole = text.in(language);
        List<Piece> pieces = new ArrayList<>();
        Matcher figure = FIGURE.matcher(whole);
        int from = 0;
        while (figure.find()) {
            if (figure.start() > from) {
                pieces.add(new Piece.Words(whole.substring(from, figure.start())));
            }
            pieces.add(figure.group(1) == null ? new Piece.Figure(figure.group(3), figure.group(4) != null) : new Piece.Count(figure.group(1), cells(Optional.ofNullable(figure.group(2)))));
            from = figure.end();
        }
        if (from < whole.length()) {
            pieces.add(new Piece.Words(whole.substring(from)));
        }
        return pieces;
    }

    private static Map<String, String> cells(Optional<String> asked) {
        Map<String, String> cells = new LinkedHashMap<>();
        asked.stream().flatMap(each -> Pattern.compile("&").splitAsStream(each)).forEach(each -> {
            int equals = each.indexOf('=');
            cells.put(each.substring(0, equals), each.substring(equals + 1));
        });
        return cells;
    }
}
