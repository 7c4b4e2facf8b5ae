package org.puriq.demography;

/**
 * A life table of one sex by single age, from death rates; the last age is open. Deaths lie in the middle of each year of age, in the first one
 * as Andreev and Kingkade (2015) found. Preston, Heuveline and Guillot (2001), chapter 3.
 *
 * @param alive at each exact age, of one born
 * @param lived person-years at each completed age; in the last one, all that remain
 */
public record LifeTable(double[] alive, double[] lived) {

    /** @param rates deaths a person-year by single age; above zero in the open one */
    public static LifeTable ofRates(double[] rates, boolean women) {
        int open = rates.length - 1;
        double[] alive = new double[rates.length];
        double[] lived = new double[rates.length];
        alive[0] = 1;
        for (int age = 0; age < open; age++) {
            requireRate(rates[age]);
            double lateness = age == 0 ? firstYear(rates[0], women) : 0.5;
            double dies = Math.min(1, rates[age] / (1 + (1 - lateness) * rates[age]));
            alive[age + 1] = alive[age] * (1 - dies);
            lived[age] = alive[age + 1] + lateness * alive[age] * dies;
        }
        requireRate(rates[open]);
        lived[open] = rates[open] > 0 ? alive[open] / rates[open] : 0;
        return new LifeTable(alive, lived);
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
