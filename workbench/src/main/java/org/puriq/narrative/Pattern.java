package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import org.puriq.table.Cell.Piece;

/** A text of the message files with pieces in the place of its details {0}, {1} ... */
final class Pattern {
    private static final java.util.regex.Pattern DETAIL = java.util.regex.Pattern.compile("\\{(\\d)}");

    private Pattern() {}

    static List<Piece> pieces(String pattern, Object... details) {
        List<Piece> pieces = new ArrayList<>();
        var detail = DETAIL.matcher(pattern);
        int from = 0;
        while (detail.find()) {
            words(pieces, pattern.substring(from, detail.start()));
            add(pieces, details[Integer.parseInt(detail.group(1))]);
            from = detail.end();
        }
        words(pieces, pattern.substring(from));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Object detail) {
        switch (detail) {
            case Piece piece -> pieces.add(piece);
            case List<?> several -> several.forEach(each -> add(pieces, each));
            default -> words(pieces, detail.toString());
        }
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
