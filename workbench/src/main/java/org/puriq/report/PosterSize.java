package org.puriq.report;

import java.util.List;
import java.util.stream.IntStream;

/** How large the letters of a poster are: as large as everything on one sheet of A3 allows, so that it can be read from the last row. */
final class PosterSize {
    /** The letters of a priority's name in points, the largest first; the style sheet has a class for each. */
    private static final List<Integer> POINTS = List.of(46, 40, 34, 30, 26, 23, 20, 17, 15, 13, 11, 9);
    /** Letters become this small, and no smaller, so that no line of evidence is cut: it is read from a few steps away. */
    private static final int SMALLER_FOR_EVIDENCE = POINTS.indexOf(20);
    private static final double HEIGHT = 1060;
    private static final double WIDTH = 728;
    /** Beside the number. */
    private static final double TEXT_WIDTH = 620;
    /** Of the size of the letters: the width of one on average, and the height of a line. */
    private static final double LETTER = 0.53;
    private static final double LINE = 1.2;
    /** Of the name's size: the other language, the evidence, the number; as the style sheet says. */
    private static final double OTHER = 0.62;
    private static final double EVIDENCE = 0.58;
    private static final double NUMBER = 2.6;
    /** Around a priority, and around its votes. */
    private static final double AROUND_ITEM = 0.75;
    private static final double AROUND_VOTES = 0.45;
    private static final double RULES = 4;

    private PosterSize() {}

    /** A line of evidence that stands on one line in letters of this size; what is too long ends at a word. */
    static String oneLine(String text, int size, boolean other) {
        int letters = (int) (TEXT_WIDTH / (POINTS.get(size) * EVIDENCE * (other ? OTHER : 1) * LETTER));
        if (text.length() <= letters) {
            return text;
        }
        int word = text.lastIndexOf(' ', letters - 1);
        return text.substring(0, word > letters / 2 ? word : letters - 1) + "…";
    }

    /** The place of the size among the style sheet's classes; the smallest may go on to a second sheet, and nothing is cut. */
    static int of(Poster poster) {
        double room = HEIGHT - head(poster);
        int largest = IntStream.range(0, POINTS.size()).filter(at -> items(poster, POINTS.get(at)) <= room).findFirst().orElse(POINTS.size() - 1);
        return IntStream.rangeClosed(largest, SMALLER_FOR_EVIDENCE).filter(at -> tellsAllEvidence(poster, at)).findFirst().orElse(largest);
    }

    private static boolean tellsAllEvidence(Poster poster, int size) {
        return poster.items().stream().allMatch(each -> oneLine(each.evidence(), size, false).equals(each.evidence()) && oneLine(each.otherEvidence(), size, true).equals(each.otherEvidence()));
    }

    private static double head(Poster poster) {
        return 60 + height(poster.where(), 20, WIDTH) + height(poster.title(), 44, WIDTH) + height(poster.otherTitle(), 44 * OTHER, WIDTH)
                + height(poster.question(), 24, WIDTH) + height(poster.otherQuestion(), 24 * OTHER, WIDTH) + height(poster.foot(), 15, WIDTH) + height(poster.otherFoot(), 15 * OTHER, WIDTH);
    }

    private static double items(Poster poster, double points) {
        return poster.items().stream().mapToDouble(each -> Math.max(points * NUMBER, text(each, points)) + AROUND_ITEM * points + RULES).sum();
    }

    private static double text(Poster.Item item, double points) {
        return height(item.name(), points, TEXT_WIDTH) + height(item.otherName(), points * OTHER, TEXT_WIDTH) + line(item.evidence(), points * EVIDENCE)
                + line(item.otherEvidence(), points * EVIDENCE * OTHER) + (item.votes().isEmpty() ? 0 : points * (EVIDENCE * LINE + AROUND_VOTES) + RULES);
    }

    private static double line(String text, double points) {
        return text.isEmpty() ? 0 : points * LINE;
    }

    private static double height(String text, double points, double width) {
        return text.isEmpty() ? 0 : Math.ceil(text.length() * points * LETTER / width) * points * LINE;
    }
}
