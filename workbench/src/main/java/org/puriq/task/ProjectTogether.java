package org.puriq.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryMoves;
import org.puriq.definition.AgeRecipes;
import org.puriq.definition.ShippedSchedules;
import org.puriq.demography.CountrySchedules;
import org.puriq.format.Nearest;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.PlaceMoves;
import org.puriq.migration.Streams;
import org.puriq.projection.Fan;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.PlaceAndRest;
import org.puriq.projection.PlaceAndRest.Moved;
import org.puriq.projection.PlaceSystem;
import org.puriq.projection.PlacesAndRest;
import org.puriq.projection.PlacesAndRest.Aged;
import org.puriq.projection.PlacesAndRest.Stream;
import org.puriq.projection.TogetherProjection;
import org.puriq.recipe.AgeRecipe;
import org.puriq.recipe.CountedAges;
import org.puriq.recipe.MovesRead;
import org.puriq.source.AgesReader;
import org.puriq.source.YearTotals;
import org.puriq.view.ProjectedPlace.Input;
import org.puriq.view.ProjectedTogether;

/**
 * The places of a wider one ahead together, by age and sex: who leaves one of them comes to another or to the rest of the country, and nobody
 * is lost on the way. Ages come from a file; moves from a census table, or from what the country's pack knows of each place.
 */
public final class ProjectTogether {
    private static final int AGES = 101;
    private static final long SEED = 2017;
    /** Futures times places times years: what a small machine's memory holds. */
    private static final long MOST_DRAWS = 20_000_000;

    private final Home home;

    public ProjectTogether(Home home) {
        this.home = home;
    }

    /** What the places together must come to, year by year: what they lie in is projected on its own. */
    public sealed interface Total {
        /** What its places come to. */
        record Free() implements Total {}

        /** The middle of the method that the hindcast recommends. */
        record Recommended() implements Total {}

        /** What a table says: year, persons. */
        record InFile(Path path) implements Total {}
    }

    /**
     * What is asked.
     *
     * @param moves a census table of moves; empty for the totals that the country's pack has of each place
     * @param within the code of the place whose parts are projected; {@code level} the parts' level, the smallest if not said
     * @param abroad whether the country's net migrants of the World Population Prospects are taken
     */
    public record Asked(Path data, Optional<Path> recipe, Optional<Path> moves, String country, String within, Optional<String> level, OptionalInt year, int lastYear, Total total, boolean abroad, int futures) {}

    public Checked<ProjectedTogether> of(Asked asked) {
        return read(asked).then(ages -> asked.moves().isEmpty() ? start(asked, ages, Optional.empty()) : OpenMoves.at(asked.moves().get(), Optional.empty()).then(moves -> start(asked, ages, Optional.of(moves))));
    }

    private static Checked<CountedAges> read(Asked asked) {
        return asked.recipe().isEmpty() ? AgesReader.read(asked.data(), AgeRecipes.shipped()) : AgeRecipes.read(asked.recipe().get()).then(recipe -> AgesReader.read(asked.data(), List.of(recipe)));
    }

