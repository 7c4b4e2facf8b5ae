package org.puriq.demography;

import java.util.Arrays;

/**
 * A life table of one sex by single age, from death rates; the last age is open. Deaths lie in the middle of each year of age, in the first one
 * as Andreev and Kingkade (2015) found. Preston, Heuveline and Guillot (2001), chapter 3.
 *
 * @param alive at each exact age, of one born
 * @param lived person-years at each completed age; in the last one, all that remain
 */
public record LifeTable(double[] alive, double[] lived) {
    /** The part of a year of age that those live on average who die in it. */
    static final double MIDDLE = 0.5;

    /** @param rates deaths a person-year by single age; above zero in the open one */
    public static LifeTable ofRates(double[] rates, boolean women) {
        int open = rates.length - 1;
        double[] alive = new double[rates.length];
        double[] lived = new double[rates.length];
        alive[0] = 1;
        for (int age = 0; age < open; age++) {
            requireRate(rates[age]);
            double lateness = age == 0 ? firstYear(rates[0], women) : MIDDLE;
            double dies = Math.min(1, rates[age] / (1 + (1 - lateness) * rates[age]));
            alive[age + 1] = alive[age] * (1 - dies);
            lived[age] = alive[age + 1] + lateness * alive[age] * dies;
        }
        requireRate(rates[open]);
        lived[open] = rates[open] > 0 ? alive[open] / rates[open] : 0;
        return new LifeTable(alive, lived);
    }

    /** The same table with a younger open age, in which all years are that were lived from then on. */
    public LifeTable openAt(int age) {
        double[] closed = Arrays.copyOf(lived, age + 1);
        closed[age] = Arrays.stream(lived, age, lived.length).sum();
        return new LifeTable(Arrays.copyOf(alive, age + 1), closed);
    }

    /** The part of those alive at each exact age who die before the next one; in the open age, all. */
    public double[] dying() {
        double[] dying = new double[alive.length];
        for (int age = 0; age + 1 < alive.length; age++) {
            dying[age] = (alive[age] - alive[age + 1]) / alive[age];
        }
        dying[alive.length - 1] = 1;
        return dying;
    }

    /** Deaths a person-year, from the part that dies and when in the year. Preston, Heuveline and Guillot (2001), 3.2, turned round. */
    static double rate(double dying, double lateness) {
        return dying / (1 - (1 - lateness) * dying);
    }

    /** The part of the first year that those lived who died in it, from the part that dies: Andreev and Kingkade (2015), table 3-2. */
    static double latenessOfInfants(double dying, boolean women) {
        if (women) {
            return dying < 0.0170 ? 0.1490 - 2.0867 * dying : dying < 0.0658 ? 0.0438 + 4.1075 * dying : 0.3141;
        }
        return dying < 0.0226 ? 0.1493 - 2.0367 * dying : dying < 0.0785 ? 0.0244 + 3.4994 * dying : 0.2991;
    }

    /** Years that one who is born lives on average. */
    public double expectancy() {
        double years = 0;
        for (double each : lived) {
            years += each;
        }
        return years;
    }

    /** Which part of each age lives a year on. The last two ages share what the open one loses. */
    public Survival survival() {
        int open = lived.length - 1;
        double[] onward = new double[lived.length];
        for (int age = 0; age < open - 1; age++) {
            onward[age] = share(lived[age + 1], lived[age]);
        }
        onward[open - 1] = share(lived[open], lived[open - 1] + lived[open]);
        onward[open] = onward[open - 1];
        return new Survival(Math.min(1, lived[0]), onward);
    }

    private static double share(double later, double earlier) {
        return earlier > 0 ? Math.min(1, later / earlier) : 0;
    }

    /** The part of the first year that those lived who died in it. */
    private static double firstYear(double rate, boolean women) {
        if (women) {
            return rate < 0.01724 ? 0.14903 - 2.05527 * rate : rate < 0.06891 ? 0.04667 + 3.88089 * rate : 0.31411;
        }
        return rate < 0.02300 ? 0.14929 - 1.99545 * rate : rate < 0.08307 ? 0.02832 + 3.26021 * rate : 0.29915;
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("A death rate (%s a person-year) is zero or more.".formatted(rate));
        }
    }
}
