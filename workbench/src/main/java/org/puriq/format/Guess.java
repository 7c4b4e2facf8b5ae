package org.puriq.format;

import java.util.Collection;
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
    private int left = COMPARISONS;

    /** The nearest id, or an empty text where none is near or no more guesses are made. */
    String nearest(String kind, String word, Supplier<? extends Collection<String>> known) {
        return left <= 0 ? made.getOrDefault(kind + " " + word, "") : made.computeIfAbsent(kind + " " + word, _ -> make(word, known.get()));
    }

    private String make(String word, Collection<String> known) {
        left -= known.size();
        return Nearest.to(word, known).orElse("");
    }
}
