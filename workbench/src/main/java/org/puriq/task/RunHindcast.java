package org.puriq.task;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.BorderChange;
import org.puriq.country.CountKind;
import org.puriq.country.CountryCounts;
import org.puriq.country.PopulationCount;
import org.puriq.definition.CountRecipes;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.Forecast;
import org.puriq.projection.Hindcast;
import org.puriq.source.CountFolder;

/** Projects from earlier censuses only and, where a later count is known, sets every method beside it. */
public final class RunHindcast {
    private static final int FARTHEST = 60;
    private static final String OFFICIAL = "official-extended";

    private RunHindcast() {}

    /**
     * What is asked: a folder of counts, or a country whose pack has counts.
     *
     * @param to the year that is forecast
     * @param actual a file {@code code,persons} with the later count
     * @param crosswalk a file {@code code,counts_in}: codes of the later count that belong to an earlier place
     */
    public record Asked(Optional<Path> data, Optional<Path> recipe, Optional<String> country, int to, Optional<Path> actual, Optional<Path> crosswalk) {}

    /**
     * What came of it.
     *
     * @param later persons of the later count by place, where it is known
     * @param unmatched what the official projection names and no place has, and the other way round
     */
    public record Ran(Hindcast hindcast, Optional<List<Long>> later, Wording source, Optional<String> official, List<String> unmatched) {
        public Ran {
            unmatched = List.copyOf(unmatched);
        }

        public long[] laterPersons() {
            return later.map(each -> each.stream().mapToLong(Long::longValue).toArray()).orElse(new long[0]);
        }
    }

    private record Input(CountedPlaces counted, Wording source, Optional<String> official, Map<String, TreeMap<Integer, Long>> projected, List<String> unmatched, List<BorderChange> borders) {}

    public static Checked<Ran> run(Asked asked) {
        return run(asked, CountryFacts::of);
    }

