package org.puriq.task;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryMoves;
import org.puriq.definition.AgeRecipes;
import org.puriq.definition.ShippedSchedules;
import org.puriq.demography.CountrySchedules;
import org.puriq.format.Nearest;
import org.puriq.projection.CalibratedOutlook;
import org.puriq.projection.Fan;
import org.puriq.projection.Luck;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.PlaceAndRest.Moved;
import org.puriq.projection.PlaceAndRest;
import org.puriq.projection.PlaceProjection;
import org.puriq.projection.PlaceSystem;
import org.puriq.recipe.AgeRecipe;
import org.puriq.recipe.CountedAges;
import org.puriq.source.AgesReader;
import org.puriq.view.ProjectedPlace.Input;
import org.puriq.view.ProjectedPlace;

/**
 * A place ahead by age and sex: the ages from a file that somebody gives, moves and the country's size from its counts, births and deaths from the
 * country's schedules. Without ages, the total alone, by the recommended method of the hindcast.
 */
public final class ProjectPlace {
    public static final int LAST_YEAR = 2070;
    public static final int MOST_FUTURES = 10_000;
    private static final int AGES = 101;
    private static final long SEED = 2017;
    /** Assumptions, told with every result: standard deviations of the logarithm after ten years. */
    static final Luck LUCK = new Luck(0.1, 0.2, 0.15);
    static final int EARLIEST = 1990;

    private final Home home;

    public ProjectPlace(Home home) {
        this.home = home;
    }

    /** What may be changed: as now, nobody moves, half or twice as many leave, one in ten returns. */
    public enum Scenario {
        NOW("now"), CLOSED("closed"), HALF_LEAVE("half-leave"), TWICE_LEAVE("twice-leave"), TENTH_RETURNS("tenth-returns");

        private final String code;

        Scenario(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Scenario> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }

        PlaceSystem of(PlaceSystem system) {
            return switch (this) {
                case NOW -> system;
                case CLOSED -> system.closed();
                case HALF_LEAVE -> system.leaving(PlaceAndRest.PLACE, 0.5);
                case TWICE_LEAVE -> system.leaving(PlaceAndRest.PLACE, 2);
                case TENTH_RETURNS -> system.returning(PlaceAndRest.PLACE, 0.1);
            };
        }
    }

    /**
     * What is asked; texts as they were typed.
     *
     * @param data the file or folder with ages; without one only the total is told
     * @param country where the recipe does not say it; {@code year} likewise
     * @param lifeExpectancy years more or less than in the country
     * @param children how many times the country's; empty where it is to be taken from the children counted
     */
    public record Asked(Optional<Given> data, Optional<Path> recipe, String country, String code, OptionalInt year, int lastYear, String scenario, int futures, String lifeExpectancy, String children) {}

    /** People by age and sex: in a file or folder, or as somebody typed them. */
    public sealed interface Given {
        record InFiles(Path path) implements Given {}

        record Typed(String name, String table) implements Given {}
    }

    public Checked<ProjectedPlace> of(Asked asked) {
        List<Problem> problems = new ArrayList<>();
        Optional<Scenario> scenario = Scenario.of(asked.scenario());
        if (scenario.isEmpty()) {
            problems.add(refused("project.scenario", asked.scenario(), String.join(", ", Arrays.stream(Scenario.values()).map(Scenario::code).toList())));
        }
        if (asked.futures() < 1 || asked.futures() > MOST_FUTURES) {
            problems.add(refused("project.futures", String.valueOf(asked.futures()), String.valueOf(MOST_FUTURES)));
        }
        Optional<BigDecimal> life = number(asked.lifeExpectancy(), "0", -30, 30, "project.life", problems);
        Optional<BigDecimal> children = asked.children().isBlank() ? Optional.empty() : number(asked.children(), "1", 0, 5, "project.children", problems);
        if (!problems.isEmpty()) {
            return new Checked.Faulty<>(problems);
        }
        if (asked.data().isEmpty()) {
            return total(asked);
        }
        Checked<CountedAges> ages = ages(asked);
        return ages.then(found -> project(asked, scenario.orElseThrow(), found, life.orElse(BigDecimal.ZERO).doubleValue(), children)).withDoubts(ages.remarks());
    }

