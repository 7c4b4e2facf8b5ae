package org.puriq.chart;

import java.util.Locale;

/** What fills an area, so that kinds can be told apart without colour. The path draws one tile of 8 by 8. */
enum Hatch {
    SOLID(""),
    DIAGONAL("M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"),
    DOTS("M2 1 v2 M6 5 v2"),
    BACKWARD("M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2"),
    LEVEL("M0 2 H8 M0 6 H8"),
    GRID("M0 4 H8 M4 0 V8");

    private final String path;

    Hatch(String path) {
        this.path = path;
    }

    static Hatch ofKind(int at) {
        return values()[at % values().length];
    }

    String path() {
        return path;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
