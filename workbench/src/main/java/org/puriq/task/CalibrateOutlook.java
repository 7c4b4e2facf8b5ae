package org.puriq.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.definition.CountRecipes;
import org.puriq.projection.CalibrateGrowth.Seen;
import org.puriq.projection.CalibrateGrowth;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.ForecastErrors;
import org.puriq.projection.GrowthCalibration;
import org.puriq.projection.GrowthCell;
import org.puriq.projection.Hindcast;
import org.puriq.projection.MethodError;
import org.puriq.projection.PastGrowth;
import org.puriq.projection.SimpleMethod;
import org.puriq.projection.WholeGrowth;
import org.puriq.source.CountFolder;
import org.puriq.source.CountRecipe;
import org.puriq.statistics.Quantiles;

/**
 * Makes the tables of {@link OutlookTables} anew from other countries' censuses: a folder with one folder a recipe, and the World
 * Bank's table of population by country. Then it leaves each country out in turn, learns from the others and says how far it was off.
 */
public final class CalibrateOutlook {
    private static final List<String> LATIN_AMERICA = List.of("ARG", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "GTM", "HND", "MEX", "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN");
    private static final List<String> TWO_ONLY = List.of("bo", "pe");
    /** A row of the World Bank's table: a country's name may hold commas; code, year and persons come last. */
    private static final Pattern OF_A_YEAR = Pattern.compile(".*,([A-Z]{3}),(\\d{4}),(\\d{1,12}(?:\\.\\d+)?)");
    private static final int PAST = 10;
    private static final List<Integer> AHEAD = List.of(5, 10, 15, 20);
    private static final int FIRST = 1975;
    private static final int LAST_KNOWN = 2024;
    private static final double USUAL = 0.016;
    private static final long SEED = 1;
    private static final String JUDGED = "country,method,from,below,windows,places,mdape,mape,bias,median-bias,cover50,cover80,cover95";

    private final List<Window> windows = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    /** The windows, and the countries that have two censuses only: with them the method for one census is fitted. */
    private final List<Window> pairs = new ArrayList<>();
    private List<WholeGrowth> wholes = List.of();

    private CalibrateOutlook() {}

    /** Counts of a country, the last of which is forecast from those before. */
    private record Window(String country, String name, CountedPlaces counted) {
        CountedPlaces earlier() {
            return counted.until(counted.counts().get(counted.counts().size() - 2).year());
        }

        List<GrowthCell> ofOne() {
            return CalibrateGrowth.cellsOfOne(country, name, counted);
        }
    }

    /** How many places and windows the new tables rest on. */
    public record Made(int windows, int places, GrowthCalibration constants) {}

    public static Checked<Made> run(Path data, Path out) {
        return new CalibrateOutlook().make(data, out);
    }

