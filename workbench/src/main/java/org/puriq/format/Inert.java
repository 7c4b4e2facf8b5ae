package org.puriq.format;

import java.util.regex.Pattern;
import org.puriq.base.NumberStyle;

/**
 * Text that a spreadsheet would run as a formula, made inert by an apostrophe in front, and brought back (OWASP, CSV injection).
 * Numbers are never touched. What was made inert comes back exactly, also where the text began with apostrophes itself.
 */
public final class Inert {
    private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r]");
    private static final Pattern MADE_INERT = Pattern.compile("'+[=+\\-@\\t\\r]");

    private Inert() {}

    /** The text as it may stand in a file that is opened with a spreadsheet of a country that writes numbers in {@code numbers}. */
    public static String make(String text, NumberStyle numbers) {
        return RUNS.matcher(text).lookingAt() && !isNumber(text, NumberStyle.MACHINE) && !isNumber(text, numbers) ? "'" + text : text;
    }

    /** The text as it was before {@link #make}; text that was never made inert stays as it is. */
    public static String undo(String text) {
        return MADE_INERT.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static boolean isNumber(String text, NumberStyle style) {
        return text.strip().equals(text) && style.read(text).isPresent();
    }
}
