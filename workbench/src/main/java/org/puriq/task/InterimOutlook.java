package org.puriq.task;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.projection.Fan;
import org.puriq.projection.PopulationOutlook;

/** Goes on growing as between the last two censuses, with an error that grows with the years. */
record InterimOutlook(CountryCounts counts) implements PopulationOutlook {
    @Override
    public List<String> places() {
        return counts.smallest().stream().map(CountedPlace::code).toList();
    }

    @Override
    public int firstYear() {
        return counts.censusYears().getLast();
    }

    @Override
    public double[] draws(String place, int year) {
        int last = firstYear();
        int before = counts.censusYears().get(counts.censusYears().size() - 2);
        double now = counts.census(place, last).orElse(0);
        double then = counts.census(place, before).orElse((long) now);
        double growth = then > 0 && now > 0 ? Math.clamp(StrictMath.log(now / then) / (last - before), -0.05, 0.05) : 0;
        var random = new SplittableRandom(place.hashCode());
        return IntStream.range(0, 1000).mapToDouble(_ -> now * StrictMath.exp((growth * 0.8 + 0.012 * gauss(random)) * (year - last))).toArray();
    }

    private static double gauss(SplittableRandom random) {
        return IntStream.range(0, 12).mapToDouble(_ -> random.nextDouble()).sum() - 6;
    }

    @Override
    public Fan fan(String place) {
        return new Fan(IntStream.rangeClosed(firstYear(), firstYear() + 15).mapToObj(year -> {
            double[] sorted = draws(place, year);
            Arrays.sort(sorted);
            return new Fan.Band(year, sorted[500], sorted[250], sorted[750], sorted[100], sorted[900], sorted[25], sorted[975]);
        }).toList());
    }
}
