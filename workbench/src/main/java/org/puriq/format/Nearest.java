package org.puriq.format;

import java.util.Collection;
import java.util.Optional;

/** The known word that somebody most likely meant, for "Maybe ... is meant". */
public final class Nearest {
    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > 60) {
            return Optional.empty();
        }
        String nearest = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String each : known) {
            if (Math.abs(each.length() - word.length()) <= least) {
                int distance = distance(word, each);
                if (distance < least || distance == least && !nearest.isEmpty() && each.compareTo(nearest) < 0) {
                    nearest = each;
                    least = distance;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Levenshtein's distance: how many letters must be put in, taken out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
