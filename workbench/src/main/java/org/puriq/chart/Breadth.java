package org.puriq.chart;

/**
 * The width that a picture is laid out for, in CSS pixels: shown at that width its letters have 12 to 13 pixels. A picture laid
 * out for a page and shrunk to a telephone cannot be read, so a page offers both.
 */
public record Breadth(int pixels) {
    /** A telephone held upright. */
    public static final Breadth NARROW = new Breadth(344);
    /** The column of a page or of a report. */
    public static final Breadth PAGE = new Breadth(720);
    /** The whole window. */
    public static final Breadth WIDE = new Breadth(1000);

    /** Below it the labels stand above what they name instead of beside it. */
    private static final int ROOM_FOR_A_LABEL_COLUMN = 560;

    public Breadth {
        if (pixels < 300) {
            throw new IllegalArgumentException("A picture needs 300 pixels to be read; %d were asked for.".formatted(pixels));
        }
    }

    public boolean isNarrow() {
        return pixels < ROOM_FOR_A_LABEL_COLUMN;
    }
}
