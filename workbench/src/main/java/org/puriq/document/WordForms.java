package org.puriq.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * The words of a text as they are compared: without accents and without inflection (Snowball's stemmer of the language). Plans are
 * often typed without accents, and the stemmer needs them; so a word has the stem of both spellings, and two words are the
 * same if they share one. Not for use by several threads at once.
 */
final class WordForms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*|\\p{N}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int REMEMBERED = 100_000;

    private final SnowballStemmer stemmer;
    private final Map<String, Set<String>> known = new HashMap<>();

    WordForms(String language) {
        this.stemmer = language.equals("en") ? new EnglishStemmer() : new SpanishStemmer();
    }

    List<Word> of(String text) {
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            boolean capital = !words.isEmpty() && !shouted && Character.isUpperCase(matcher.group().codePointAt(0)) && !afterStop(text, matcher.start());
            words.add(new Word(matcher.start(), matcher.end(), folded(matcher.group()), stems(matcher.group()), capital));
        }
        return words;
    }

    private static boolean afterStop(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.endsWith(".") || before.endsWith(":");
    }

    static String folded(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
    }

    Set<String> stems(String word) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC), this::stemmed);
    }

    private Set<String> stemmed(String word) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(folded(stem(word)));
        stems.add(folded(stem(folded(word))));
        return stems;
    }

    private String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
