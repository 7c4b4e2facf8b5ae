package org.puriq.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of notes at the feet of pages. In one part of a document, from a heading of the first level to the next, the same note
 * stands once and keeps its number; in another part, which lies on other pages, it stands again.
 */
final class Footnotes {
    /** A note behind a sentence; where it is {@code first} in its part, its text stands at the foot of that page. */
    record Mark(int number, String text, boolean first) {}

    private final Map<String, Integer> inThisPart = new HashMap<>();
    private int last;

    void partBegins() {
        inThisPart.clear();
    }

    List<Mark> of(List<String> notes) {
        List<Mark> marks = new ArrayList<>();
        for (String note : notes) {
            boolean first = !inThisPart.containsKey(note);
            if (first) {
                inThisPart.put(note, ++last);
            }
            marks.add(new Mark(inThisPart.getOrDefault(note, last), note, first));
        }
        return marks;
    }
}
