package org.puriq.task;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as a search looks at it: lower case, without accents and marks. {@code spelling} also takes for the same what Quechua and
 * Aymara names are written with, one way or another: Ccollpa, Qollpa and Kollpa; Huanca and Wanka.
 */
record Folded(String text, String spelling) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HARD_C = Pattern.compile("c(?![eih])");
    private static final Pattern WA = Pattern.compile("(?:hu|gu|u)(?=[aei])");
    private static final Pattern DOUBLE_K = Pattern.compile("k{2,}");

    static Folded of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        String folded = OTHER.matcher(plain).replaceAll(" ").strip();
        return new Folded(folded, spelled(folded));
    }

    private static String spelled(String folded) {
        String k = HARD_C.matcher(folded.replace("qu", "k").replace('q', 'k')).replaceAll("k");
        return WA.matcher(DOUBLE_K.matcher(k).replaceAll("k")).replaceAll("w").replace('v', 'w').replace('y', 'i');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text, or the spelling. */
    String in(boolean bySpelling) {
        return bySpelling ? spelling : text;
    }

    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** Whether every word of {@code wanted} is a word of {@code folded}. */
    static boolean holdsWords(String folded, String wanted) {
        return Set.copyOf(words(folded)).containsAll(words(wanted));
    }

    /** Whether every word of {@code wanted} stands somewhere in {@code folded}. */
    static boolean holdsParts(String folded, String wanted) {
        return words(wanted).stream().allMatch(folded::contains);
    }
}
