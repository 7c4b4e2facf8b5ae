package org.puriq.demography;

import java.util.List;

/** Rates by age group made rates by single age. */
public final class SingleAges {
    private SingleAges() {}

    /**
     * Death rates: their logarithms on straight lines between the middles of the groups; then each group's mean is what it was.
     *
     * @param starts the first age of every group, the last of which is open: 0, 1, 5, 10 ...
     * @param rates of the groups
     * @param ages how many single ages, the open one included
     */
    public static double[] deathRates(List<Integer> starts, double[] rates, int ages) {
        if (starts.size() != rates.length || rates.length < 2) {
            throw new IllegalArgumentException("There are %d groups and %d rates.".formatted(starts.size(), rates.length));
        }
        double[] single = new double[ages];
        for (int age = 0; age < ages; age++) {
            single[age] = StrictMath.exp(onLine(starts, rates, age + 0.5));
        }
        for (int group = 0; group < rates.length; group++) {
            keepMean(single, starts.get(group), group + 1 < rates.length ? starts.get(group + 1) : ages, rates[group]);
        }
        return single;
    }

    /** Births a woman by single age: the same in every age of a group. */
    public static double[] fertility(List<Integer> starts, int width, double[] rates, int ages) {
        double[] single = new double[ages];
        for (int group = 0; group < rates.length; group++) {
            for (int age = starts.get(group); age < starts.get(group) + width && age < ages; age++) {
                single[age] = rates[group];
            }
        }
        return single;
    }

    private static double onLine(List<Integer> starts, double[] rates, double age) {
        int after = 1;
        while (after < rates.length - 1 && middle(starts, after) < age) {
            after++;
        }
        double left = middle(starts, after - 1);
        double part = (age - left) / (middle(starts, after) - left);
        double kept = Math.max(0, Math.min(1, part));
        return (1 - kept) * StrictMath.log(rates[after - 1]) + kept * StrictMath.log(rates[after]);
    }

    private static double middle(List<Integer> starts, int group) {
        return group + 1 < starts.size() ? (starts.get(group) + starts.get(group + 1)) / 2.0 : starts.get(group) + 2.5;
    }

    private static void keepMean(double[] single, int from, int to, double rate) {
        double sum = 0;
        for (int age = from; age < Math.min(to, single.length); age++) {
            sum += single[age];
        }
        double factor = rate * (Math.min(to, single.length) - from) / sum;
        for (int age = from; age < Math.min(to, single.length); age++) {
            single[age] *= factor;
        }
    }
}
