package org.puriq.chart;

import java.util.List;

/** How a text is set: size in pixels, weight, colour and which end stands at the point. */
record Type(double size, boolean bold, Ink ink, Anchor anchor) {
    static final Type BODY = new Type(13, false, Ink.INK, Anchor.START);
    static final Type STRONG = new Type(13, true, Ink.INK, Anchor.START);
    static final Type SMALL = new Type(12, false, Ink.INK, Anchor.START);
    static final Type NOTE = new Type(12, false, Ink.SOFT, Anchor.START);
    static final Type HEAD = new Type(12, true, Ink.SOFT, Anchor.START);

    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String value;

        Anchor(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    Type middle() {
        return new Type(size, bold, ink, Anchor.MIDDLE);
    }

    Type end() {
        return new Type(size, bold, ink, Anchor.END);
    }

    /** From one baseline to the next. */
    double line() {
        return Math.ceil(size * 1.25);
    }

    /** How far below the middle of a line its baseline lies. */
    double drop() {
        return size * 0.36;
    }

    double width(String text) {
        return Letters.width(text, size, bold);
    }

    List<String> wrap(String text, double room) {
        return Letters.wrap(text, size, bold, room);
    }

    double height(List<String> lines) {
        return lines.size() * line();
    }
}
