package org.puriq.cli;

import java.util.Arrays;
import java.util.List;
import org.puriq.base.Language;

/**
 * The language in which a command line wants to be answered: what {@code --lang} says, else what PURIQ_LANG says, else Spanish.
 * It is read before anything else is understood, because the sentence about a mistake must already be in it.
 */
public final class AskedLanguage {
    private static final String OPTION = "--lang";

    private AskedLanguage() {}

    /** {@code fallback} is what the environment says, empty if nothing. */
    public static Language of(String[] arguments, String fallback) {
        List<String> words = Arrays.asList(arguments);
        for (int at = words.size() - 1; at >= 0; at--) {
            String word = words.get(at);
            if (word.startsWith(OPTION + "=")) {
                return Language.of(word.substring(OPTION.length() + 1));
            }
            if (word.equals(OPTION) && at + 1 < words.size()) {
                return Language.of(words.get(at + 1));
            }
        }
        return Language.of(fallback);
    }
}
