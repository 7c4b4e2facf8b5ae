package org.puriq.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a picture, made fit for where it goes. */
final class Svg {
    private static final Pattern BEFORE_THE_ELEMENT = Pattern.compile("\\A.*?(?=<svg[\\s>])", Pattern.DOTALL);

    private Svg() {}

    /** The svg element alone, without what an XML file has in front of it. */
    static String element(String svg) {
        return BEFORE_THE_ELEMENT.matcher(svg).replaceFirst("").strip();
    }

    /** The width or height that the svg element says it has, in whole CSS pixels. */
    static int length(String svg, String name) {
        Matcher length = Pattern.compile("\\A<svg\\s(?:[^>]*\\s)?" + name + "=\"([0-9.]+)(px)?\"").matcher(element(svg));
        if (!length.find()) {
            throw new IllegalArgumentException("The picture does not say its %s: %s".formatted(name, element(svg).lines().findFirst().orElse("")));
        }
        return (int) Math.ceil(Double.parseDouble(length.group(1)));
    }

    /** With the fallback of each custom property in its place, for what draws without style sheets: {@code var(--ink, #222)} becomes {@code #222}; the paper is white. */
    static String withFallbacks(String svg) {
        int open = svg.lastIndexOf("var(");
        String resolved = svg;
        // From the last to the first, so that a fallback which is itself a var() is resolved before its parent.
        while (open >= 0) {
            int close = closing(resolved, open + 4);
            if (close > 0) {
                resolved = resolved.substring(0, open) + fallback(resolved.substring(open + 4, close)) + resolved.substring(close + 1);
            }
            open = open == 0 ? -1 : resolved.lastIndexOf("var(", open - 1);
        }
        return resolved;
    }

    private static String fallback(String inside) {
        if (inside.startsWith("--paper")) {
            // Warm white is for screens; on a white page it would stand out as a box.
            return "#ffffff";
        }
        int comma = inside.indexOf(',');
        return comma < 0 ? "inherit" : inside.substring(comma + 1).strip();
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
