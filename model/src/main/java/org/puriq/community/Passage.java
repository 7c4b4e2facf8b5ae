package org.puriq.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A paragraph of a case study. A figure stands in it as {@code {statement}}, so that it keeps its qualifier and leads to its source. */
public record Passage(String id, String caseStudy, int position, String section, Wording text, List<String> references) implements Recorded {
    private static final Pattern FIGURE = Pattern.compile("\\{([a-z0-9][a-z0-9@-]*)}");

    public Passage {
        references = List.copyOf(references);
    }

    /** A piece of a paragraph: words, or the identity of a statement. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        record Figure(String statement) implements Piece {}
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
            pieces.add(new Piece.Figure(figure.group(1)));
            from = figure.end();
        }
        if (from < whole.length()) {
            pieces.add(new Piece.Words(whole.substring(from)));
        }
        return pieces;
    }
}
