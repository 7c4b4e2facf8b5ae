package org.puriq.projection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.puriq.projection.Fan.Band;
import org.puriq.random.KeyedRandom;
import org.puriq.statistics.Normal;
import org.puriq.statistics.Quantiles;
import org.puriq.statistics.StudentT;

/**
 * The recommended outlook for places without ages. The growth of the whole slows down as it did in other countries. A place keeps a
 * part of what set its growth apart, and so does its department; extreme growth is kept least. Errors follow Student's t, wider for
 * small places and for places whose growth was far from the others'; places of a department share a part of their error, and all share
 * that of the whole. In every draw the places' shares are formed first and then multiplied by the whole, so that in each draw the
 * places add up to it. A draw is one future: a place that surprises does so in the same direction in all years.
 */
public final class CalibratedOutlook implements PopulationOutlook {
    /** So many futures are drawn where nothing else is said. */
    public static final int DRAWS = 1_000;
    private static final int KNOTS = 4_001;
    private static final double WIDEST = 6;
    private static final double FASTEST_APART = 0.15;

    private final CountedPlaces counted;
    private final GrowthCalibration calibration;
    private final PastGrowth past;
    private final int lastYear;
    private final int draws;
    private final double[] expected;
    private final float[][] luck;
    private final double[] wholeLuck;
    private final Map<String, Integer> at = new HashMap<>();
    private final Map<Double, double[]> wholes = new ConcurrentHashMap<>();
    private final Map<Double, double[]> sums = new ConcurrentHashMap<>();

    public CalibratedOutlook(CountedPlaces counted, GrowthCalibration calibration, int lastYear, int draws, long seed) {
        this.counted = counted;
        this.calibration = calibration;
        this.past = new PastGrowth(counted, calibration.usualSpread());
        this.lastYear = lastYear;
        this.draws = draws;
        this.expected = IntStream.range(0, counted.size()).mapToDouble(place -> calibration.expected(past, place)).toArray();
        this.luck = luck(KeyedRandom.of(seed));
        StudentT wholeErrors = new StudentT(calibration.wholeFreedom());
        KeyedRandom ofWhole = KeyedRandom.of(seed).and("whole");
        this.wholeLuck = IntStream.range(0, draws).mapToDouble(draw -> wholeErrors.quantile(ofWhole.open(draw))).toArray();
        IntStream.range(0, counted.size()).forEach(place -> at.put(counted.places().get(place).code(), place));
    }

    /** The luck of every place in every draw, as a number of Student's t: a part is the department's, the rest its own. */
    private float[][] luck(KeyedRandom seed) {
        double[] student = studentByNormal(new StudentT(calibration.freedom()));
        double shared = StrictMath.sqrt(calibration.together());
        double apart = StrictMath.sqrt(1 - calibration.together());
        Map<String, double[]> departments = new ConcurrentHashMap<>();
        counted.places().forEach(place -> departments.computeIfAbsent(place.within(), code -> normal(seed.and("department").and(code))));
        return counted.places().parallelStream().map(place -> {
            double[] department = departments.getOrDefault(place.within(), new double[0]);
            double[] own = normal(seed.and("place").and(place.code()));
            float[] lucks = new float[draws];
            for (int draw = 0; draw < draws; draw++) {
                lucks[draw] = (float) between(student, shared * department[draw] + apart * own[draw]);
            }
            return lucks;
        }).toArray(float[][]::new);
    }

    private double[] normal(KeyedRandom key) {
        return IntStream.range(0, draws).mapToDouble(draw -> Normal.quantile(key.open(draw))).toArray();
    }

    /** Student's t at the probability of a normal number, at even steps of that number. */
    private static double[] studentByNormal(StudentT student) {
        return IntStream.range(0, KNOTS).parallel().mapToDouble(knot -> student.quantile(Normal.cdf(-WIDEST + 2 * WIDEST * knot / (KNOTS - 1)))).toArray();
    }

    private static double between(double[] knots, double normal) {
        double place = (StrictMath.clamp(normal, -WIDEST, WIDEST) + WIDEST) / (2 * WIDEST) * (KNOTS - 1);
        int below = (int) StrictMath.min(place, KNOTS - 2);
        return knots[below] + (place - below) * (knots[below + 1] - knots[below]);
    }

    @Override
    public List<String> places() {
        return counted.places().stream().map(CountedPlaces.Place::code).toList();
    }

    @Override
    public int firstYear() {
        return counted.last().year();
    }

    public int lastYear() {
        return lastYear;
    }

    /** How the places grew before: on what the outlook rests. */
    public PastGrowth past() {
        return past;
    }

