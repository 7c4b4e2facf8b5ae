package org.puriq.narrative;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;

/**
 * How many lines of an A4 page a connected text takes, with its notes at the feet of the pages: an estimate on the safe side, by
 * which a report gets as much text as fits. The rendered pages are counted by a test.
 */
final class Extent {
    private static final double LETTERS_IN_A_LINE = 92;
    private static final double LETTERS_IN_A_NOTE = 130;
    /** Of the height of a line of text. */
    private static final double NOTE = 0.66;
    private static final double AFTER_A_PARAGRAPH = 0.5;
    private static final double HEADING = 2.8;
    private static final double TITLE = 6;
    private static final double PAGE = 52;

    private Extent() {}

    /** Whether the text stands on so many pages. */
    static boolean fits(List<Block> blocks, int pages) {
        return lines(blocks) <= pages * PAGE;
    }

    static double lines(List<Block> blocks) {
        double lines = TITLE;
        Set<String> noted = new HashSet<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading _ -> {
                    lines += HEADING;
                    noted.clear();
                }
                case Block.Told(List<Sentence> sentences) -> lines += lines(sentences, noted);
                case Block.Paragraph _, Block.Notes _, Block.NewPage _, Block.ListOf _, Block.Table _, Block.Picture _, Block.Photographs _, Block.Sources _ -> lines += HEADING;
            }
        }
        return lines;
    }

    private static double lines(List<Sentence> sentences, Set<String> noted) {
        double text = Math.ceil(sentences.stream().mapToInt(Sentence::length).sum() / LETTERS_IN_A_LINE) + AFTER_A_PARAGRAPH;
        double notes = sentences.stream().flatMap(each -> each.notes().stream()).filter(noted::add).mapToDouble(each -> Math.ceil(each.length() / LETTERS_IN_A_NOTE) * NOTE).sum();
        return text + notes;
    }
}