    private Checked<Made> make(Path data, Path out) {
        List<Problem> problems = new ArrayList<>();
        OutlookTables.shipped("windows.csv").forEach(row -> take(data, row, problems));
        if (!problems.isEmpty()) {
            return new Checked.Faulty<>(problems);
        }
        try {
            pairs.addAll(windows);
            TWO_ONLY.forEach(country -> pairs.add(ofPack(country)));
            wholes = wholes(data.resolve("population.csv"));
            GrowthCalibration constants = fit(_ -> true);
            write(out, constants);
            return Checked.sound(new Made(windows.size(), seen.stream().mapToInt(each -> each.window().places()).sum(), constants));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(data.toString()), "file.unreadable", String.valueOf(unreadable.getMessage())));
        }
    }

    /** The last two censuses of a country pack, of the places that both counted. */
    private static Window ofPack(String country) {
        CountedPlaces all = Outlooks.counted(CountryFacts.of(country));
        int last = all.counts().size() - 1;
        int[] kept = IntStream.range(0, all.size()).filter(at -> all.persons().get(last - 1)[at] > 0 && all.lastPersons()[at] > 0).toArray();
        List<long[]> persons = IntStream.of(last - 1, last).mapToObj(count -> Arrays.stream(kept).mapToLong(at -> all.persons().get(count)[at]).toArray()).toList();
        var counted = new CountedPlaces(Arrays.stream(kept).mapToObj(all.places()::get).toList(), all.counts().subList(last - 1, last + 1), persons);
        String code = country.toUpperCase(Locale.ROOT);
        return new Window(code, code + " " + counted.counts().getFirst().year() + "-" + counted.last().year(), counted);
    }

    private static CountRecipe all(CountRecipe recipe, Map<String, String> row) {
        List<Integer> years = Stream.of("first", "second", "third").map(each -> Integer.valueOf(row.getOrDefault(each, "0"))).toList();
        List<CountRecipe.CountFile> files = recipe.files().stream()
                .map(file -> new CountRecipe.CountFile(file.layout(), file.code(), file.form(), file.digits(), file.name(), file.within(), file.where(), file.total(),
                        file.counts().stream().filter(each -> years.contains(each.year())).toList()))
                .filter(file -> !file.counts().isEmpty()).toList();
        return new CountRecipe(recipe.id(), recipe.name(), recipe.source(), recipe.country(), recipe.within(), files, recipe.official());
    }

    private void take(Path data, Map<String, String> row, List<Problem> problems) {
        String recipe = row.getOrDefault("recipe", "");
        switch (CountRecipes.shipped(recipe).then(each -> CountFolder.read(data.resolve(recipe), all(each, row)))) {
            case Checked.Sound<CountFolder.Counts>(CountFolder.Counts counts, List<Problem> _) -> {
                String country = row.getOrDefault("country", "");
                String name = country + " " + String.join("-", Stream.of("first", "second", "third").map(each -> row.getOrDefault(each, "")).toList());
                windows.add(new Window(country, name, counts.counted()));
                seen.add(CalibrateGrowth.cells(country, name, counts.counted(), USUAL));
            }
            case Checked.Faulty<CountFolder.Counts>(List<Problem> found) -> problems.addAll(found);
        }
    }

    private static List<WholeGrowth> wholes(Path file) throws IOException {
        Map<String, Map<Integer, Double>> persons = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(OF_A_YEAR::matcher).filter(Matcher::matches).filter(each -> LATIN_AMERICA.contains(each.group(1)))
                    .forEach(each -> persons.computeIfAbsent(each.group(1), _ -> new HashMap<>()).put(Integer.valueOf(each.group(2)), Double.valueOf(each.group(3))));
        } catch (UncheckedIOException broken) {
            throw new IOException(file.toString(), broken);
        }
        if (persons.isEmpty()) {
            throw new IOException(file.toString());
        }
        List<WholeGrowth> wholes = new ArrayList<>();
        for (String country : LATIN_AMERICA) {
            Map<Integer, Double> years = persons.getOrDefault(country, Map.of());
            for (int at = FIRST; at < LAST_KNOWN; at += 5) {
                for (int ahead : AHEAD) {
                    if (at + ahead <= LAST_KNOWN && years.containsKey(at - PAST) && years.containsKey(at + ahead)) {
                        wholes.add(new WholeGrowth(country, at, PAST, ahead, rate(years, at - PAST, at), rate(years, at, at + ahead)));
                    }
                }
            }
        }
        return wholes;
    }

    private static double rate(Map<Integer, Double> years, int from, int to) {
        return StrictMath.log(years.getOrDefault(to, 1.0) / years.getOrDefault(from, 1.0)) / (to - from);
    }

    private GrowthCalibration fit(Predicate<String> countries) {
        List<Seen> kept = seen.stream().filter(each -> countries.test(each.window().country())).toList();
        List<GrowthCell> cells = kept.stream().flatMap(each -> each.cells().stream()).toList();
        List<GrowthCell> ofOne = pairs.stream().filter(each -> countries.test(each.country())).flatMap(each -> each.ofOne().stream()).toList();
        List<String> left = Stream.concat(windows.stream(), pairs.stream()).map(Window::country).distinct().filter(each -> !countries.test(each)).map(each -> Locale.of("", each).getISO3Country()).toList();
        return CalibrateGrowth.fit(kept.stream().map(Seen::window).toList(), cells, ofOne, wholes.stream().filter(each -> !left.contains(each.country())).toList());
    }

    /** How many censuses are known when a projection is made. */
    private enum Known {
        TWO,
        ONE;

        CountedPlaces of(Window window) {
            return this == TWO ? window.earlier() : window.earlier().lastOnly();
        }
    }

    private List<Window> windows(Known known) {
        return known == Known.TWO ? windows : pairs;
    }

    private Map<String, MethodError> errors(Known known, Predicate<String> countries, GrowthCalibration constants) {
        List<Window> kept = windows(known).stream().filter(each -> countries.test(each.country())).toList();
        Map<String, MethodError> errors = new LinkedHashMap<>();
        SimpleMethod.of(known.of(kept.getFirst())).forEach(method -> errors.put(method.id(), error(known, method, kept, constants)));
        return errors;
    }

    private static MethodError error(Known known, SimpleMethod method, List<Window> windows, GrowthCalibration constants) {
        List<double[]> found = new ArrayList<>();
        for (Window window : windows) {
            CountedPlaces two = known.of(window);
            double moment = window.counted().last().moment();
            double years = moment - two.last().moment();
            PastGrowth past = new PastGrowth(two, constants.usualSpread());
            double whole = two.total(two.counts().size() - 1) * StrictMath.exp(years * constants.whole(past, years));
            double[] said = method.at(two, moment, whole);
            double share = 1.0 / said.length / windows.stream().filter(each -> each.country().equals(window.country())).count();
            long[] later = window.counted().lastPersons();
            IntStream.range(0, said.length).filter(at -> said[at] > 0 && later[at] > 0).forEach(at -> found.add(new double[] {StrictMath.log(later[at] / said[at]) / years / past.spread(), share}));
        }
        double[] numbers = found.stream().mapToDouble(each -> each[0]).toArray();
        double[] weights = found.stream().mapToDouble(each -> each[1]).toArray();
        return new MethodError(method.id(), numbers.length, MethodError.SHARES.stream().map(share -> Quantiles.weighted(numbers, weights, share)).toList());
    }

    private void write(Path out, GrowthCalibration constants) throws IOException {
        Files.createDirectories(out);
        writeCells(out.resolve(OutlookTables.CELLS), seen.stream().flatMap(each -> each.cells().stream()));
        writeCells(out.resolve(OutlookTables.CELLS_OF_ONE), pairs.stream().flatMap(each -> each.ofOne().stream()));
        OutlookTables.write(out.resolve(OutlookTables.WINDOWS), "country,window,places,past,years,before,after,spread,together",
                seen.stream().map(Seen::window).map(each -> List.of(each.country(), each.window(), each.places(), each.past(), each.years(), each.before(), each.after(), each.spread(), each.together())));
        OutlookTables.write(out.resolve(OutlookTables.WHOLES), "country,at,past,years,before,after", wholes.stream().map(each -> List.of(each.country(), each.at(), each.past(), each.years(), each.before(), each.after())));
        OutlookTables.write(out.resolve(OutlookTables.CONSTANTS), "constant,value", constants.constants().entrySet().stream().map(each -> List.of(each.getKey(), each.getValue())));
        write(out, OutlookTables.METHODS, errors(Known.TWO, _ -> true, constants));
        write(out, OutlookTables.METHODS_OF_ONE, errors(Known.ONE, _ -> true, constants));
        List<List<?>> spans = new ArrayList<>();
        OutlookTables.write(out.resolve(OutlookTables.VALIDATION), JUDGED, validation(Known.TWO, spans).stream());
        OutlookTables.write(out.resolve(OutlookTables.SPANS), JUDGED, spans.stream());
        OutlookTables.write(out.resolve(OutlookTables.VALIDATION_OF_ONE), JUDGED, validation(Known.ONE, new ArrayList<>()).stream());
    }

    private static void writeCells(Path file, Stream<GrowthCell> cells) throws IOException {
        OutlookTables.write(file, "country,window,years,places,own,group,size," + OutlookTables.heads(GrowthCell.SHARES),
                cells.map(each -> Stream.concat(Stream.of(each.country(), each.window(), each.years(), each.places(), each.own(), each.group(), each.size()), each.later().stream()).toList()));
    }

    private static void write(Path out, String name, Map<String, MethodError> errors) throws IOException {
        OutlookTables.write(out.resolve(name), "method,places," + OutlookTables.heads(MethodError.SHARES),
                errors.values().stream().map(each -> Stream.concat(Stream.of(each.method(), each.places()), each.quantiles().stream()).toList()));
    }

    /**
     * Each country is left out in turn; what is said of it was learnt from the others.
     *
     * @param spans takes the recommended method's errors in each window
     */
    private List<List<?>> validation(Known known, List<List<?>> spans) {
        List<List<?>> rows = new ArrayList<>();
        for (String country : windows(known).stream().map(Window::country).distinct().toList()) {
            GrowthCalibration others = fit(each -> !each.equals(country));
            Map<String, MethodError> errors = errors(known, each -> !each.equals(country), others);
            Map<String, List<ForecastErrors>> found = new LinkedHashMap<>();
            List<Window> own = windows(known).stream().filter(each -> each.country().equals(country)).toList();
            for (Window window : own) {
                Hindcast hindcast = Hindcast.of(known.of(window), window.counted().last(), others, errors, List.of(), SEED);
                hindcast.errors(window.counted().lastPersons()).stream().limit(1).forEach(each -> spans.add(row(window.name(), List.of(each))));
                Stream.concat(hindcast.errors(window.counted().lastPersons()).stream(), hindcast.bySize(window.counted().lastPersons()).stream())
                        .forEach(each -> found.computeIfAbsent(each.method() + "," + each.sizes(), _ -> new ArrayList<>()).add(each));
            }
            found.values().forEach(each -> rows.add(row(country, each)));
        }
        return rows;
    }

    private static List<?> row(String country, List<ForecastErrors> windows) {
        ForecastErrors first = windows.getFirst();
        String below = first.sizes().below() == Long.MAX_VALUE ? "" : String.valueOf(first.sizes().below());
        return List.of(country, first.method(), first.sizes().from(), below, windows.size(), windows.stream().mapToInt(ForecastErrors::places).sum(),
                mean(windows, ForecastErrors::median), mean(windows, ForecastErrors::mean), mean(windows, ForecastErrors::bias), mean(windows, ForecastErrors::medianBias),
                mean(windows, each -> or(each.coverage50())), mean(windows, each -> or(each.coverage80())), mean(windows, each -> or(each.coverage95())));
    }

    private static double or(OptionalDouble coverage) {
        return coverage.orElse(Double.NaN);
    }

    private static double mean(List<ForecastErrors> windows, ToDoubleFunction<ForecastErrors> of) {
        return windows.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
