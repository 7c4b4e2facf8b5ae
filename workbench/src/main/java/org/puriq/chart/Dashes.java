package org.puriq.chart;

/** How a line is broken, so that kinds of flow can be told apart without colour. */
public enum Dashes {
    SOLID(""),
    DASHED("9 5"),
    DOTTED("1.5 4"),
    DASH_DOT("10 4 1.5 4"),
    LONG("18 6");

    private final String array;

    Dashes(String array) {
        this.array = array;
    }

    String array() {
        return array;
    }
}
