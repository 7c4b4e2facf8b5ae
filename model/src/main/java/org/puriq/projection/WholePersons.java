package org.puriq.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The accounts of years in whole persons, so that what is printed adds up to the last one: start + births − deaths + came − left + abroad +
 * adjusted = end in every place, and as many came to all places as left all. Each number is the growth of a running sum that was rounded, so
 * that the rounding never adds up; arrivals are rounded together by the largest remainder (Hamilton).
 */
public final class WholePersons {
    private final double[][] running;
    private final long[][] rounded;
    private final long[] population;

    /** What an account counts, in the order of a line. */
    private static final int BIRTHS = 0;
    private static final int DEATHS = 1;
    private static final int LEFT = 2;
    private static final int ABROAD = 3;
    private static final int ADJUSTED = 4;
    private static final int CAME = 5;

    public WholePersons(PlaceSystem system) {
        int places = system.places().size();
        running = new double[6][places];
        rounded = new long[6][places];
        population = system.places().stream().mapToLong(each -> Math.round(each.total())).toArray();
    }

    /** A year of one place. */
    public record Line(long start, long births, long deaths, long came, long left, long abroad, long adjusted, long end) {}

    /** The lines of the places for the next year. */
    public Line[] next(YearAccounts year) {
        long[] births = grown(BIRTHS, year.births());
        long[] deaths = grown(DEATHS, year.deaths());
        long[] left = grown(LEFT, year.left());
        long[] abroad = grown(ABROAD, year.abroad());
        long[] adjusted = grown(ADJUSTED, year.adjusted());
        long[] came = together(year.came(), Arrays.stream(left).sum());
        return IntStream.range(0, population.length).mapToObj(place -> {
            long start = population[place];
            population[place] = start + births[place] - deaths[place] + came[place] - left[place] + abroad[place] + adjusted[place];
            return new Line(start, births[place], deaths[place], came[place], left[place], abroad[place], adjusted[place], population[place]);
        }).toArray(Line[]::new);
    }

    private long[] grown(int what, double[] persons) {
        long[] grown = new long[persons.length];
        for (int place = 0; place < persons.length; place++) {
            running[what][place] += persons[place];
            long now = Math.round(running[what][place]);
            grown[place] = now - rounded[what][place];
            rounded[what][place] = now;
        }
        return grown;
    }

    /** Arrivals of all places, which sum to those who left; what a place is owed from earlier years counts. */
    private long[] together(double[] persons, long sum) {
        double[] owed = new double[persons.length];
        for (int place = 0; place < persons.length; place++) {
            running[CAME][place] += persons[place];
            owed[place] = running[CAME][place] - rounded[CAME][place];
        }
        long[] given = LargestRemainder.of(owed, sum);
        for (int place = 0; place < persons.length; place++) {
            rounded[CAME][place] += given[place];
        }
        return given;
    }
}
