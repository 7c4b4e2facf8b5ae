package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountryCounts;
import org.puriq.definition.Recipes;
import org.puriq.migration.OriginDestination.Counted;
import org.puriq.migration.TableCheck;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.MovesRead;

/**
 * What is odd in a table of moves that was read without a fault: totals that do not add up, and codes that two schemes have alike. Where
 * codes and names do not tell the scheme, the sizes of the places do: a census counts in a place about as many as another census did.
 * Where these do not tell it either, that is said, and nothing is guessed.
 */
final class MoveDoubts {
    /** A place has some of the people of another census, and not many more: a table may be of a part of them, and years may lie between. */
    private static final double LEAST = 0.4;
    private static final double MOST = 1.6;
    private static final double NEARLY_ALL = 0.8;

    private MoveDoubts() {}

    static Checked<MovesRead> look(MovesRead read) {
        List<Problem> problems = new ArrayList<>();
        totals(read).ifPresent(problems::add);
        scheme(read).ifPresent(problems::add);
        return Checked.of(read, problems);
    }

    /** The largest difference is told, and how many others there are; {@code flows check} tells all. */
    private static Optional<Problem> totals(MovesRead read) {
        Stream<TableCheck.Line> populations = read.populations().isEmpty() ? Stream.of() : read.table().counted().stream().filter(each -> read.populations().containsKey(each.place()))
                .map(each -> new TableCheck.Line(TableCheck.What.POPULATION, each.place(), read.populations().getOrDefault(each.place(), 0L), each.persons()));
        List<TableCheck.Line> failing = Stream.concat(read.printed().stream(), populations).filter(each -> !each.holds())
                .sorted(Comparator.comparingLong((TableCheck.Line each) -> Math.abs(each.difference())).reversed()).toList();
        return failing.stream().findFirst().map(worst -> Problem.doubtful(Where.file(read.files().getFirst()), "matrix.does-not-add", String.valueOf(failing.size()), (worst.of() + " " + named(read, worst.of())).strip(),
                String.valueOf(worst.expected()), String.valueOf(worst.found()), String.valueOf(worst.difference())));
    }

    private static String named(MovesRead read, String code) {
        return read.name(code).equals(code) ? "" : read.name(code);
    }

    private static Optional<Problem> scheme(MovesRead read) {
        boolean named = read.files().size() > 1;      // a list of places names its codes, and the names were compared
        if (read.recipe().otherScheme().isEmpty() || read.recipe().names().isEmpty() || named || !isInBoth(read)) {
            return Optional.empty();
        }
        CountryFacts facts = CountryFacts.shipped(read.recipe().names());
        return facts.counts().isEmpty() ? Optional.empty() : bySize(read, facts);
    }

    /** Whether every province of the table is one of either scheme, so that the codes alone say nothing. */
    private static boolean isInBoth(MovesRead read) {
        KnownPlaces known = Recipes.places(read.recipe());
        Set<String> provinces = read.table().places().stream().filter(each -> each.length() >= 4).map(each -> each.substring(0, 4)).collect(Collectors.toSet());
        return !provinces.isEmpty() && known.codes(4).containsAll(provinces) && known.otherCodes(4).containsAll(provinces);
    }

    private static Optional<Problem> bySize(MovesRead read, CountryFacts facts) {
        List<Counted> unlike = read.table().counted().stream().filter(each -> other(facts, each.place()).filter(code -> !code.equals(each.place())).isPresent()).toList();
        if (unlike.isEmpty()) {
            return Optional.empty();
        }
        double own = unlike.stream().filter(each -> fits(facts.counts(), each.place(), each.persons())).count() / (double) unlike.size();
        double other = unlike.stream().filter(each -> other(facts, each.place()).filter(code -> fits(facts.counts(), code, each.persons())).isPresent()).count() / (double) unlike.size();
        Where where = Where.file(read.files().getFirst());
        String first = unlike.getFirst().place();
        String otherName = other(facts, first).flatMap(facts.counts()::place).map(each -> each.name()).orElse("");
        String ownName = facts.counts().place(first).map(each -> each.name()).orElse(first);
        if (other >= NEARLY_ALL && own < NEARLY_ALL) {
            return Optional.of(Problem.refused(where, "matrix.other-scheme-by-size", first, ownName, otherName, read.recipe().scheme(), read.recipe().otherScheme()));
        }
        return own >= NEARLY_ALL && other < NEARLY_ALL ? Optional.empty()
                : Optional.of(Problem.doubtful(where, "matrix.scheme-unknown", first, ownName, read.recipe().scheme(), otherName, read.recipe().otherScheme()));
    }

    /** The place that the code is of in the other scheme, by our own code of it. */
    private static Optional<String> other(CountryFacts facts, String code) {
        return facts.otherCodes().placeOf(code);
    }

    private static boolean fits(CountryCounts counts, String code, long persons) {
        return counts.censusYears().stream().anyMatch(year -> {
            OptionalLong census = counts.census(code, year);
            return census.isPresent() && persons >= LEAST * census.getAsLong() && persons <= MOST * census.getAsLong();
        });
    }
}