    private static Optional<BigDecimal> number(String text, String otherwise, int least, int most, String rule, List<Problem> problems) {
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(text.isBlank() ? otherwise : text).filter(each -> each.doubleValue() >= least && each.doubleValue() <= most);
        if (number.isEmpty()) {
            problems.add(refused(rule, text, String.valueOf(least), String.valueOf(most)));
        }
        return number;
    }

    private static Problem refused(String rule, String... details) {
        return Problem.refused(Where.NOWHERE, rule, details);
    }

    private static Checked<CountedAges> ages(Asked asked) {
        Given data = asked.data().orElseThrow();
        return asked.recipe().isEmpty() ? ages(data, AgeRecipes.shipped()) : AgeRecipes.named(asked.recipe().get()).then(recipe -> ages(data, List.of(recipe)));
    }

    private static Checked<CountedAges> ages(Given data, List<AgeRecipe> recipes) {
        return switch (data) {
            case Given.InFiles(Path path) -> AgesReader.read(path, recipes);
            case Given.Typed(String name, String table) -> AgesReader.read(name, table.getBytes(java.nio.charset.StandardCharsets.UTF_8), recipes);
        };
    }

    private Checked<ProjectedPlace> project(Asked asked, Scenario scenario, CountedAges ages, double life, Optional<BigDecimal> children) {
        AgeRecipe recipe = ages.recipe();
        String country = recipe.country().isEmpty() ? asked.country() : recipe.country();
        OptionalInt year = recipe.year().isPresent() ? OptionalInt.of(recipe.year().get()) : asked.year();
        Optional<CountrySchedules> schedules = ShippedSchedules.of(country, AGES);
        CountryFacts facts = CountryFacts.of(country, home);
        Optional<CountedPlace> place = facts.counts().place(asked.code());
        if (schedules.isEmpty()) {
            return Checked.faulty(refused("project.no-schedules", country, String.join(", ", ShippedSchedules.countries())));
        }
        if (year.isEmpty() || year.getAsInt() < EARLIEST || year.getAsInt() >= LAST_YEAR) {
            return Checked.faulty(refused("project.which-year", String.valueOf(EARLIEST)));
        }
        if (asked.lastYear() <= year.getAsInt() || asked.lastYear() > LAST_YEAR) {
            return Checked.faulty(refused("project.to", String.valueOf(asked.lastYear()), String.valueOf(year.getAsInt() + 1), String.valueOf(LAST_YEAR)));
        }
        if (place.isEmpty()) {
            return unknown(asked.code(), country, facts.counts());
        }
        PeopleByAge people = people(ages, facts.counts(), place.get(), schedules.get(), year.getAsInt());
        if (!(people.total() > 0)) {
            return Checked.faulty(Problem.refused(Where.file(ages.file()), "project.nobody", place.get().name(), asked.code()));
        }
        return new Projecting(asked, scenario, ages, facts, place.get(), schedules.get(), year.getAsInt(), people, life, children).project();
    }

    private static Checked<ProjectedPlace> unknown(String code, String country, CountryCounts counts) {
        String nearest = Nearest.to(code, counts.places().stream().map(CountedPlace::code).toList()).orElse("");
        boolean lostZero = counts.place("0" + code).isPresent();
        return Checked.faulty(refused(lostZero ? "project.lost-zero" : "project.unknown-place", code, country, lostZero ? "0" + code : nearest));
    }

