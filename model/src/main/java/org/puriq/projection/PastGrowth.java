package org.puriq.projection;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.puriq.statistics.Quantiles;

/**
 * How places grew between the last two counts, set against the whole and against how much places differ: the growth of a place
 * less that of the whole, in units of the spread between places; the same of its department; and its size. In this form places of
 * different countries can be compared. Rates are natural logarithms a year.
 */
public final class PastGrowth {
    private static final double QUARTILES_OF_NORMAL = 1.349;
    private static final int ENOUGH = 20;
    private static final double LEAST_SPREAD = 0.003;
    static final double SIZE_UNIT = 10_000;

    private final CountedPlaces counted;
    private final double years;
    private final double whole;
    private final double spread;
    private final double[] own;
    private final double[] group;
    private final boolean[] known;

    /** @param usualSpread the spread of places in other countries, for where there are too few places to take their own */
    public PastGrowth(CountedPlaces counted, double usualSpread) {
        this.counted = counted;
        OptionalInt first = counted.before();
        int size = counted.size();
        this.own = new double[size];
        this.group = new double[size];
        this.known = new boolean[size];
        if (first.isEmpty()) {
            this.years = 0;
            this.whole = Double.NaN;
            this.spread = usualSpread;
            return;
        }
        long[] then = counted.persons().get(first.getAsInt());
        long[] now = counted.lastPersons();
        this.years = counted.last().moment() - counted.counts().get(first.getAsInt()).moment();
        this.whole = rate(Arrays.stream(then).sum(), Arrays.stream(now).sum());
        double[] raw = IntStream.range(0, size).mapToDouble(at -> rate(then[at], now[at]) - whole).toArray();
        double[] sound = Arrays.stream(raw).filter(Double::isFinite).toArray();
        Quantiles quantiles = Quantiles.of(sound);
        this.spread = sound.length < ENOUGH ? usualSpread : StrictMath.max((quantiles.at(0.75) - quantiles.at(0.25)) / QUARTILES_OF_NORMAL, LEAST_SPREAD);
        standardise(raw, then, now);
    }

    private double rate(long then, long now) {
        return then > 0 && now > 0 ? StrictMath.log((double) now / then) / years : Double.NaN;
    }

    private void standardise(double[] raw, long[] then, long[] now) {
        int[] groups = counted.groups();
        int many = Arrays.stream(groups).max().orElse(-1) + 1;
        long[] groupThen = new long[many];
        long[] groupNow = new long[many];
        for (int at = 0; at < groups.length; at++) {
            groupThen[groups[at]] += then[at];
            groupNow[groups[at]] += now[at];
        }
        for (int at = 0; at < groups.length; at++) {
            double together = rate(groupThen[groups[at]], groupNow[groups[at]]) - whole;
            group[at] = Double.isFinite(together) ? together / spread : 0;
            known[at] = Double.isFinite(raw[at]);
            own[at] = known[at] ? raw[at] / spread : group[at];
        }
    }

    /** The years between the two counts; 0 where there is one count only. */
    public double years() {
        return years;
    }

    /** Whether there is one count only, so that no growth can be taken. */
    public boolean isOfOneCensus() {
        return years == 0;
    }

    /** The growth a year of all places together over so many years, when each grows by its own rate. */
    double together(double years, IntToDoubleFunction growth) {
        long[] now = counted.lastPersons();
        double later = IntStream.range(0, now.length).mapToDouble(at -> now[at] * StrictMath.exp(years * growth.applyAsDouble(at))).sum();
        return years == 0 || later == 0 ? 0 : StrictMath.log(later / Arrays.stream(now).sum()) / years;
    }

    /** The growth of the whole a year; not a number where it cannot be known. */
    public double whole() {
        return whole;
    }

    /** Half the distance between the quartiles of the places' growth, as a standard deviation. */
    public double spread() {
        return spread;
    }

    public double own(int place) {
        return own[place];
    }

    public double group(int place) {
        return group[place];
    }

    /** Whether the place's own growth could be taken; where a count is zero or missing, its department's stands in. */
    public boolean isKnown(int place) {
        return known[place];
    }

    /** The natural logarithm of the last count in units of 10,000 persons. */
    public double size(int place) {
        return StrictMath.log(StrictMath.max(counted.lastPersons()[place], 1) / SIZE_UNIT);
    }
}
