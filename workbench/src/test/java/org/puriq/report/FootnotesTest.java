package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.table.Cell.Piece;

/** "A73 ... a report for a mayor": notes at the foot of the page, each once in its part. */
class FootnotesTest {
    private final Footnotes notes = new Footnotes();

    @Test
    void theSameNoteKeepsItsNumberInItsPart() {
        assertThat(notes.of(sentence("Son 3.", "L1", "L2"))).containsExactly(new Footnotes.Mark(1, "L1", true), new Footnotes.Mark(2, "L2", true));
        assertThat(notes.of(sentence("Y 4.", "L2", "L3"))).containsExactly(new Footnotes.Mark(2, "L2", false), new Footnotes.Mark(3, "L3", true));
    }

    @Test
    void inAnotherLongPartItStandsAgain() {
        notes.of(sentence("x".repeat(2000), "L1"));
        notes.partBegins();
        assertThat(notes.of(sentence("Son 3.", "L1"))).containsExactly(new Footnotes.Mark(2, "L1", true));
    }

    @Test
    void shortPartsStandOnOnePageAndShareTheirNotes() {
        notes.of(sentence("Son 3.", "L1"));
        notes.partBegins();
        assertThat(notes.of(sentence("Son 3.", "L1"))).containsExactly(new Footnotes.Mark(1, "L1", false));
    }

    private static Block.Sentence sentence(String text, String... notes) {
        return new Block.Sentence(List.of(new Piece.Words(text)), List.of(notes));
    }
}
