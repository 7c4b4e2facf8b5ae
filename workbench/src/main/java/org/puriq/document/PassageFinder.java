package org.puriq.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.response.MigrationTerm;

/**
 * Finds the sentences that speak of migration, with that word or without it, by a list of terms that the user can change. What
 * overlaps a term of the sense "not migration", such as the migration of birds, does not count. It proposes; a person decides.
 */
public final class PassageFinder {
    private final WordForms forms;
    private final Map<String, List<Term>> byFirst = new HashMap<>();
    private final List<Term> anywhere = new ArrayList<>();

    /** Words of a sentence, from the first up to before the last, that a term fits. */
    private record Match(Term term, int from, int to) {
        boolean overlaps(Match other) {
            return from < other.to && other.from < to;
        }
    }

    public PassageFinder(List<MigrationTerm> terms, String language) {
        this.forms = new WordForms(language);
        List<MigrationTerm> own = terms.stream().filter(each -> each.language().equals(language)).toList();
        Map<String, List<String>> classes = classes(own);
        own.stream().filter(each -> !isClass(each)).map(each -> Term.of(each, forms, classes)).forEach(this::put);
    }

    private static boolean isClass(MigrationTerm term) {
        return term.term().matches("@\\p{L}+\\s*=.*");
    }

    private static Map<String, List<String>> classes(List<MigrationTerm> terms) {
        Map<String, List<String>> classes = new HashMap<>();
        terms.stream().filter(PassageFinder::isClass).forEach(each -> {
            String[] parts = each.term().split("=", 2);
            classes.computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>()).addAll(Arrays.stream(parts[1].split("\\|")).map(String::strip).toList());
        });
        return classes;
    }

    private void put(Term term) {
        Set<String> keys = term.begins();
        if (keys.isEmpty()) {
            anywhere.add(term);
        }
        keys.forEach(key -> byFirst.computeIfAbsent(key, _ -> new ArrayList<>()).add(term));
    }

    public List<FoundPassage> find(DocumentText document) {
        return Sentences.of(document).stream().flatMap(each -> find(each).stream()).toList();
    }

    public Optional<FoundPassage> find(Sentence sentence) {
        List<Word> words = forms.of(sentence.text());
        List<Match> matches = matches(words);
        List<Match> against = matches.stream().filter(each -> !each.term().isMigration()).toList();
        List<Match> found = matches.stream().filter(each -> each.term().isMigration() && against.stream().noneMatch(each::overlaps)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> terms = new LinkedHashSet<>();
        found.forEach(each -> terms.add(sentence.text().substring(words.get(each.from()).from(), words.get(each.to() - 1).to())));
        return Optional.of(new FoundPassage(sentence, List.copyOf(terms), found.stream().flatMap(each -> each.term().record().theme().stream()).findFirst()));
    }

    private List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int from = at;
            likely(words.get(at)).distinct().forEach(term -> {
                int end = term.endFrom(words, from);
                if (end >= 0) {
                    matches.add(new Match(term, from, end));
                }
            });
        }
        return matches;
    }

    private Stream<Term> likely(Word word) {
        Stream<Term> own = Stream.concat(word.stems().stream(), Stream.of(word.folded())).map(byFirst::get).filter(Objects::nonNull).flatMap(List::stream);
        return Stream.concat(own, anywhere.stream());
    }
}
