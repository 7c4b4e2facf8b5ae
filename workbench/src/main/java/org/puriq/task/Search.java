package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Recorded;
import org.puriq.community.ComparisonRow;
import org.puriq.format.ResponseFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.response.Practice;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/**
 * Finds records by words: without accents, whatever the case, by alias and code, and, as a weaker match, by another spelling of a
 * Quechua or Aymara name. Names in both languages are looked at (acceptance A4).
 */
public final class Search {
    private final Workspace workspace;

    public Search(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How well a record fits, the best first: its whole name, how the name begins, whole words, parts of words. */
    public enum Fit { NAME, BEGINNING, WORDS, TEXT }

    /**
     * A record that was found.
     *
     * @param table the table of the study package that holds it
     * @param name what it is called
     * @param snippet where a place lies, or the text around what was found
     * @param otherSpelling whether only another spelling fits
     */
    public record Hit(String table, String id, String name, String snippet, Fit fit, boolean otherSpelling) {}

    /** What is worth showing first, and how many more there are. */
    public record Best(List<Hit> hits, int more) {}

    /**
     * The best of all hits, at most so many. Where something is called just so, what holds the words only as a part of others, or
     * in another spelling, is not what was looked for.
     */
    public static Best best(List<Hit> all, int most) {
        boolean named = all.stream().anyMatch(each -> each.fit() == Fit.NAME && !each.otherSpelling());
        List<Hit> best = all.stream().filter(each -> !named || each.fit() != Fit.TEXT && !each.otherSpelling()).limit(most).toList();
        return new Best(best, all.size() - best.size());
    }

    /** Everything that fits, the best first; nothing where no word is asked for. */
    public Checked<List<Hit>> of(String study, Texts texts, String words) {
        return workspace.study(study).map(known -> in(known, texts, words));
    }

    /** The practices of the program are looked through as well: no study holds them, and all can use them. */
    public static List<Hit> in(Study study, Texts texts, String asked) {
        Folded wanted = Folded.of(asked);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var phrases = new Phrases(study, texts);
        List<Hit> hits = new ArrayList<>();
        for (Table<?> table : StudyFormat.TABLES) {
            if (SearchTexts.isSearched(table)) {
                study.all(table.kind()).forEach(each -> hit(phrases, table, each, wanted).ifPresent(hits::add));
            }
        }
        Study library = PracticeLibrary.shipped().study();
        var words = new Phrases(library, texts);
        library.all(Practice.class).stream().filter(each -> !study.records().has(Practice.class, each.id()))
                .forEach(each -> hit(words, ResponseFormat.PRACTICES, each, wanted).ifPresent(hits::add));
        Set<String> compared = study.all(ComparisonRow.class).stream().flatMap(row -> row.places().stream()).collect(Collectors.toSet());
        hits.sort(Comparator.comparing(Hit::otherSpelling).thenComparing(Hit::fit)
                .thenComparing(each -> SearchTexts.rank(each.table()))
                .thenComparing(each -> !compared.contains(each.id())));
        return List.copyOf(hits);
    }

    private static Optional<Hit> hit(Phrases phrases, Table<?> table, Recorded record, Folded wanted) {
        SearchTexts said = SearchTexts.of(phrases, table, record);
        for (boolean spelling : new boolean[] {false, true}) {
            Optional<Fit> fit = fit(said, wanted.in(spelling), spelling);
            if (fit.isPresent()) {
                return Optional.of(new Hit(table.name(), record.id(), said.name(), said.snippet(wanted), fit.get(), spelling));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fit> fit(SearchTexts said, String wanted, boolean spelling) {
        List<String> names = said.names().stream().map(each -> Folded.of(each).in(spelling)).toList();
        if (names.contains(wanted)) {
            return Optional.of(Fit.NAME);
        }
        if (names.stream().anyMatch(each -> each.startsWith(wanted))) {
            return Optional.of(Fit.BEGINNING);
        }
        String all = Folded.of(said.everything()).in(spelling);
        if (Folded.holdsWords(all, wanted)) {
            return Optional.of(Fit.WORDS);
        }
        return Folded.holdsParts(all, wanted) ? Optional.of(Fit.TEXT) : Optional.empty();
    }
}