    /** In the middle of the year; in the year of the last count and before it, the count itself. */
    @Override
    public double[] draws(String place, int year) {
        return drawsAt(place, year <= firstYear() ? counted.last().moment() : year + 0.5);
    }

    /** At a moment, such as 2024.22 for a census in March. */
    public double[] drawsAt(String place, double moment) {
        Integer number = at.get(place);
        if (number == null) {
            throw new IllegalArgumentException("No place has the code " + place);
        }
        double years = StrictMath.max(moment - counted.last().moment(), 0);
        double[] whole = whole(years);
        double[] sum = sum(years);
        double[] weights = weights(number, years);
        return IntStream.range(0, draws).mapToDouble(draw -> sum[draw] == 0 ? 0 : whole[draw] * weights[draw] / sum[draw]).toArray();
    }

    /**
     * Every place at a moment when none surprises, and the whole does not: they add up to it. It lies a little above the median of the
     * draws, because the places that surprise by growing take from the others' shares.
     */
    public double[] expectedAt(double moment) {
        double years = StrictMath.max(moment - counted.last().moment(), 0);
        double[] weights = IntStream.range(0, counted.size()).mapToDouble(place -> counted.lastPersons()[place] * StrictMath.exp(years * within(expected[place]))).toArray();
        double all = Arrays.stream(weights).sum();
        double whole = expectedWhole(moment);
        return Arrays.stream(weights).map(each -> all == 0 ? 0 : whole * each / all).toArray();
    }

    /** The whole at a moment when it does not surprise. */
    public double expectedWhole(double moment) {
        double years = StrictMath.max(moment - counted.last().moment(), 0);
        return counted.total(counted.counts().size() - 1) * StrictMath.exp(years * calibration.whole(past, years));
    }

    private static double within(double growth) {
        return StrictMath.clamp(growth, -FASTEST_APART, FASTEST_APART);
    }

    /** The whole at a moment, one number a draw: what the places of each draw add up to. */
    public double[] wholeAt(double moment) {
        return whole(StrictMath.max(moment - counted.last().moment(), 0)).clone();
    }

    private double[] whole(double years) {
        return wholes.computeIfAbsent(years, _ -> {
            double growth = calibration.whole(past, years);
            double scale = calibration.wholeScale(past);
            long now = counted.total(counted.counts().size() - 1);
            return IntStream.range(0, draws).mapToDouble(draw -> now * StrictMath.exp(years * (growth + scale * wholeLuck[draw]))).toArray();
        });
    }

    private double[] weights(int place, double years) {
        double[] weights = new double[draws];
        double persons = counted.lastPersons()[place];
        double scale = calibration.scale(past, place, years);
        for (int draw = 0; draw < draws; draw++) {
            double apart = within(expected[place] + scale * luck[place][draw]);
            weights[draw] = persons == 0 ? 0 : persons * StrictMath.exp(years * apart);
        }
        return weights;
    }

    /** The weights of all places together, draw by draw, always added in the order of the places, on however many threads. */
    private double[] sum(double years) {
        return sums.computeIfAbsent(years, _ -> {
            double[][] all = IntStream.range(0, counted.size()).parallel().mapToObj(place -> weights(place, years)).toArray(double[][]::new);
            double[] sum = new double[draws];
            for (double[] weights : all) {
                for (int draw = 0; draw < draws; draw++) {
                    sum[draw] += weights[draw];
                }
            }
            return sum;
        });
    }

    @Override
    public Fan fan(String place) {
        return new Fan(IntStream.rangeClosed(firstYear(), lastYear).mapToObj(year -> band(year, draws(place, year))).toList());
    }

    /** Several places taken together, draw by draw, from the last count to a year: what a province or a department is expected to have. */
    public Fan fan(List<String> together, int until) {
        return new Fan(IntStream.rangeClosed(firstYear(), until).mapToObj(year -> band(year, together(together, year))).toList());
    }

    private double[] together(List<String> places, int year) {
        double[] sum = new double[draws];
        for (String place : places) {
            double[] each = draws(place, year);
            Arrays.setAll(sum, draw -> sum[draw] + each[draw]);
        }
        return sum;
    }

    /** The median and the central intervals of draws. */
    public static Band band(int year, double[] draws) {
        Quantiles quantiles = Quantiles.of(draws);
        return new Band(year, quantiles.median(), quantiles.at(0.25), quantiles.at(0.75), quantiles.at(0.1), quantiles.at(0.9), quantiles.at(0.025), quantiles.at(0.975));
    }
}
