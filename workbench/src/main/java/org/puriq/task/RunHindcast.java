package org.puriq.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountKind;
import org.puriq.country.CountryCounts;
import org.puriq.country.PopulationCount;
import org.puriq.definition.CountRecipes;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces.Place;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.Forecast;
import org.puriq.projection.Hindcast;
import org.puriq.source.CountFolder;

/** Projects from earlier censuses only and, where a later count is known, sets every method beside it. */
public final class RunHindcast {
    private static final int FARTHEST = 60;
    private static final int NAMED = 10;
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

    private record Input(CountedPlaces counted, Wording source, Optional<String> official, Map<String, TreeMap<Integer, Long>> projected, List<String> unmatched) {}

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
                    new Checked.Sound<>(input(found), Stream.concat(doubts.stream(), AgainstCensus.doubts(found, counts.apply(found.recipe().country())).stream()).toList());
            case Checked.Faulty<CountFolder.Counts>(List<Problem> problems) -> new Checked.Faulty<>(problems);
        };
    }

    private static Input input(CountFolder.Counts counts) {
        return new Input(counts.counted(), counts.recipe().source(), counts.recipe().official().map(each -> each.method()), counts.official(), counts.unmatched());
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
        return Checked.sound(new Input(Outlooks.counted(counts), new Wording(names, english), official, projected, List.of()));
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
        Checked<Optional<List<Long>>> later = asked.actual().isPresent() ? actual(known, asked) : Checked.sound(same.map(each -> persons(all, each)));
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
        List<Forecast> others = input.official().filter(_ -> isEarlier(input, known, goal)).map(method -> new Forecast(method,
                known.places().stream().map(place -> extended(input.projected().getOrDefault(place.code(), new TreeMap<>()), goal.year())).toList(), Optional.empty())).stream().toList();
        Hindcast hindcast = Hindcast.of(known, goal, OutlookTables.calibration(), OutlookTables.methodErrors(), others, Outlooks.SEED);
        return new Ran(hindcast, later, input.source(), input.official().filter(_ -> !others.isEmpty()), others.isEmpty() ? List.of() : input.unmatched());
    }

    /** A projection that was made after the goal knows what was to come; one that starts with or after the last census used does not know a later one. */
    private static boolean isEarlier(Input input, CountedPlaces known, Count goal) {
        return known.last().equals(input.counted().last()) && input.projected().values().stream().anyMatch(each -> each.size() > 1 && each.firstKey() < goal.year());
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

    private static Checked<Optional<List<Long>>> actual(CountedPlaces known, Asked asked) {
        Path file = asked.actual().orElseThrow();
        try {
            Map<String, String> joined = asked.crosswalk().isPresent() ? pairs(asked.crosswalk().get()) : Map.of();
            Map<String, Long> persons = new LinkedHashMap<>();
            for (Map.Entry<String, String> each : pairs(file).entrySet()) {
                if (!each.getValue().matches("\\d{1,12}")) {
                    return Checked.faulty(Problem.refused(Where.file(file.toString()).at("persons", each.getValue()), "counts.no-number", each.getKey(), each.getValue()));
                }
                persons.merge(joined.getOrDefault(each.getKey(), each.getKey()), Long.valueOf(each.getValue()), Long::sum);
            }
            return compared(known, persons, file);
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", file.toString()));
        }
    }

    private static Checked<Optional<List<Long>>> compared(CountedPlaces known, Map<String, Long> persons, Path file) {
        List<String> codes = known.places().stream().map(Place::code).toList();
        List<String> unknown = persons.keySet().stream().filter(each -> !codes.contains(each)).toList();
        List<String> missing = codes.stream().filter(each -> !persons.containsKey(each)).toList();
        if (!unknown.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "hindcast.other-places", String.valueOf(persons.size()), String.valueOf(codes.size()), named(unknown), named(missing)));
        }
        List<Problem> doubts = missing.isEmpty() ? List.of() : List.of(Problem.doubtful(Where.file(file.toString()), "hindcast.places-missing", String.valueOf(missing.size()), named(missing)));
        return new Checked.Sound<>(Optional.of(codes.stream().map(each -> persons.getOrDefault(each, 0L)).toList()), doubts);
    }

    private static String named(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(", ", codes.stream().limit(NAMED).toList()) + (codes.size() > NAMED ? " …" : "");
    }

    /** The first two columns of a file below its head. */
    private static Map<String, String> pairs(Path file) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.replace("\"", "").split("[,;]", -1);
            if (cells.length > 1) {
                pairs.put(cells[0].strip(), cells[1].strip());
            }
        }
        return new LinkedHashMap<>(pairs);
    }

}
