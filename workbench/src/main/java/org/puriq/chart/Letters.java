package org.puriq.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be, without asking for a font: the widths are those of DejaVu Sans, as wide as any sans serif that a
 * reader is likely to have, so that a text never needs more room than it was given.
 */
final class Letters {
    /** Thousandths of the font size, from blank to tilde. */
    private static final int[] ASCII = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
        636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    };
    private static final String NARROW = "·’‘ı¡";
    private static final String WIDE = "…—‰½¼¾æœÆŒ@";
    private static final double BOLD = 1.12;

    private Letters() {}

    static double width(String text, double size, boolean bold) {
        double thousandths = Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().mapToLong(Letters::width).sum();
        return thousandths / 1000 * size * (bold ? BOLD : 1);
    }

    private static int width(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return ASCII[letter - ' '];
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 400;
        }
        return WIDE.indexOf(letter) >= 0 || letter >= 0x2E80 ? 1100 : 700;
    }

    /** The text in lines that fit into {@code room}; a word longer than a line is broken. Nothing is left out. */
    static List<String> wrap(String text, double size, boolean bold, double room) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, bold) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = breakUp(word, size, bold, room, lines);
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** Puts full lines of a long word into {@code lines} and gives back what is left of it. */
    private static String breakUp(String word, double size, boolean bold, double room, List<String> lines) {
        String rest = word;
        while (width(rest, size, bold) > room) {
            int end = rest.offsetByCodePoints(0, 1);
            while (end < rest.length() && width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size, bold) <= room) {
                end = rest.offsetByCodePoints(end, 1);
            }
            if (end == rest.length()) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
