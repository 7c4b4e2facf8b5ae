package org.puriq.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.puriq.definition.ShippedSchedules;
import org.puriq.demography.CountrySchedules;
import org.puriq.projection.CohortOutlook;
import org.puriq.projection.CohortOutlook.Kept;
import org.puriq.projection.Luck;
import org.puriq.projection.Moves;
import org.puriq.projection.PlaceSystem;
import org.puriq.projection.PlaceSystem.Settled;
import org.puriq.projection.Trajectory;
import org.puriq.random.KeyedRandom;

/**
 * All districts of Peru from 2017 to 2047 by single age and sex, with the moves of the census between them: one future, and many on two
 * threads. The ages are made up ("synthetic"): each district has those of a stationary population that leans to the young or the old
 * by its code, because no census table of ages by district is at hand for all of them. The moves are the census's. {@code java -Xmx1g -cp
 * bench/target/bench/puriq-bench.jar org.puriq.bench.CohortBenchmark FOLDER [FUTURES [THREADS]]}; FOLDER holds districts.csv and
 * od_2017_district_5yr.csv.gz.
 */
public final class CohortBenchmark {
    private static final int AGES = 101;
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2047;
    private static final double FIVE_YEARS = 5;
    private static final Luck LUCK = new Luck(0.1, 0.2, 0.15);

    private CohortBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int futures = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        long begun = System.nanoTime();
        PlaceSystem system = system(folder);
        say("%d districts, %d moves between them: read and set up in %.2f s", system.places().size(), system.moves().to().length, since(begun));
        var trajectory = new Trajectory(system);
        for (int time = 1; time <= 6; time++) {
            long start = System.nanoTime();
            double[] end = {0};
            trajectory.run(KeyedRandom.of(1), time, LUCK, LAST_YEAR, (accounts, _) -> end[0] = Arrays.stream(accounts.end()).sum());
            say("future %d, 30 years: %.2f s; %,.0f people in %d", time, since(start), end[0], LAST_YEAR);
        }
        long start = System.nanoTime();
        CohortOutlook outlook = CohortOutlook.of(system, 1, LUCK, futures, LAST_YEAR, new Kept(IntStream.range(0, system.places().size()).boxed().toList(), 5), threads);
        say("%d futures on %d threads: %.1f s", futures, threads, since(start));
        say("processor time of the whole program: %.1f s", ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
        say("the same bits: %016x", bits(outlook));
    }

    private static PlaceSystem system(Path folder) throws IOException {
        CountrySchedules schedules = ShippedSchedules.of("pe", AGES).orElseThrow();
        SortedMap<String, Double> counted = new TreeMap<>();
        new PublishedTable(folder.resolve("districts.csv")).rows(row -> counted.put(row.getField("ubigeo"), Double.parseDouble(row.getField("pop2017_census"))));
        List<String> codes = List.copyOf(counted.keySet());
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        double[] left = new double[codes.size()];
        Moves moves = moves(folder, codes, numbers, left);
        List<Settled> places = counted.entrySet().stream().map(each -> synthetic(each.getKey(), each.getValue(), left[Collections.binarySearch(codes, each.getKey())], schedules)).toList();
        return new PlaceSystem(FIRST_YEAR, schedules, places, moves, movers(), new double[0], new double[0]);
    }

    private static Moves moves(Path folder, List<String> codes, Map<String, Integer> numbers, double[] left) throws IOException {
        List<int[]> pairs = new ArrayList<>();
        List<Double> persons = new ArrayList<>();
        new PublishedTable(folder.resolve("od_2017_district_5yr.csv.gz")).rows(row -> {
            Integer origin = numbers.get(row.getField("orig_ubigeo"));
            Integer destination = numbers.get(row.getField("dest_ubigeo"));
            if (row.getField("kind").equals("district") && origin != null && destination != null) {
                double moved = Double.parseDouble(row.getField("persons"));
                pairs.add(new int[] {origin, destination});
                persons.add(moved);
                left[origin] += moved;
            }
        });
        int[] departments = codes.stream().mapToInt(code -> Integer.parseInt(code.substring(0, 2)) - 1).toArray();
        return Moves.of(codes.size(), pairs.stream().mapToInt(each -> each[0]).toArray(), pairs.stream().mapToInt(each -> each[1]).toArray(), persons.stream().mapToDouble(Double::doubleValue).toArray(), departments);
    }

    private static Settled synthetic(String code, double people, double left, CountrySchedules schedules) {
        double lean = (KeyedRandom.of(2017).and(code).uniform() - 0.3) * 0.03;
        double[] weights = IntStream.range(0, AGES).mapToDouble(age -> StrictMath.exp(-lean * age) * (1 - StrictMath.pow(age / (AGES + 0.0), 3))).toArray();
        double sum = 2 * Arrays.stream(weights).sum();
        double[] ages = Arrays.stream(weights).map(each -> people * each / sum).toArray();
        double stayed = Math.max(1, people * 0.9);
        return new Settled(code, ages, ages.clone(), lean * 50, 1 + lean * 5, 1 - StrictMath.pow(stayed / (stayed + left), 1 / FIVE_YEARS));
    }

    private static double[] movers() {
        return IntStream.range(0, 2 * AGES).mapToDouble(cell -> 0.3 + 2.5 * StrictMath.exp(-Math.abs(cell % AGES - 22) / 8.0)).toArray();
    }

    private static long bits(CohortOutlook outlook) {
        long bits = 0;
        for (String place : outlook.places()) {
            for (double each : outlook.draws(place, LAST_YEAR)) {
                bits = bits * 31 + Double.doubleToLongBits(each);
            }
        }
        return bits;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void say(String pattern, Object... details) {
        System.out.println(String.format(Locale.ROOT, pattern, details));
    }
}
