package org.puriq.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most so many characters, broken between words, and inside a word only where it is longer than a line. */
final class Wrapping {
    private Wrapping() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            wrap(line, Math.max(1, width), lines);
        }
        return lines;
    }

    /** How many columns of a terminal the text takes; accents that stand over a letter take none. */
    static int width(String text) {
        return (int) text.codePoints().filter(each -> !isOverALetter(each)).count();
    }

    static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    private static void wrap(String line, int width, List<String> lines) {
        var current = new StringBuilder();
        for (String word : line.strip().split(" +")) {
            String rest = word;
            if (!current.isEmpty() && width(current.toString()) + 1 + width(rest) > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            while (width(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            current.append(current.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(current.toString());
    }

    private static boolean isOverALetter(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