    /** Everybody in the file who lives in the place or in what lies in it. */
    static PeopleByAge people(CountedAges ages, CountryCounts counts, CountedPlace place, CountrySchedules schedules, int year) {
        Set<String> wanted = new HashSet<>(counts.within(place.code(), counts.smallestLevel()).stream().map(CountedPlace::code).toList());
        wanted.add(place.code());
        Map<String, String> byName = byName(ages.recipe(), counts);
        PeopleByAge people = PeopleByAge.none(AGES);
        for (CountedAges.Place each : ages.places()) {
            String code = ages.recipe().ofOnePlace() ? place.code() : ages.recipe().code().isEmpty() ? byName.getOrDefault(folded(each.written()), "") : each.written().getFirst();
            if (ages.recipe().ofOnePlace() || wanted.contains(code)) {
                people = people.plus(new PeopleByAge(PlaceAndRest.single(each.starts(), each.women(), schedules, year, true), PlaceAndRest.single(each.starts(), each.men(), schedules, year, false)), 1);
            }
        }
        return people;
    }

    /** The rows of one place in a file that has many. */
    static Optional<CountedAges.Place> rows(CountedAges ages, CountryCounts counts, CountedPlace place) {
        Map<String, String> byName = byName(ages.recipe(), counts);
        return ages.places().stream().filter(each -> ages.recipe().code().isEmpty() ? byName.getOrDefault(folded(each.written()), "").equals(place.code()) : each.written().getFirst().equals(place.code())).findFirst();
    }

    /** The smallest places by their name and those of what they lie in, the widest first. */
    private static Map<String, String> byName(AgeRecipe recipe, CountryCounts counts) {
        Map<String, String> byName = new LinkedHashMap<>();
        if (recipe.code().isEmpty()) {
            for (CountedPlace each : counts.smallest()) {
                List<String> chain = new ArrayList<>(counts.above(each).stream().map(CountedPlace::name).toList().reversed());
                chain.add(each.name());
                byName.put(folded(chain.subList(Math.max(0, chain.size() - recipe.names().size()), chain.size())), each.code());
            }
        }
        return byName;
    }

    private static String folded(List<String> names) {
        return String.join("|", names.stream().map(each -> Folded.of(each).text()).toList());
    }

    /** Without ages: the total by the recommended method of the hindcast, as every other page and command has it. */
    private Checked<ProjectedPlace> total(Asked asked) {
        CountryCounts counts = CountryFacts.of(asked.country(), home).counts();
        Optional<CountedPlace> place = counts.place(asked.code());
        if (place.isEmpty()) {
            return unknown(asked.code(), asked.country(), counts);
        }
        Optional<CalibratedOutlook> outlook = Outlooks.of(counts);
        List<String> parts = outlook.map(each -> counted(counts, place.get(), each)).orElse(List.of());
        if (parts.isEmpty()) {
            return Checked.faulty(refused("project.not-counted", place.get().name()));
        }
        int last = outlook.orElseThrow().firstYear();
        if (asked.lastYear() <= last || asked.lastYear() > LAST_YEAR) {
            return Checked.faulty(refused("project.to", String.valueOf(asked.lastYear()), String.valueOf(last + 1), String.valueOf(LAST_YEAR)));
        }
        Fan fan = outlook.get().fan(parts, asked.lastYear());
        return Checked.of(new ProjectedPlace(asked.country(), place.get(), last, asked.scenario(), Optional.empty(), Optional.of(fan), List.of(), CalibratedOutlook.DRAWS), withoutAges(asked, place.get()));
    }

    private static List<String> counted(CountryCounts counts, CountedPlace place, CalibratedOutlook outlook) {
        Set<String> known = new HashSet<>(outlook.places());
        return counts.within(place.code(), counts.smallestLevel()).stream().map(CountedPlace::code).filter(known::contains).toList();
    }

    private static List<Problem> withoutAges(Asked asked, CountedPlace place) {
        List<Problem> doubts = new ArrayList<>(List.of(Problem.doubtful(Where.NOWHERE, "project.no-ages", place.name())));
        if (!asked.scenario().equals(Scenario.NOW.code()) || !asked.lifeExpectancy().isBlank() || !asked.children().isBlank()) {
            doubts.add(Problem.doubtful(Where.NOWHERE, "project.needs-ages"));
        }
        return doubts;
    }

