package org.puriq.document;

import java.util.Locale;
import java.util.Set;

/** Which of the program's two languages a document is written in, by its commonest small words. */
final class Tongue {
    private static final Set<String> SPANISH = Set.of("de", "la", "el", "los", "las", "que", "en", "del", "por", "con", "para", "se", "una");
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "for", "is", "that", "with", "by", "on", "are", "will");
    private static final int ENOUGH = 200_000;

    private Tongue() {}

    static String of(DocumentText document) {
        int spanish = 0;
        int english = 0;
        int read = 0;
        for (String page : document.pages()) {
            for (String word : page.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                spanish += SPANISH.contains(word) ? 1 : 0;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
            read += page.length();
            if (read > ENOUGH) {
                break;
            }
        }
        return english > spanish ? "en" : "es";
    }
}
