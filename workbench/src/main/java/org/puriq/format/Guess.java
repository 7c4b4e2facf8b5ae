package org.puriq.format;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Guesses which record was meant, and stops guessing when it has cost too much: among 20,000 places a guess takes some
 * milliseconds, and a file in which every row names the wrong table asks for 100,000 of them.
 */
final class Guess {
    private static final int COMPARISONS = 1_000_000;

    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Meant> known = new HashMap<>();
    private int left = COMPARISONS;

    /** The identities that are likely meant, or an empty text where none is near or no more guesses are made. */
    String meant(String kind, String word, Supplier<Meant> among) {
        return left <= 0 ? made.getOrDefault(kind + " " + word, "") : made.computeIfAbsent(kind + " " + word, _ -> make(word, known.computeIfAbsent(kind, _ -> among.get())));
    }

    private String make(String word, Meant among) {
        left -= among.size();
        return among.by(word);
    }
}