    private Checked<ProjectedTogether> start(Asked asked, CountedAges ages, Optional<MovesRead> moves) {
        AgeRecipe recipe = ages.recipe();
        String country = recipe.country().isEmpty() ? asked.country() : recipe.country();
        OptionalInt year = recipe.year().isPresent() ? OptionalInt.of(recipe.year().get()) : asked.year();
        CountryFacts facts = CountryFacts.of(country, home);
        Optional<CountrySchedules> schedules = ShippedSchedules.of(country, AGES);
        Optional<CountedPlace> within = facts.counts().place(asked.within());
        String level = asked.level().orElse(facts.counts().smallestLevel());
        List<CountedPlace> places = within.map(each -> facts.counts().within(each.code(), level)).orElse(List.of());
        List<Problem> problems = new ArrayList<>();
        check(recipe.ofOnePlace(), problems, "together.one-place", recipe.id());
        check(schedules.isEmpty(), problems, "project.no-schedules", country, String.join(", ", ShippedSchedules.countries()));
        check(year.isEmpty() || year.getAsInt() < ProjectPlace.EARLIEST || year.getAsInt() >= ProjectPlace.LAST_YEAR, problems, "project.which-year", String.valueOf(ProjectPlace.EARLIEST));
        check(year.isPresent() && (asked.lastYear() <= year.getAsInt() || asked.lastYear() > ProjectPlace.LAST_YEAR), problems, "project.to", String.valueOf(asked.lastYear()), String.valueOf(year.orElse(0) + 1), String.valueOf(ProjectPlace.LAST_YEAR));
        check(within.isEmpty(), problems, "project.unknown-place", asked.within(), country, Nearest.to(asked.within(), facts.counts().places().stream().map(CountedPlace::code).toList()).orElse(""));
        check(within.isPresent() && places.isEmpty(), problems, "together.no-level", level, asked.within(), String.join(", ", facts.counts().levels()));
        check(asked.futures() < 1 || asked.futures() > ProjectPlace.MOST_FUTURES, problems, "project.futures", String.valueOf(asked.futures()), String.valueOf(ProjectPlace.MOST_FUTURES));
        long draws = (long) asked.futures() * (places.size() + 1) * Math.max(1, asked.lastYear() - year.orElse(0) + 1);
        check(problems.isEmpty() && draws > MOST_DRAWS, problems, "together.too-many", String.valueOf(asked.futures()), String.valueOf(places.size()), String.valueOf(MOST_DRAWS / Math.max(1, draws / Math.max(1, asked.futures()))));
        return problems.isEmpty() ? new Projecting(asked, ages, moves, facts, within.orElseThrow(), level, places, schedules.orElseThrow(), year.getAsInt()).project() : new Checked.Faulty<>(problems);
    }

    private static void check(boolean wrong, List<Problem> problems, String rule, String... details) {
        if (wrong) {
            problems.add(Problem.refused(Where.NOWHERE, rule, details));
        }
    }

    /** One question on its way. */
    private record Projecting(Asked asked, CountedAges ages, Optional<MovesRead> table, CountryFacts facts, CountedPlace within, String level, List<CountedPlace> places, CountrySchedules schedules, int year) {
        Checked<ProjectedTogether> project() {
            List<Known> known = places.stream().map(this::known).toList();
            List<String> without = known.stream().filter(each -> !(each.people().total() > 0)).map(each -> each.place().name()).toList();
            if (!without.isEmpty()) {
                return Checked.faulty(Problem.refused(Where.file(ages.file()), "together.no-ages", String.valueOf(without.size()), String.valueOf(places.size()), within.name(), without.stream().limit(5).collect(Collectors.joining(", "))));
            }
            return moves(known).then(streams -> totals().then(totals -> Checked.of(projected(known, streams, totals), doubts(known))));
        }

        private Known known(CountedPlace place) {
            return new Known(place, ProjectPlace.people(ages, facts.counts(), place, schedules, year));
        }

        private ProjectedTogether projected(List<Known> known, Exchanged moves, double[] totals) {
            List<String> pools = new ArrayList<>(new LinkedHashSet<>(known.stream().map(this::pool).toList()));
            List<Aged> aged = IntStream.range(0, known.size()).mapToObj(at -> {
                Known each = known.get(at);
                return new Aged(each.place().code(), each.people(), moves.moved().get(at), pools.indexOf(pool(each)), 0, PlaceAndRest.children(each.people(), schedules, year, 0));
            }).toList();
            double[] abroad = asked.abroad() ? IntStream.rangeClosed(year + 1, asked.lastYear()).mapToDouble(each -> schedules.in(Math.min(each, schedules.lastYear())).netMigrants()).toArray() : new double[0];
            PlaceSystem system = PlacesAndRest.of(year, aged, moves.streams(), countryPeople(), schedules, abroad, totals);
            TogetherProjection projection = TogetherProjection.of(system, SEED, ProjectPlace.LUCK, asked.futures(), asked.lastYear(), Runtime.getRuntime().availableProcessors());
            Map<String, String> names = known.stream().collect(Collectors.toMap(each -> each.place().code(), each -> each.place().name()));
            return new ProjectedTogether(facts.counts().country(), within, projection, names, inputs(known, moves), asked.futures());
        }

