package org.puriq.chart;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colours of the pictures: Okabe and Ito (2008), distinct for readers with any colour vision, on warm white. A picture names
 * them as custom properties with the light colour as fallback, so that a page's dark and print styles reach into it.
 */
public enum Ink {
    INK("--ink", "#222222", "#ece8df", "#000000"),
    PAPER("--paper", "#fffdf8", "#1c1b18", "#ffffff"),
    ACCENT("--accent", "#0072b2", "#56b4e9", "#0072b2"),
    /** Second-rank text. */
    SOFT("--picture-soft", "#5c574e", "#b9b3a7", "#333333"),
    /** Thin lines that only guide the eye. */
    RULE("--picture-rule", "#d9d3c5", "#45413a", "#aaaaaa"),
    BLUE("--picture-blue", "#0072b2", "#56b4e9", "#0072b2"),
    VERMILLION("--picture-vermillion", "#d55e00", "#ee8a45", "#d55e00"),
    GREEN("--picture-green", "#009e73", "#35c69d", "#009e73"),
    PURPLE("--picture-purple", "#cc79a7", "#dd9dc1", "#cc79a7"),
    ORANGE("--picture-orange", "#e69f00", "#e9b13a", "#e69f00"),
    SKY("--picture-sky", "#56b4e9", "#8fd0f5", "#56b4e9");

    private static final Ink[] KINDS = {BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY};
    private static final Pattern PROPERTY = Pattern.compile("var\\(--[a-z-]+, ([^()]*)\\)");

    private final String property;
    private final String light;
    private final String dark;
    private final String print;

    Ink(String property, String light, String dark, String print) {
        this.property = property;
        this.light = light;
        this.dark = dark;
        this.print = print;
    }

    /** The colour as an attribute's value. */
    String value() {
        return "var(" + property + ", " + light + ")";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of the n-th kind of a picture; patterns, letters or places tell the kinds apart as well. */
    static Ink ofKind(int at) {
        return KINDS[at % KINDS.length];
    }

    /** The picture with the light colours in the place of the custom properties, for readers that know no style sheet (Word, PDF). */
    static String fixed(String svg) {
        return PROPERTY.matcher(svg).replaceAll("$1");
    }

    /** The style sheet that a page with pictures needs: colours by day, by night and on paper, and which of two breadths shows. */
    public static String styleSheet() {
        var css = new StringBuilder();
        css.append(".picture {\n  max-width: 100%;\n  height: auto;\n  font-variant-numeric: tabular-nums;\n");
        properties(css, "  ", 0).append("}\n");
        css.append("@media (prefers-color-scheme: dark) {\n  .picture {\n");
        properties(css, "    ", 1).append("  }\n}\n");
        css.append("@media print {\n  .picture {\n");
        properties(css, "    ", 2).append("  }\n}\n");
        css.append("""
                .pictures > .picture-narrow { display: none; }
                @media screen and (max-width: 640px) {
                  .pictures > .picture-narrow { display: block; }
                  .pictures > .picture-broad { display: none; }
                }
                """);
        return css.toString();
    }

    private static StringBuilder properties(StringBuilder css, String indent, int scheme) {
        for (Ink ink : values()) {
            String colour = scheme == 0 ? ink.light : scheme == 1 ? ink.dark : ink.print;
            css.append(indent).append(ink.property).append(": ").append(colour).append(";\n");
        }
        return css;
    }
}
