package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;

/** Fills the room of a section with sentences; what no longer fits is told in the annex, and the section says so. */
final class Paragraph {
    private final Telling telling;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sentence> open = new ArrayList<>();
    private int room;
    private boolean full;

    /** @param room how many letters the section may have, where the report is neither generous nor short */
    Paragraph(Telling telling, int room) {
        this.telling = telling;
        this.room = (int) (room * telling.generosity());
    }

    /** Adds the sentence if there is room for it. */
    boolean add(Sentence sentence) {
        if (sentence.length() > room) {
            full = true;
            return false;
        }
        room -= sentence.length();
        open.add(sentence);
        return true;
    }

    void addAll(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            if (!add(sentence)) {
                return;
            }
        }
    }

    /** Adds paragraphs up to a share of the room, so that what comes later has its own. */
    void addShare(List<List<Sentence>> paragraphs, int share) {
        int left = Math.min(share, room);
        for (List<Sentence> paragraph : paragraphs) {
            for (Sentence sentence : paragraph) {
                left -= sentence.length();
                if (left < 0) {
                    full = true;
                    end();
                    return;
                }
                add(sentence);
            }
            end();
        }
    }

    /** How many letters there is room for. */
    int room() {
        return room;
    }

    /** Adds a sentence with what it leads to, or neither. */
    void addLed(Sentence lead, List<Sentence> sentences) {
        if (lead.length() + sentences.getFirst().length() > room) {
            full = true;
            return;
        }
        add(lead);
        addAll(sentences);
    }

    /** A new paragraph begins. */
    void end() {
        if (!open.isEmpty()) {
            blocks.add(new Block.Told(open));
            open.clear();
        }
    }

    boolean isEmpty() {
        return blocks.isEmpty() && open.isEmpty();
    }

    boolean isFull() {
        return full;
    }

    /** The paragraphs, and where they did not all fit, a word on where the rest stands. */
    List<Block> blocks() {
        if (full) {
            goOn();
            open.add(telling.sentence("told.rest"));
        }
        end();
        return List.copyOf(blocks);
    }

    /** The last paragraph is open again. */
    private void goOn() {
        if (open.isEmpty() && !blocks.isEmpty() && blocks.removeLast() instanceof Block.Told(List<Sentence> sentences)) {
            open.addAll(sentences);
        }
    }
}
