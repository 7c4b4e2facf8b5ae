package org.puriq.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.response.MigrationTerm;

/**
 * A term as it is compared with words. Between its words stand spaces, or {@code …} for up to six other words; {@code |} parts words
 * of which any will do; {@code migr*} is the beginning of a word, {@code =sale} that very form, {@code @Nombre} any proper
 * name, and {@code @gente} the words that a term "@gente = joven|familia" lists.
 */
final class Term {
    /** So many other words may stand in a gap. */
    static final int GAP = 6;
    static final String PROPER_NAME = "@Nombre";

    private final MigrationTerm record;
    private final List<Step> steps;

    /** One word of the term: what it may be, and whether others may stand before it. */
    private record Step(Set<String> stems, Set<String> forms, List<String> beginnings, boolean name, boolean afterGap) {
        boolean fits(Word word) {
            return name && word.capital() || forms.contains(word.folded()) || word.stems().stream().anyMatch(stems::contains)
                    || beginnings.stream().anyMatch(word.folded()::startsWith);
        }
    }

    private Term(MigrationTerm record, List<Step> steps) {
        this.record = record;
        this.steps = steps;
    }

    /** @param classes the words of each class, by its name with the @ */
    static Term of(MigrationTerm record, WordForms forms, Map<String, List<String>> classes) {
        List<Step> steps = new ArrayList<>();
        boolean gap = false;
        for (String part : record.term().replace("...", "…").replace("…", " … ").strip().split("\\s+")) {
            if (part.equals("…")) {
                gap = true;
            } else {
                steps.add(step(part, forms, classes, gap));
                gap = false;
            }
        }
        return new Term(record, List.copyOf(steps));
    }

    private static Step step(String part, WordForms forms, Map<String, List<String>> classes, boolean gap) {
        Set<String> stems = new HashSet<>();
        Set<String> exact = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> words = Arrays.stream(part.split("\\|")).flatMap(word -> classes.getOrDefault(word, List.of(word)).stream()).toList();
        for (String word : words) {
            if (word.startsWith("=")) {
                exact.add(WordForms.folded(word.substring(1)));
            } else if (word.endsWith("*")) {
                beginnings.add(WordForms.folded(word.substring(0, word.length() - 1)));
            } else if (!word.startsWith("@")) {
                stems.addAll(forms.stems(word));
            }
        }
        return new Step(stems, exact, beginnings, words.contains(PROPER_NAME), gap);
    }

    MigrationTerm record() {
        return record;
    }

    boolean isMigration() {
        return record.sense().equals(MigrationTerm.MIGRATION);
    }

    /** Where the words that fit end, the first one standing {@code at}; below zero if they do not fit. */
    int endFrom(List<Word> words, int at) {
        return !steps.isEmpty() && steps.getFirst().fits(words.get(at)) ? rest(words, at + 1, 1) : -1;
    }

    private int rest(List<Word> words, int at, int step) {
        if (step == steps.size()) {
            return at;
        }
        int last = Math.min(steps.get(step).afterGap() ? at + GAP : at, words.size() - 1);
        for (int next = at; next <= last; next++) {
            int end = steps.get(step).fits(words.get(next)) ? rest(words, next + 1, step + 1) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** What a word must have in common with the first one of the term: its stems and forms; empty if any word may begin it. */
    Set<String> begins() {
        if (steps.isEmpty() || steps.getFirst().name() || !steps.getFirst().beginnings().isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>(steps.getFirst().stems());
        keys.addAll(steps.getFirst().forms());
        return keys;
    }
}