        /** Few places lend their leavers' ages one by one; many by what they lie in. */
        private String pool(Known each) {
            return places.size() <= 20 ? each.place().code() : each.place().within().orElse("");
        }

        private double countryPeople() {
            return facts.counts().whole().map(CountedPlace::code).map(code -> facts.counts().census(code, year).orElse(facts.counts().census(code, facts.counts().censusYears().getLast()).orElse(0))).orElse(0L);
        }

        private Checked<Exchanged> moves(List<Known> known) {
            return table.map(each -> ofTable(each, known)).orElseGet(() -> Checked.sound(ofPack(known)));
        }

        /** Between all places, and with the rest of the country, as the table counts them. */
        private Checked<Exchanged> ofTable(MovesRead read, List<Known> known) {
            Optional<CodeLevel> found = read.table().levels().find(level);
            if (found.isEmpty()) {
                return Checked.faulty(Problem.refused(Where.file(read.files().getFirst()), "together.moves-level", level, read.table().levels().ids().collect(Collectors.joining(", "))));
            }
            if (!read.table().facts().everyDestination()) {
                return Checked.faulty(Problem.refused(Where.file(read.files().getFirst()), "together.moves-part"));
            }
            Map<String, PlaceMoves> byCode = read.table().moves(found.get()).all().stream().collect(Collectors.toMap(PlaceMoves::place, Function.identity()));
            List<String> missing = known.stream().map(each -> each.place().code()).filter(each -> !byCode.containsKey(each)).toList();
            if (!missing.isEmpty()) {
                return Checked.faulty(Problem.refused(Where.file(read.files().getFirst()), "together.moves-missing", String.valueOf(missing.size()), missing.stream().limit(5).collect(Collectors.joining(", "))));
            }
            List<Moved> moved = known.stream().map(each -> byCode.get(each.place().code())).map(each -> new Moved(each.stayers(), each.out(), each.in())).toList();
            var leaving = new Streams(read.table(), Streams.Direction.LEAVING, found.get(), found.get());
            Map<String, Integer> numbers = numbers(known);
            List<Stream> inside = new ArrayList<>();
            for (Streams.OfPlace from : leaving.all()) {
                Integer number = numbers.get(from.place());
                if (number != null) {
                    from.ranked().stream().filter(each -> numbers.containsKey(each.partner())).forEach(each -> inside.add(new Stream(number, numbers.getOrDefault(each.partner(), 0), each.persons())));
                }
            }
            return Checked.sound(new Exchanged(moved, withRest(inside, moved), read.recipe().source()));
        }

        private static Map<String, Integer> numbers(List<Known> known) {
            Map<String, Integer> numbers = new HashMap<>();
            known.forEach(each -> numbers.put(each.place().code(), numbers.size()));
            return numbers;
        }

        /** What the country's pack knows: how many left and came, and the leading destinations; all others are taken as the rest of the country. */
        private Exchanged ofPack(List<Known> known) {
            Map<String, Integer> numbers = numbers(known);
            List<Moved> moved = new ArrayList<>();
            List<Stream> inside = new ArrayList<>();
            for (Known each : known) {
                Optional<CountryMoves.Moved> counted = facts.moves().of(each.place().code());
                int number = moved.size();
                moved.add(counted.map(that -> new Moved(that.stayed(), that.out().persons(), that.in().persons())).orElse(new Moved(1, 0, 0)));
                counted.ifPresent(that -> that.out().leading().stream().filter(part -> numbers.containsKey(part.place())).forEach(part -> inside.add(new Stream(number, numbers.getOrDefault(part.place(), 0), part.persons()))));
            }
            return new Exchanged(moved, withRest(inside, moved), facts.counts().source(facts.moves().source()).map(each -> each.name()).orElse(Wording.same(facts.moves().source())));
        }

        /** Who did not go to one of the places went to the rest of the country, and who came from none of them came from there. */
        private static List<Stream> withRest(List<Stream> inside, List<Moved> moved) {
            double[] out = moved.stream().mapToDouble(Moved::out).toArray();
            double[] in = moved.stream().mapToDouble(Moved::in).toArray();
            inside.forEach(each -> {
                out[each.from()] -= each.persons();
                in[each.to()] -= each.persons();
            });
            List<Stream> all = new ArrayList<>(inside);
            for (int place = 0; place < moved.size(); place++) {
                all.add(new Stream(place, moved.size(), Math.max(0, out[place])));
                all.add(new Stream(moved.size(), place, Math.max(0, in[place])));
            }
            return all;
        }

