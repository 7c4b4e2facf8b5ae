package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.puriq.projection.GrowthCalibration.OneCensus;
import org.puriq.statistics.LeastAbsolute;
import org.puriq.statistics.Quantiles;
import org.puriq.statistics.StudentT;

/**
 * Learns from other countries' censuses how growth goes on: first three censuses of a country are summed up in cells of like places
 * ({@link #cells}), then constants are fitted to the cells of all countries ({@link #fit}). Each country counts the same, each of its
 * windows the same within it, each place the same within its window. The first step needs the counts; the cells are carried with
 * the program, so that anybody can repeat the second.
 */
public final class CalibrateGrowth {
    private static final double[] OWN_EDGES = {-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 5};
    private static final double[] GROUP_EDGES = {-0.4, 0.4};
    private static final double[] SIZE_EDGES = Arrays.stream(new double[] {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20}).map(StrictMath::log).toArray();
    private static final double[] MASSES = {0.0375, 0.0375, 0.1, 0.2, 0.25, 0.2, 0.1, 0.0375, 0.0375};
    private static final long FEWEST_PERSONS = 300;
    private static final int FEWEST_IN_GROUP = 15;
    private static final int ENOUGH_FOR_SPREAD = 20;
    /** No row of the carried cells speaks of fewer places. */
    public static final int FEWEST_IN_CELL = 5;
    /** What of the line by size is kept where nothing else is known: its mean with no growth. */
    private static final double KEPT = 0.5;
    private static final double MET_A_YEAR = 0.0003;
    private static final double WIDTH_80 = 2 * 1.2816;
    private static final double MET = 0.02;
    private static final double MEDIAN_TO_SCALE = 1.4826;
    /** Below it the draws far out would decide the mean. */
    private static final double HEAVIEST = 3;
    private static final double SLOWEST = 0.005;
    private static final double FASTEST = 0.025;

    private CalibrateGrowth() {}

    /** What a window of three censuses shows. */
    public record Seen(GrowthWindow window, List<GrowthCell> cells) {}

    private record Line(double own, double group, double size, double later, int department) {}

    /** Sums three censuses up. Places below 300 persons, or not counted in one of them, are left out. */
    public static Seen cells(String country, String window, CountedPlaces three, double usualSpread) {
        CountedPlaces two = three.until(three.counts().get(1).year());
        PastGrowth past = new PastGrowth(two, usualSpread);
        double years = three.last().moment() - two.last().moment();
        double after = StrictMath.log((double) three.total(2) / three.total(1)) / years;
        List<Line> lines = lines(three, past, years, after);
        List<GrowthCell> cells = alike(lines).stream().map(each -> cell(country, window, years, each)).toList();
        return new Seen(new GrowthWindow(country, window, lines.size(), past.years(), years, past.whole(), after, past.spread(), together(lines)), cells);
    }

    /**
     * Sums the last two counts up as if nothing earlier were known: the growth a year itself, not set against the whole, by size. The
     * cells' own and group's past growth are 0.
     */
    public static List<GrowthCell> cellsOfOne(String country, String window, CountedPlaces counted) {
        int last = counted.counts().size() - 1;
        double years = counted.last().moment() - counted.counts().get(last - 1).moment();
        SortedMap<Integer, List<Line>> sorted = new TreeMap<>();
        for (int at = 0; at < counted.size(); at++) {
            long then = counted.persons().get(last - 1)[at];
            long now = counted.lastPersons()[at];
            if (then >= FEWEST_PERSONS && now > 0) {
                double size = StrictMath.log(then / PastGrowth.SIZE_UNIT);
                sorted.computeIfAbsent(classOf(size, SIZE_EDGES), _ -> new ArrayList<>()).add(new Line(0, 0, size, StrictMath.log((double) now / then) / years, 0));
            }
        }
        return sorted.values().stream().filter(each -> each.size() >= FEWEST_IN_CELL).map(each -> cell(country, window, years, each)).toList();
    }

