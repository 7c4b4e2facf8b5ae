package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.projection.CountedPlaces;
import org.puriq.source.CountFolder;

/** A column that calls itself a census, beside the census of that year that the country's own tables have. */
final class AgainstCensus {
    /** Two tables of one census differ by less than this part of a department: corrections, a border. */
    private static final double TOLERATED = 0.01;
    private static final int NAMED = 10;

    private final CountedPlaces counted;
    private final CountryCounts census;
    private final List<Problem> problems = new ArrayList<>();

    /** A place above the others: what a folder says of it, and what the census counted. */
    private record Pair(String code, String name, long said, long counted) {
        double part() {
            return counted == 0 ? said == 0 ? 0 : 1 : StrictMath.abs(said - counted) / (double) counted;
        }
    }

    private AgainstCensus(CountedPlaces counted, CountryCounts census) {
        this.counted = counted;
        this.census = census;
    }

    static List<Problem> doubts(CountFolder.Counts counts, CountryCounts census) {
        var against = new AgainstCensus(counts.counted(), census);
        for (int at = 0; at < counts.counted().counts().size(); at++) {
            int year = counts.counted().counts().get(at).year();
            if (census.censusYears().contains(year)) {
                against.compare(at, year);
            }
        }
        return List.copyOf(against.problems);
    }

    private void compare(int at, int year) {
        List<Pair> pairs = pairs(at, year);
        List<Pair> others = pairs.stream().filter(each -> each.part() > TOLERATED).sorted(Comparator.comparingDouble(each -> -each.part())).toList();
        if (!others.isEmpty()) {
            long said = pairs.stream().mapToLong(Pair::said).sum();
            long known = pairs.stream().mapToLong(Pair::counted).sum();
            String told = others.stream().map(each -> "%s %s: %d / %d (%+d)".formatted(each.code(), each.name(), each.said(), each.counted(), each.said() - each.counted())).collect(Collectors.joining("; "));
            problems.add(Problem.doubtful(Where.NOWHERE, "counts.not-the-census", String.valueOf(year), String.valueOf(said), String.valueOf(known), "%+d".formatted(said - known), String.valueOf(others.size()), String.valueOf(pairs.size()), told));
        }
        otherPlaces(year);
    }

    /** By the places one step below the country, such as departments. */
    private List<Pair> pairs(int at, int year) {
        Map<String, Long> sums = new TreeMap<>();
        for (int place = 0; place < counted.size(); place++) {
            sums.merge(counted.places().get(place).within(), counted.persons().get(at)[place], Long::sum);
        }
        Set<String> here = codes();
        Map<String, Pair> pairs = new TreeMap<>();
        sums.forEach((code, said) -> {
            OptionalLong whole = census.census(code, year);
            boolean complete = census.within(code, census.smallestLevel()).stream().filter(each -> census.census(each.code(), year).isPresent()).allMatch(each -> here.contains(each.code()));
            if (whole.isPresent() && complete) {
                pairs.put(code, new Pair(code, census.place(code).map(CountedPlace::name).orElse(code), said, whole.getAsLong()));
            }
        });
        return List.copyOf(pairs.values());
    }

    private Set<String> codes() {
        return counted.places().stream().map(CountedPlaces.Place::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Other places than those of the census are named, so that nobody sets 343 beside 339. */
    private void otherPlaces(int year) {
        Set<String> known = census.smallest().stream().map(CountedPlace::code).filter(each -> census.census(each, year).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> here = codes();
        if (here.stream().anyMatch(known::contains) && !here.equals(known)) {
            problems.add(Problem.doubtful(Where.NOWHERE, "counts.other-places", String.valueOf(here.size()), String.valueOf(known.size()), String.valueOf(year), named(here, known), named(known, here)));
        }
    }

    private static String named(Set<String> some, Set<String> without) {
        List<String> left = some.stream().filter(each -> !without.contains(each)).toList();
        return left.isEmpty() ? "-" : String.join(", ", left.stream().limit(NAMED).toList()) + (left.size() > NAMED ? " … (%d)".formatted(left.size()) : "");
    }
}
