package org.puriq.report;

import java.awt.GraphicsEnvironment;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts one font that this machine has in the place of each list of fonts in a picture; what draws it knows neither quotes nor generic names. */
final class Fonts {
    private static final Pattern FAMILIES = Pattern.compile("font-family=\"([^\"]*)\"");
    private static final Set<String> HERE = Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());

    private Fonts() {}

    static String named(String svg) {
        return FAMILIES.matcher(svg).replaceAll(list -> "font-family=\"" + firstOf(list.group(1)) + "\"");
    }

    private static String firstOf(String families) {
        return Stream.of(families.split(",")).map(Fonts::javaName).filter(HERE::contains).findFirst().orElse("SansSerif");
    }

    private static String javaName(String family) {
        String name = family.replaceAll("['\"]|&quot;|&#39;", "").strip();
        return switch (name) {
            case "sans-serif", "system-ui" -> "SansSerif";
            case "serif" -> "Serif";
            case "monospace" -> "Monospaced";
            default -> name;
        };
    }
}
