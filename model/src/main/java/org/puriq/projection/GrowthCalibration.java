package org.puriq.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What other countries' censuses teach about the growth after the last count. Growth of places is in units of the spread between
 * places (see {@link PastGrowth}), so that the constants have no unit unless it is said.
 *
 * @param place how a place's later growth follows from its earlier one: constant, within the knee, above it, below it, its
 *     department's, the logarithm of its size
 * @param spread the logarithm of the scale of its error: constant, by the logarithm of size, by the distance of past growth from the
 *     middle, by the logarithm of the years ahead in units of ten
 * @param freedom degrees of freedom of Student's t for that error
 * @param together how much of the error's variance places of one department share
 * @param usualSpread growth a year: the spread between places where a country's own cannot be taken
 * @param unknownScale the scale of the error, in units of the spread, where past growth is not known
 * @param slowing by how much a year the growth of a whole country loses, as a rate
 * @param wholeScale growth a year: the scale of the error of the growth of a country
 * @param wholeFreedom degrees of freedom of Student's t for it
 * @param one what is used where there is one census only, so that no growth is known
 */
public record GrowthCalibration(List<Double> place, List<Double> spread, double freedom, double together, double usualSpread, double unknownScale, double slowing, double wholeScale, double wholeFreedom, OneCensus one) {
    private static final double KNEE = 1.5;
    private static final double FAR = 3;
    private static final double SMALL = StrictMath.log(0.05);
    private static final double LARGE = StrictMath.log(10);
    private static final double TEN_YEARS = 10;

    /**
     * The growth a year that is expected after a single census: that of large places, less so much for smaller ones. It is the mean of
     * no growth and of the line by size that other countries show, since the average of the two erred less than either.
     *
     * @param growth of a place of 10,000 persons
     * @param bySize by the logarithm of size
     * @param scale of the error of a place of 10,000 persons ten years ahead
     * @param wholeScale of the error that all places share
     */
    public record OneCensus(double growth, double bySize, double scale, double wholeScale) {
        /** Growth a year of a place by the logarithm of its size, in units of 10,000 persons. */
        double growth(double size) {
            return growth + bySize * within(size);
        }
    }

    public GrowthCalibration {
        place = List.copyOf(place);
        spread = List.copyOf(spread);
    }

    static double[] placeRow(double own, double group, double size) {
        return new double[] {1, StrictMath.clamp(own, -KNEE, KNEE), StrictMath.max(own - KNEE, 0), StrictMath.min(own + KNEE, 0), group, within(size)};
    }

    static double[] spreadRow(double own, double size, double years) {
        return new double[] {1, within(size), StrictMath.min(StrictMath.abs(own), FAR), StrictMath.log(years / TEN_YEARS)};
    }

    /** Sizes beyond 500 and 100,000 persons count as these: beyond them there are few places to learn from. */
    static double within(double size) {
        return StrictMath.clamp(size, SMALL, LARGE);
    }

    private static double product(double[] row, List<Double> line) {
        double sum = 0;
        for (int at = 0; at < row.length; at++) {
            sum += row[at] * line.get(at);
        }
        return sum;
    }

    /** The growth a year that is expected of a place, less that of the whole; after one census only, its growth itself. */
    double expected(PastGrowth past, int at) {
        return past.isOfOneCensus() ? one.growth(past.size(at)) : past.spread() * product(placeRow(past.own(at), past.group(at), past.size(at)), place);
    }

    /** The scale of the error of that growth when it is carried on for so many years. */
    double scale(PastGrowth past, int at, double years) {
        if (past.isOfOneCensus()) {
            return one.scale * StrictMath.exp(spread.get(1) * within(past.size(at)) + spread.get(3) * StrictMath.log(StrictMath.max(years, 0.5) / TEN_YEARS));
        }
        double own = past.isKnown(at) ? 1 : unknownScale / StrictMath.exp(spread.getFirst());
        return past.spread() * own * StrictMath.exp(product(spreadRow(past.own(at), past.size(at), StrictMath.max(years, 0.5)), spread));
    }

    /**
     * The growth a year that is expected of the whole over the years ahead: growth slows down with the time between the middles of the
     * two spans. After one census only, what the places add up to.
     */
    public double whole(PastGrowth past, double years) {
        return past.isOfOneCensus() ? past.together(years, at -> expected(past, at)) : past.whole() * StrictMath.exp(-slowing * (past.years() + years) / 2);
    }

    /** The scale of the error of that growth. */
    double wholeScale(PastGrowth past) {
        return past.isOfOneCensus() ? one.wholeScale : wholeScale;
    }

    /** The constants by name, for tables and files. */
    public SequencedMap<String, Double> constants() {
        SequencedMap<String, Double> named = new LinkedHashMap<>();
        put(named, List.of("own.constant", "own.middle", "own.above", "own.below", "own.department", "own.size"), place);
        put(named, List.of("spread.constant", "spread.size", "spread.distance", "spread.years"), spread);
        put(named, List.of("spread.freedom", "spread.together", "spread.usual", "spread.unknown"), List.of(freedom, together, usualSpread, unknownScale));
        put(named, List.of("whole.slowing", "whole.scale", "whole.freedom"), List.of(slowing, wholeScale, wholeFreedom));
        put(named, List.of("one.growth", "one.size", "one.scale", "one.whole"), List.of(one.growth, one.bySize, one.scale, one.wholeScale));
        return named;
    }

    private static void put(Map<String, Double> named, List<String> names, List<Double> numbers) {
        for (int at = 0; at < names.size(); at++) {
            named.put(names.get(at), numbers.get(at));
        }
    }

    /** From constants by name; every name must be there. */
    public static GrowthCalibration of(Map<String, Double> named) {
        List<Double> all = new GrowthCalibration(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0, 0.0), 1, 0, 0, 0, 0, 0, 1, new OneCensus(0, 0, 0, 0)).constants().keySet().stream().map(name -> given(named, name)).toList();
        return new GrowthCalibration(all.subList(0, 6), all.subList(6, 10), all.get(10), all.get(11), all.get(12), all.get(13), all.get(14), all.get(15), all.get(16), new OneCensus(all.get(17), all.get(18), all.get(19), all.get(20)));
    }

    private static Double given(Map<String, Double> named, String name) {
        Double number = named.get(name);
        if (number == null) {
            throw new IllegalArgumentException("The calibration lacks " + name);
        }
        return number;
    }
}
