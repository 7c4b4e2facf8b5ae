package org.puriq.report;

import java.util.regex.Pattern;
import org.puriq.text.Texts;

/** The line under a table or picture that says where it comes from: "Source: Barker (2005), Table 2." */
final class SourceLine {
    /** Sources are quoted in their own language, so their line may begin in any. */
    private static final Pattern SAYS_SO_ITSELF = Pattern.compile("(fuentes?|sources?|elaboración)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private SourceLine() {}

    /** The source with the word for it in front where it does not say so itself; empty where there is none. */
    static String of(String source, Texts texts) {
        return source.isEmpty() || SAYS_SO_ITSELF.matcher(source).matches() ? source : texts.say("report.source", source);
    }
}