    /** As {@link #run(Asked)}, with a user's own counts of a country where there are some. */
    public static Checked<Ran> run(Asked asked, java.util.function.Function<String, CountryCounts> counts) {
        if (asked.data().isPresent() == asked.country().isPresent()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "hindcast.data-or-country"));
        }
        Checked<Input> input = asked.data().isPresent()
                ? CountRecipes.forFolder(asked.data().get(), asked.recipe()).then(recipe -> besideTheCensus(CountFolder.read(asked.data().get(), recipe), counts))
                : ofCountry(counts.apply(asked.country().orElse("")), asked.country().orElse(""));
        return switch (input) {
            case Checked.Faulty<Input>(List<Problem> problems) -> new Checked.Faulty<>(problems);
            case Checked.Sound<Input>(Input sound, List<Problem> doubts) -> run(sound, asked).withDoubts(doubts);
        };
    }

    private static Checked<Input> besideTheCensus(Checked<CountFolder.Counts> read, java.util.function.Function<String, CountryCounts> counts) {
        return switch (read) {
            case Checked.Sound<CountFolder.Counts>(CountFolder.Counts found, List<Problem> doubts) ->
                    besideTheCensus(found, counts.apply(found.recipe().country()), doubts);
            case Checked.Faulty<CountFolder.Counts>(List<Problem> problems) -> new Checked.Faulty<>(problems);
        };
    }

    private static Checked<Input> besideTheCensus(CountFolder.Counts found, CountryCounts census, List<Problem> doubts) {
        List<Problem> more = Stream.concat(AgainstCensus.doubts(found, census).stream(), groundLost(found, census)).toList();
        return new Checked.Sound<>(input(found, census.borders()), Stream.concat(doubts.stream(), more.stream()).toList());
    }

    /** A place that was made later is left out, because the earlier census did not count it: then those it came out of lack its people. */
    private static Stream<Problem> groundLost(CountFolder.Counts found, CountryCounts census) {
        Set<String> here = found.counted().places().stream().map(CountedPlaces.Place::code).collect(Collectors.toSet());
        return census.borders().stream().filter(each -> each.kind() == BorderChange.Kind.CREATED && found.leftOut().contains(each.place()) && !each.from().isEmpty() && here.containsAll(each.from()))
                .map(each -> Problem.doubtful(Where.NOWHERE, "counts.ground-lost", each.place(), each.name(), String.join(", ", each.from())));
    }

    private static Checked<Ran> withDoubts(Checked<Ran> ran, List<Problem> doubts) {
        return switch (ran) {
            case Checked.Sound<Ran>(Ran value, List<Problem> more) -> new Checked.Sound<>(value, Stream.concat(doubts.stream(), more.stream()).toList());
            case Checked.Faulty<Ran> faulty -> faulty;
        };
    }

    private static Input input(CountFolder.Counts counts, List<BorderChange> borders) {
        return new Input(counts.counted(), counts.recipe().source(), counts.recipe().official().map(each -> each.method()), counts.official(), counts.unmatched(), borders);
    }

    private static Checked<Input> ofCountry(CountryCounts counts, String country) {
        if (counts.censusYears().isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "hindcast.no-counts", country));
        }
        Map<String, TreeMap<Integer, Long>> projected = new HashMap<>();
        counts.smallest().forEach(place -> counts.of(place.code()).stream().filter(each -> each.kind() == CountKind.PROJECTION)
                .forEach(each -> projected.computeIfAbsent(place.code(), _ -> new TreeMap<>()).put(each.year(), each.persons())));
        String names = String.join("; ", counts.counts().stream().filter(PopulationCount::isCensus).map(PopulationCount::source).distinct()
                .flatMap(id -> counts.source(id).stream()).map(each -> each.name().in(org.puriq.base.Language.SPANISH)).toList());
        String english = String.join("; ", counts.counts().stream().filter(PopulationCount::isCensus).map(PopulationCount::source).distinct()
                .flatMap(id -> counts.source(id).stream()).map(each -> each.name().in(org.puriq.base.Language.ENGLISH)).toList());
        Optional<String> official = projected.isEmpty() ? Optional.empty() : Optional.of(OFFICIAL);
        return Checked.sound(new Input(Outlooks.counted(counts), new Wording(names, english), official, projected, List.of(), counts.borders()));
    }

    private static Checked<Ran> run(Input input, Asked asked) {
        CountedPlaces all = input.counted();
        List<Count> earlier = all.counts().stream().filter(each -> each.year() < asked.to()).toList();
        if (earlier.isEmpty() || asked.to() - earlier.getLast().year() > FARTHEST) {
            String years = String.join(", ", all.counts().stream().map(each -> String.valueOf(each.year())).toList());
            return Checked.faulty(Problem.refused(Where.file("--to"), "hindcast.to", String.valueOf(asked.to()), years, String.valueOf(FARTHEST)));
        }
        CountedPlaces known = all.until(earlier.getLast().year());
        Optional<Count> same = all.counts().stream().filter(each -> each.year() == asked.to()).findFirst();
        Count goal = same.orElseGet(() -> Count.middleOf(asked.to()));
        Checked<Optional<List<Long>>> later = asked.actual().isPresent() ? LaterCount.read(known, asked.actual().get(), asked.crosswalk(), input.borders()) : Checked.sound(same.map(each -> persons(all, each)));
        List<Problem> doubts = known.before().isEmpty() ? List.of(Problem.doubtful(Where.NOWHERE, "hindcast.one-census", String.valueOf(known.last().year()))) : List.of();
        return switch (later) {
            case Checked.Faulty<Optional<List<Long>>>(List<Problem> problems) -> new Checked.Faulty<>(problems);
            case Checked.Sound<Optional<List<Long>>>(Optional<List<Long>> persons, List<Problem> more) ->
                    new Checked.Sound<>(ran(input, known, goal, persons), Stream.concat(doubts.stream(), more.stream()).toList());
        };
    }

    private static List<Long> persons(CountedPlaces all, Count count) {
        return IntStream.range(0, all.size()).mapToObj(at -> all.persons().get(all.counts().indexOf(count))[at]).toList();
    }

    private static Ran ran(Input input, CountedPlaces known, Count goal, Optional<List<Long>> later) {
        List<Double> official = known.places().stream().map(place -> extended(madeBefore(input, known, goal, place.code()), goal.year())).toList();
        List<Forecast> others = official.stream().allMatch(each -> each.isNaN()) ? List.of() : input.official().map(method -> new Forecast(method, official, Optional.empty())).stream().toList();
        Hindcast hindcast = Hindcast.of(known, goal, OutlookTables.calibration(), OutlookTables.methodErrors(known), others, Outlooks.SEED);
        return new Ran(hindcast, later, input.source(), input.official().filter(_ -> !others.isEmpty()), others.isEmpty() ? List.of() : unmatched(input, known, official));
    }

    /** Names that were not found on either side, and places of which the projection says nothing that was made before the goal. */
    private static List<String> unmatched(Input input, CountedPlaces known, List<Double> official) {
        Stream<String> silent = IntStream.range(0, known.size()).filter(at -> official.get(at).isNaN()).mapToObj(at -> known.places().get(at).code() + " " + known.places().get(at).name());
        return Stream.concat(input.unmatched().stream(), silent).distinct().toList();
    }

    /**
     * The official projection of a place, as far as it was made before the goal. Where the goal was counted, only the years between the
     * last census used and the goal are taken: a projection for a year from the goal on may know what was counted.
     */
    private static NavigableMap<Integer, Long> madeBefore(Input input, CountedPlaces known, Count goal, String place) {
        TreeMap<Integer, Long> years = input.projected().getOrDefault(place, new TreeMap<>());
        return known.last().equals(input.counted().last()) ? years : years.subMap(known.last().year(), false, goal.year(), false);
    }

    /** The projection's own number, or its last one carried on by its growth in its last year. */
    private static Double extended(NavigableMap<Integer, Long> years, int to) {
        Long said = years.get(to);
        if (said != null) {
            return (double) said;
        }
        if (years.size() < 2 || years.lastKey() > to) {
            return Double.NaN;
        }
        double last = years.lastEntry().getValue();
        int before = years.headMap(years.lastKey()).lastKey();
        double first = years.getOrDefault(before, 0L);
        return first > 0 && last > 0 ? last * StrictMath.pow(last / first, (to - years.lastKey()) / (double) (years.lastKey() - before)) : last;
    }
}
