package org.puriq.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of notes at the feet of pages. In one part of a document, from a heading of the first level to the next, the same note
 * stands once and keeps its number; in another part, which lies on another page unless both are short, it stands again.
 */
final class Footnotes {
    /** A note behind a sentence; where it is {@code first} in its part, its text stands at the foot of that page. */
    record Mark(int number, String text, boolean first) {}

    /** Parts that stand on one page share their notes: a page has some 4,000 letters. */
    private static final int LETTERS_OF_A_SHORT_PART = 1800;

    private final Map<String, Integer> inThisPart = new HashMap<>();
    private int letters;
    private int last;

    void partBegins() {
        if (letters > LETTERS_OF_A_SHORT_PART) {
            inThisPart.clear();
            letters = 0;
        }
    }

    List<Mark> of(Block.Sentence sentence) {
        letters += sentence.length();
        List<Mark> marks = new ArrayList<>();
        for (String note : sentence.notes()) {
            boolean first = !inThisPart.containsKey(note);
            if (first) {
                inThisPart.put(note, ++last);
            }
            marks.add(new Mark(inThisPart.getOrDefault(note, last), note, first));
        }
        return marks;
    }
}
