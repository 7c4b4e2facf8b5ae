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
 * @param usualWhole growth a year of a country where its past growth is not known
 * @param unknownWholeScale growth a year: the scale of the error of the growth of a country in that case
 */
public record GrowthCalibration(List<Double> place, List<Double> spread, double freedom, double together, double usualSpread, double unknownScale, double slowing, double wholeScale, double wholeFreedom, double usualWhole, double unknownWholeScale) {
    private static final double KNEE = 1.5;
    private static final double FAR = 3;
    private static final double SMALL = StrictMath.log(0.05);
    private static final double LARGE = StrictMath.log(10);
    private static final double TEN_YEARS = 10;

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
    private static double within(double size) {
        return StrictMath.clamp(size, SMALL, LARGE);
    }

    private static double product(double[] row, List<Double> line) {
        double sum = 0;
        for (int at = 0; at < row.length; at++) {
            sum += row[at] * line.get(at);
        }
        return sum;
    }

    /** The growth a year that is expected of a place, less that of the whole. */
    double expected(PastGrowth past, int at) {
        return past.spread() * product(placeRow(past.own(at), past.group(at), past.size(at)), place);
    }

    /** The scale of the error of that growth when it is carried on for so many years. */
    double scale(PastGrowth past, int at, double years) {
        double own = past.isKnown(at) ? 1 : unknownScale / StrictMath.exp(spread.getFirst());
        return past.spread() * own * StrictMath.exp(product(spreadRow(past.own(at), past.size(at), StrictMath.max(years, 0.5)), spread));
    }

    /** The growth a year that is expected of the whole over the years ahead: growth slows down with the time between the middles of the two spans. */
    public double whole(PastGrowth past, double years) {
        return Double.isNaN(past.whole()) ? usualWhole : past.whole() * StrictMath.exp(-slowing * (past.years() + years) / 2);
    }

    /** The scale of the error of that growth. */
    double wholeScale(PastGrowth past) {
        return Double.isNaN(past.whole()) ? unknownWholeScale : wholeScale;
    }

    /** The constants by name, for tables and files. */
    public SequencedMap<String, Double> constants() {
        SequencedMap<String, Double> named = new LinkedHashMap<>();
        put(named, List.of("own.constant", "own.middle", "own.above", "own.below", "own.department", "own.size"), place);
        put(named, List.of("spread.constant", "spread.size", "spread.distance", "spread.years"), spread);
        put(named, List.of("spread.freedom", "spread.together", "spread.usual", "spread.unknown"), List.of(freedom, together, usualSpread, unknownScale));
        put(named, List.of("whole.slowing", "whole.scale", "whole.freedom", "whole.usual", "whole.unknown"), List.of(slowing, wholeScale, wholeFreedom, usualWhole, unknownWholeScale));
        return named;
    }

    private static void put(Map<String, Double> named, List<String> names, List<Double> numbers) {
        for (int at = 0; at < names.size(); at++) {
            named.put(names.get(at), numbers.get(at));
        }
    }

    /** From constants by name; every name must be there. */
    public static GrowthCalibration of(Map<String, Double> named) {
        List<Double> all = new GrowthCalibration(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0, 0.0), 1, 0, 0, 0, 0, 0, 1, 0, 0).constants().keySet().stream().map(name -> given(named, name)).toList();
        return new GrowthCalibration(all.subList(0, 6), all.subList(6, 10), all.get(10), all.get(11), all.get(12), all.get(13), all.get(14), all.get(15), all.get(16), all.get(17), all.get(18));
    }

    private static Double given(Map<String, Double> named, String name) {
        Double number = named.get(name);
        if (number == null) {
            throw new IllegalArgumentException("The calibration lacks " + name);
        }
        return number;
    }
}