    /** One question on its way. */
    private record Projecting(Asked asked, Scenario scenario, CountedAges ages, CountryFacts facts, CountedPlace place, CountrySchedules schedules, int year, PeopleByAge people, double life, Optional<BigDecimal> given) {
        Checked<ProjectedPlace> project() {
            Optional<CountryMoves.Moved> moves = facts.moves().of(place.code());
            Moved moved = moves.map(each -> new Moved(each.stayed(), each.out().persons(), each.in().persons())).orElse(new Moved(1, 0, 0));
            double children = given.map(BigDecimal::doubleValue).orElseGet(() -> PlaceAndRest.children(people, schedules, year, life));
            long country = facts.counts().whole().map(this::everybody).orElse(0L);
            PlaceSystem system = scenario.of(PlaceAndRest.of(place.code(), year, people, moved, country, schedules, life, children));
            Luck luck = scenario == Scenario.CLOSED ? new Luck(0, 0, 0) : LUCK;
            PlaceProjection projection = PlaceProjection.of(system, SEED, luck, asked.futures(), asked.lastYear(), Runtime.getRuntime().availableProcessors());
            return Checked.of(new ProjectedPlace(facts.counts().country(), place, year, asked.scenario(), Optional.of(projection), Optional.empty(), inputs(moved, moves.isPresent(), children), asked.futures()), doubts(moves.isPresent()));
        }

        /** By the census of the year; where there was none, by the latest one. */
        private long everybody(CountedPlace whole) {
            return Stream.concat(Stream.of(year), facts.counts().censusYears().reversed().stream()).flatMapToLong(each -> facts.counts().census(whole.code(), each).stream()).findFirst().orElse(0);
        }

        private List<Problem> doubts(boolean moves) {
            List<Problem> doubts = new ArrayList<>();
            if (!moves) {
                doubts.add(Problem.doubtful(Where.NOWHERE, "project.no-moves", place.name()));
            }
            facts.counts().census(place.code(), year).ifPresent(counted -> {
                if (Math.abs(counted - people.total()) > Math.max(1, 0.02 * counted)) {
                    doubts.add(Problem.doubtful(Where.file(ages.file()), "project.other-total", place.name(), String.valueOf(Math.round(people.total())), String.valueOf(counted), String.valueOf(year)));
                }
            });
            return doubts;
        }

        private List<Input> inputs(Moved moved, boolean moves, double children) {
            List<Input> inputs = new ArrayList<>();
            inputs.add(Input.of("ages", Math.round(people.total()), ages.recipe().source()));
            if (moves) {
                inputs.add(Input.of("leaving", 100 * moved.leaving(), source(facts.moves().source())));
                inputs.add(Input.of("out", moved.out(), source(facts.moves().source())));
                inputs.add(Input.of("in", moved.in(), source(facts.moves().source())));
            }
            CountrySchedules.Outlook first = schedules.in(Math.min(Math.max(year, schedules.firstYear()), schedules.lastYear()));
            inputs.add(Input.of("life", first.lifeExpectancy(), Input.PROSPECTS));
            inputs.add(Input.of("women", first.children(), Input.PROSPECTS));
            inputs.add(Input.assumed("life-here", life, asked.lifeExpectancy().isBlank() ? Input.RULE : Input.GIVEN));
            inputs.add(given.isPresent() ? Input.assumed("children-here", children, Input.GIVEN) : Input.of("children-here", children, Input.COUNTED_CHILDREN));
            inputs.add(Input.assumed("ages-of-movers", Double.NaN, Input.STANDARD));
            inputs.add(Input.assumed("rest", Double.NaN, Input.RULE));
            inputs.add(Input.assumed("luck", 100 * LUCK.leavingOne(), Input.RULE));
            inputs.add(Input.assumed("abroad", 0, Input.RULE));
            return inputs;
        }

        private Wording source(String id) {
            return facts.counts().source(id).map(each -> each.name()).orElse(Wording.same(id));
        }
    }
}
