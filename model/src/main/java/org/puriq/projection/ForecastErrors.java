package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.puriq.projection.Fan.Band;
import org.puriq.statistics.Quantiles;

/**
 * How far a forecast was from the count, over places with at least one person counted. All in per cent of the count.
 *
 * @param sizes the places of the class: from so many persons at the last count before, to below so many; 0 and the largest number for all
 * @param median of the absolute errors
 * @param mean of the absolute errors
 * @param bias the mean of the errors with their sign: above 0 where the forecast was too high
 * @param medianBias the median of the errors with their sign
 * @param coverage the share of the counts that lay in the 50, 80 and 95 per cent intervals, where the method has intervals
 */
public record ForecastErrors(String method, Sizes sizes, int places, double median, double mean, double bias, double medianBias, OptionalDouble coverage50, OptionalDouble coverage80, OptionalDouble coverage95) {

    /** A class of size. */
    public record Sizes(long from, long below) {
        public static final Sizes ALL = new Sizes(0, Long.MAX_VALUE);

        boolean holds(long persons) {
            return persons >= from && persons < below;
        }
    }

    /** The classes of size in which errors are told apart. */
    public static final List<Sizes> CLASSES = classes(2_000, 5_000, 10_000, 20_000, 50_000);

    private static List<Sizes> classes(long... edges) {
        List<Sizes> classes = new ArrayList<>();
        long from = 0;
        for (long edge : edges) {
            classes.add(new Sizes(from, edge));
            from = edge;
        }
        classes.add(new Sizes(from, Long.MAX_VALUE));
        return classes;
    }

    private record Pair(double said, double counted, Band band) {
        double error() {
            return 100 * (said / counted - 1);
        }
    }

    /** The errors over the places of a class, by the size that was known when the forecast was made. */
    public static ForecastErrors of(Forecast forecast, long[] known, long[] counted, Sizes sizes) {
        List<Pair> pairs = IntStream.range(0, counted.length).filter(at -> counted[at] > 0 && sizes.holds(known[at]) && !forecast.means().get(at).isNaN())
                .mapToObj(at -> new Pair(forecast.means().get(at), counted[at], forecast.bands().map(each -> each.get(at)).orElse(NONE))).toList();
        double[] errors = pairs.stream().mapToDouble(Pair::error).toArray();
        double[] absolute = Arrays.stream(errors).map(StrictMath::abs).toArray();
        boolean wide = forecast.bands().isPresent();
        return new ForecastErrors(forecast.method(), sizes, pairs.size(), Quantiles.of(absolute).median(), Arrays.stream(absolute).average().orElse(Double.NaN),
                Arrays.stream(errors).average().orElse(Double.NaN), Quantiles.of(errors).median(),
                covered(wide, pairs, Band::low50, Band::high50), covered(wide, pairs, Band::low80, Band::high80), covered(wide, pairs, Band::low95, Band::high95));
    }

    private static final Band NONE = new Band(0, 0, 0, 0, 0, 0, 0, 0);

    private interface Edge {
        double of(Band band);
    }

    private static OptionalDouble covered(boolean wide, List<Pair> pairs, Edge low, Edge high) {
        Predicate<Pair> inside = each -> low.of(each.band()) <= each.counted() && each.counted() <= high.of(each.band());
        DoubleBinaryOperator share = (held, all) -> 100 * held / all;
        return wide && !pairs.isEmpty() ? OptionalDouble.of(share.applyAsDouble(pairs.stream().filter(inside).count(), pairs.size())) : OptionalDouble.empty();
    }
}
