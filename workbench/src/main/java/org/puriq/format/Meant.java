package org.puriq.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.puriq.base.Records;
import org.puriq.base.Recorded;
import org.puriq.place.Alias;

/**
 * Which records somebody most likely meant who wrote what is no identity: those that are called so, by name or alias; else those
 * that hold it as a part of identity or name; else the one whose identity, or name, is nearest to it.
 */
public final class Meant {
    private static final int TOLD = 3;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST = 60;
    private static final List<String> NAMES = List.of("name", "name_es", "name_en", "title", "title_es", "title_en", "author", "symbol", "printed", "alias");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Called> known;

    /** A record, and what it is called, folded: its identity first. */
    private record Called(String id, List<String> names) {}

    private Meant(List<Called> known) {
        this.known = known;
    }

    /** The identities, between commas, of the records of a table that are most likely meant; empty where none comes near. */
    public static String among(Records records, Table<?> table, String word) {
        return of(table, records.all(table.kind()), records.all(Alias.class)).by(word);
    }

    static Meant of(Table<?> table, Collection<? extends Recorded> records, Collection<Alias> aliases) {
        Map<String, List<String>> others = new HashMap<>();
        if (table == StudyFormat.PLACES) {
            aliases.forEach(each -> others.computeIfAbsent(each.place(), _ -> new ArrayList<>(1)).add(folded(each.alias())));
        }
        return new Meant(records.stream().map(each -> called(table, each, others.getOrDefault(each.id(), List.of()))).toList());
    }

    private static Called called(Table<?> table, Recorded record, List<String> aliases) {
        Cells cells = table.cellsOf(record);
        Stream<String> names = Stream.concat(Stream.of(record.id()), NAMES.stream().map(cells::text)).map(Meant::folded);
        return new Called(record.id(), Stream.concat(names, aliases.stream()).filter(each -> !each.isEmpty()).distinct().toList());
    }

    int size() {
        return known.size();
    }

    String by(String word) {
        String wanted = folded(word);
        if (wanted.isEmpty() || word.length() > LONGEST) {
            return "";
        }
        List<String> same = those(name -> name.equals(wanted));
        List<String> holding = same.isEmpty() && wanted.length() >= SHORTEST_PART ? those(name -> name.contains(wanted)) : same;
        return holding.isEmpty() ? nearest(word, wanted) : told(holding);
    }

    private List<String> those(Predicate<String> fits) {
        return known.stream().filter(each -> each.names().stream().anyMatch(fits)).map(Called::id).limit(TOLD + 1L).sorted(Comparator.comparingInt(String::length)).toList();
    }

    private static String told(List<String> ids) {
        return String.join(", ", ids.size() > TOLD ? ids.subList(0, TOLD) : ids) + (ids.size() > TOLD ? ", …" : "");
    }

    private String nearest(String word, String wanted) {
        Optional<String> id = Nearest.to(word, known.stream().map(Called::id).toList());
        return id.or(() -> Nearest.to(wanted, known.stream().flatMap(each -> each.names().stream()).toList())
                .flatMap(name -> known.stream().filter(each -> each.names().contains(name)).map(Called::id).findFirst())).orElse("");
    }

    /** Lower case, without accents and marks. */
    private static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }
}