        private Checked<double[]> totals() {
            return switch (asked.total()) {
                case Total.Free _ -> Checked.sound(new double[0]);
                case Total.InFile(Path path) -> YearTotals.read(path, year + 1, asked.lastYear());
                case Total.Recommended _ -> recommended();
            };
        }

        private Checked<double[]> recommended() {
            List<String> smallest = facts.counts().within(within.code(), facts.counts().smallestLevel()).stream().map(CountedPlace::code).toList();
            return Outlooks.of(facts.counts(), asked.lastYear()).filter(each -> each.firstYear() == year && each.places().containsAll(smallest)).map(each -> Checked.sound(middle(each.fan(smallest, asked.lastYear()))))
                    .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "together.no-recommended", String.valueOf(year), String.valueOf(facts.counts().censusYears().getLast()))));
        }

        private static double[] middle(Fan fan) {
            return fan.years().stream().skip(1).mapToDouble(Fan.Band::median).toArray();
        }

        private List<Problem> doubts(List<Known> known) {
            List<Problem> doubts = new ArrayList<>();
            double sum = known.stream().mapToDouble(each -> each.people().total()).sum();
            facts.counts().census(within.code(), year).ifPresent(counted -> {
                if (Math.abs(counted - sum) > Math.max(1, 0.02 * counted)) {
                    doubts.add(Problem.doubtful(Where.file(ages.file()), "project.other-total", within.name(), String.valueOf(Math.round(sum)), String.valueOf(counted), String.valueOf(year)));
                }
            });
            if (table.isEmpty()) {
                doubts.add(Problem.doubtful(Where.NOWHERE, facts.moves().isEmpty() ? "together.no-moves" : "together.only-leading", within.name()));
            }
            return doubts;
        }

        private List<Input> inputs(List<Known> known, Exchanged moves) {
            List<Input> inputs = new ArrayList<>(List.of(Input.of("ages", Math.round(known.stream().mapToDouble(each -> each.people().total()).sum()), ages.recipe().source())));
            if (table.isPresent() || !facts.moves().isEmpty()) {
                inputs.add(Input.of("out", moves.moved().stream().mapToDouble(Moved::out).sum(), moves.source()));
                inputs.add(Input.of("in", moves.moved().stream().mapToDouble(Moved::in).sum(), moves.source()));
            }
            CountrySchedules.Outlook first = schedules.in(Math.min(Math.max(year, schedules.firstYear()), schedules.lastYear()));
            inputs.addAll(List.of(Input.of("life", first.lifeExpectancy(), Input.PROSPECTS), Input.of("women", first.children(), Input.PROSPECTS), Input.assumed("life-here", 0, Input.RULE),
                    Input.of("children-each", Double.NaN, Input.COUNTED_CHILDREN), Input.assumed("ages-of-movers", Double.NaN, Input.STANDARD), Input.assumed("rest", Double.NaN, Input.RULE),
                    Input.assumed("luck", 100 * ProjectPlace.LUCK.leavingOne(), Input.RULE)));
            inputs.add(asked.abroad() ? Input.of("abroad-prospects", Double.NaN, Input.PROSPECTS) : Input.assumed("abroad", 0, Input.RULE));
            inputs.add(switch (asked.total()) {
                case Total.Free _ -> Input.assumed("total-free", Double.NaN, Input.RULE);
                case Total.Recommended _ -> Input.assumed("total-recommended", Double.NaN, Input.RULE);
                case Total.InFile(Path path) -> Input.assumed("total-file", Double.NaN, Wording.same(String.valueOf(path.getFileName())));
            });
            return inputs;
        }
    }

    /** A place and its people by age. */
    private record Known(CountedPlace place, PeopleByAge people) {}

    /** Who moved, place by place, and from where to where. */
    private record Exchanged(List<Moved> moved, List<Stream> streams, Wording source) {}
}