    private static List<Line> lines(CountedPlaces three, PastGrowth past, double years, double after) {
        int[] groups = three.groups();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < three.size(); at++) {
            long then = three.persons().get(1)[at];
            long now = three.persons().get(2)[at];
            if (past.isKnown(at) && then >= FEWEST_PERSONS && now > 0) {
                double later = (StrictMath.log((double) now / then) / years - after) / past.spread();
                lines.add(new Line(past.own(at), past.group(at), past.size(at), later, groups[at]));
            }
        }
        return lines;
    }

    /**
     * Like places by what they are alike in, closest first. A cell of fewer than {@link #FEWEST_IN_CELL} places would show the growth of
     * single ones: these are taken together with others of the same growth and size, then of the same growth; what is left is left out.
     */
    private static List<List<Line>> alike(List<Line> lines) {
        List<List<Line>> cells = new ArrayList<>();
        List<Line> left = lines;
        for (ToIntFunction<Line> by : List.<ToIntFunction<Line>>of(each -> 100 * ofGroup(each) + ofOwnAndSize(each), CalibrateGrowth::ofOwnAndSize, each -> classOf(each.own(), OWN_EDGES))) {
            SortedMap<Integer, List<Line>> sorted = new TreeMap<>();
            left.forEach(line -> sorted.computeIfAbsent(by.applyAsInt(line), _ -> new ArrayList<>()).add(line));
            sorted.values().stream().filter(each -> each.size() >= FEWEST_IN_CELL).forEach(cells::add);
            left = sorted.values().stream().filter(each -> each.size() < FEWEST_IN_CELL).flatMap(List::stream).toList();
        }
        return cells;
    }

    private static int ofGroup(Line line) {
        return classOf(line.group(), GROUP_EDGES);
    }

    private static int ofOwnAndSize(Line line) {
        return 1000 * classOf(line.own(), OWN_EDGES) + classOf(line.size(), SIZE_EDGES);
    }

    private static int classOf(double number, double[] edges) {
        return (int) Arrays.stream(edges).filter(edge -> edge <= number).count();
    }

    private static GrowthCell cell(String country, String window, double years, List<Line> lines) {
        Quantiles later = Quantiles.of(lines.stream().mapToDouble(Line::later).toArray());
        return new GrowthCell(country, window, years, lines.size(), mean(lines.stream().map(Line::own).toList()), mean(lines.stream().map(Line::group).toList()),
                mean(lines.stream().map(Line::size).toList()), GrowthCell.SHARES.stream().map(later::at).toList());
    }

    private static double mean(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The variance of the departments' median surprises, less what chance alone gives them, as a share of that of all surprises. */
    private static double together(List<Line> lines) {
        double[][] rows = lines.stream().map(each -> GrowthCalibration.placeRow(each.own(), each.group(), each.size())).toArray(double[][]::new);
        double[] wanted = lines.stream().mapToDouble(Line::later).toArray();
        double[] line = LeastAbsolute.fit(rows, wanted, ones(wanted.length), MET);
        double[] surprise = IntStream.range(0, wanted.length).mapToDouble(at -> wanted[at] - LeastAbsolute.value(rows[at], line)).toArray();
        double all = square(robust(surprise));
        Map<Integer, List<Double>> departments = new TreeMap<>();
        IntStream.range(0, wanted.length).forEach(at -> departments.computeIfAbsent(lines.get(at).department(), _ -> new ArrayList<>()).add(surprise[at]));
        List<List<Double>> large = departments.values().stream().filter(each -> each.size() >= FEWEST_IN_GROUP).toList();
        double between = square(robust(large.stream().mapToDouble(each -> Quantiles.of(plain(each)).median()).toArray()));
        double chance = mean(large.stream().map(each -> StrictMath.PI / 2 * all / each.size()).toList());
        return large.size() < 5 ? 0 : StrictMath.clamp((between - chance) / all, 0, 0.9);
    }

    private static double square(double number) {
        return number * number;
    }

    private static double[] plain(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] ones(int many) {
        double[] ones = new double[many];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The standard deviation by the median distance from the median. */
    private static double robust(double[] numbers) {
        double middle = Quantiles.of(numbers).median();
        return 1.4826 * Quantiles.of(Arrays.stream(numbers).map(each -> StrictMath.abs(each - middle)).toArray()).median();
    }

    /** The constants that follow from the cells of places and from the growth of whole countries. */
    public static GrowthCalibration fit(List<GrowthWindow> windows, List<GrowthCell> cells, List<GrowthCell> ofOne, List<WholeGrowth> wholes) {
        double[] weights = weights(cells);
        double[][] rows = cells.stream().map(each -> GrowthCalibration.placeRow(each.own(), each.group(), each.size())).toArray(double[][]::new);
        double[] place = LeastAbsolute.fit(rows, cells.stream().mapToDouble(GrowthCell::median).toArray(), weights, MET);
        double[] shape = shape(cells, weights);
        Tails tails = tails(cells, weights, rows, place, shape);
        shape[0] = StrictMath.log(tails.scale());
        double together = Quantiles.of(windows.stream().mapToDouble(GrowthWindow::together).toArray()).median();
        double usual = Quantiles.of(windows.stream().mapToDouble(GrowthWindow::spread).toArray()).median();
        double unknown = unknown(windows, cells, weights) / usual / new StudentT(tails.freedom()).quantile(0.9);
        Whole whole = whole(wholes);
        return new GrowthCalibration(boxed(place), boxed(shape), tails.freedom(), together, usual, unknown, whole.slowing(), whole.tails().scale(), whole.tails().freedom(), oneCensus(ofOne, shape, tails.freedom()));
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double[] weights(List<GrowthCell> cells) {
        Map<String, Double> ofWindow = new HashMap<>();
        Map<String, List<String>> ofCountry = new HashMap<>();
        for (GrowthCell cell : cells) {
            ofWindow.merge(cell.window(), (double) cell.places(), Double::sum);
            List<String> known = ofCountry.computeIfAbsent(cell.country(), _ -> new ArrayList<>());
            if (!known.contains(cell.window())) {
                known.add(cell.window());
            }
        }
        return cells.stream().mapToDouble(each -> each.places() / ofWindow.getOrDefault(each.window(), 1.0) / ofCountry.getOrDefault(each.country(), List.of()).size()).toArray();
    }

    /** How the width that holds 80 of 100 places changes with size, past growth and years ahead, from the cells that have enough places. */
    private static double[] shape(List<GrowthCell> cells, double[] weights) {
        int[] large = IntStream.range(0, cells.size()).filter(at -> cells.get(at).places() >= ENOUGH_FOR_SPREAD).toArray();
        double[][] rows = Arrays.stream(large).mapToObj(at -> spreadRow(cells.get(at))).toArray(double[][]::new);
        double[] widths = Arrays.stream(large).mapToDouble(at -> StrictMath.log(StrictMath.max(cells.get(at).later().get(6) - cells.get(at).later().get(2), 0.05) / WIDTH_80)).toArray();
        return LeastAbsolute.fit(rows, widths, Arrays.stream(large).mapToDouble(at -> weights[at]).toArray(), MET);
    }

    private static double[] spreadRow(GrowthCell cell) {
        return GrowthCalibration.spreadRow(cell.own(), cell.size(), cell.years());
    }

    private record Tails(double scale, double freedom) {}

    private static Tails tails(List<GrowthCell> cells, double[] weights, double[][] rows, double[] place, double[] shape) {
        int many = GrowthCell.SHARES.size();
        double[] surprises = new double[cells.size() * many];
        double[] masses = new double[surprises.length];
        for (int at = 0; at < cells.size(); at++) {
            double[] row = spreadRow(cells.get(at));
            double unit = StrictMath.exp(LeastAbsolute.value(row, shape) - shape[0]);
            for (int share = 0; share < many; share++) {
                surprises[at * many + share] = StrictMath.abs(cells.get(at).later().get(share) - LeastAbsolute.value(rows[at], place)) / unit;
                masses[at * many + share] = weights[at] * MASSES[share];
            }
        }
        return tails(surprises, masses);
    }

    /** Student's t whose 80 and 95 per cent intervals hold as many surprises as they say. */
    private static Tails tails(double[] surprises, double[] masses) {
        double inner = Quantiles.weighted(surprises, masses, 0.8);
        double wanted = Quantiles.weighted(surprises, masses, 0.95) / inner;
        double freedom = HEAVIEST;
        for (double tried = HEAVIEST; tried <= 60; tried *= 1.02) {
            freedom = StrictMath.abs(ratio(tried) - wanted) < StrictMath.abs(ratio(freedom) - wanted) ? tried : freedom;
        }
        return new Tails(inner / new StudentT(freedom).quantile(0.9), freedom);
    }

    private static double ratio(double freedom) {
        return new StudentT(freedom).quantile(0.975) / new StudentT(freedom).quantile(0.9);
    }

    /** The 80 per cent quantile of later growth a year itself, whatever a country's spread was, for places of which nothing earlier is known. */
    private static double unknown(List<GrowthWindow> windows, List<GrowthCell> cells, double[] weights) {
        int many = GrowthCell.SHARES.size();
        Map<String, Double> spreads = new HashMap<>();
        windows.forEach(each -> spreads.put(each.window(), each.spread()));
        double[] sizes = cells.stream().flatMap(each -> each.later().stream().map(one -> StrictMath.abs(one * spreads.getOrDefault(each.window(), 0.0)))).mapToDouble(Double::doubleValue).toArray();
        double[] masses = IntStream.range(0, sizes.length).mapToDouble(at -> weights[at / many] * MASSES[at % many]).toArray();
        return Quantiles.weighted(sizes, masses, 0.8);
    }

    /**
     * What one census alone tells: later growth by size, whatever growth was before. Of the error, the windows' medians are what all
     * places share; the rest is each place's own.
     */
    private static OneCensus oneCensus(List<GrowthCell> cells, double[] shape, double freedom) {
        int many = GrowthCell.SHARES.size();
        double[] weights = weights(cells);
        int[] all = IntStream.range(0, cells.size() * many).toArray();
        double[][] rows = Arrays.stream(all).mapToObj(at -> new double[] {1, GrowthCalibration.within(cells.get(at / many).size())}).toArray(double[][]::new);
        double[] later = Arrays.stream(all).mapToDouble(at -> cells.get(at / many).later().get(at % many)).toArray();
        double[] masses = Arrays.stream(all).mapToDouble(at -> weights[at / many] * MASSES[at % many]).toArray();
        double[] line = Arrays.stream(LeastAbsolute.fit(rows, later, masses, MET_A_YEAR)).map(each -> KEPT * each).toArray();
        double[] surprise = Arrays.stream(all).mapToDouble(at -> later[at] - LeastAbsolute.value(rows[at], line)).toArray();
        double[] shared = Arrays.stream(all).mapToDouble(at -> Quantiles.weighted(surprise, only(cells, cells.get(at / many).window(), masses), 0.5)).toArray();
        double[] own = Arrays.stream(all).mapToDouble(at -> StrictMath.abs(surprise[at] - shared[at]) / unit(cells.get(at / many), shape)).toArray();
        double common = Quantiles.weighted(Arrays.stream(shared).map(StrictMath::abs).toArray(), masses, 0.5);
        return new OneCensus(line[0], line[1], Quantiles.weighted(own, masses, 0.8) / new StudentT(freedom).quantile(0.9), MEDIAN_TO_SCALE * common);
    }

    private static double[] only(List<GrowthCell> cells, String window, double[] masses) {
        int many = GrowthCell.SHARES.size();
        return IntStream.range(0, masses.length).mapToDouble(at -> cells.get(at / many).window().equals(window) ? masses[at] : 0).toArray();
    }

    private static double unit(GrowthCell cell, double[] shape) {
        return StrictMath.exp(shape[1] * GrowthCalibration.within(cell.size()) + shape[3] * StrictMath.log(cell.years() / 10));
    }

    private record Whole(double slowing, Tails tails) {}

    /** From countries that grew by more than half and less than two and a half per cent a year: past the time of fastest growth, not yet still. */
    private static Whole whole(List<WholeGrowth> all) {
        List<WholeGrowth> wholes = all.stream().filter(each -> each.before() > SLOWEST && each.before() <= FASTEST).toList();
        double slowing = Quantiles.of(wholes.stream().mapToDouble(CalibrateGrowth::slowing).toArray()).median();
        double[] surprises = wholes.stream().mapToDouble(each -> StrictMath.abs(each.after() - each.before() * StrictMath.exp(-slowing * (each.past() + each.years()) / 2.0))).toArray();
        return new Whole(slowing, tails(surprises, ones(surprises.length)));
    }

    private static double slowing(WholeGrowth each) {
        double left = StrictMath.max(each.after() / each.before(), 0.01);
        return -StrictMath.log(left) / ((each.past() + each.years()) / 2.0);
    }
}
