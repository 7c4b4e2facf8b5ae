package org.puriq.migration;

/**
 * Net migration by age and sex in each of several periods as long as an age group, from populations at their ends, survival ratios and
 * fertility. The residual of a cohort can be told in three ways:
 * <ul>
 * <li><em>stock</em>: net migrants who are there at the end, by their age then;
 * <li><em>cohort</em>: net moves by age at the move, half of a cohort's moves falling into each of the two age groups that it lives through,
 *     the dead among the migrants added at half of the mortality;
 * <li><em>time</em>: net moves in the age groups of a period such that, spread evenly over it, they leave the stock; it swings from one age to
 *     the next, because an error in one is answered by the opposite error in the next.
 * </ul>
 * As in DemoTools (Riffe et al.), after the United Nations Population Division.
 */
public final class PeriodResiduals {
    private final AgesInTime stock;
    private final AgesInTime ratios;

    private PeriodResiduals(AgesInTime stock, AgesInTime ratios) {
        this.stock = stock;
        this.ratios = ratios;
    }

    /**
     * @param people at each date; the last age group is open
     * @param ratios who of a group lives on until the end of the period, by the age reached then: the first is that of newborns, the last that of the two
     *         oldest groups together; one column for each period
     * @param births of this sex in each period
     */
    public static PeriodResiduals of(AgesInTime people, AgesInTime ratios, double[] births) {
        if (ratios.ages() != people.ages() || ratios.dates() != people.dates() - 1 || births.length != ratios.dates()) {
            throw new IllegalArgumentException("%d dates of %d ages need ratios of as many ages and births for one period less, not %d by %d and %d."
                    .formatted(people.dates(), people.ages(), ratios.ages(), ratios.dates(), births.length));
        }
        return new PeriodResiduals(AgesInTime.of(people.ages(), ratios.dates(), (age, period) -> people.at(age, period + 1) - survivors(people, births, age, period) * ratios.at(age, period)), ratios);
    }

    /** Those who may reach this age at the end of the period. */
    private static double survivors(AgesInTime people, double[] births, int age, int period) {
        if (age == 0) {
            return births[period];
        }
        boolean open = age == people.ages() - 1;
        return people.at(age - 1, period) + (open ? people.at(age, period) : 0);
    }

    /**
     * Births of each period: the rates times the women half-way between the two dates.
     *
     * @param women at the ages that have rates, at each date
     * @param years the length of a period
     */
    public static double[] births(AgesInTime women, AgesInTime rates, double years) {
        double[] births = new double[rates.dates()];
        for (int period = 0; period < births.length; period++) {
            for (int age = 0; age < rates.ages(); age++) {
                births[period] += years * rates.at(age, period) * (women.at(age, period) + women.at(age, period + 1)) / 2;
            }
        }
        return births;
    }

    public AgesInTime stock() {
        return stock;
    }

    public AgesInTime cohort() {
        int last = stock.ages() - 1;
        return AgesInTime.of(stock.ages(), stock.dates(), (age, period) -> {
            if (age == last) {
                return stock.at(last, period);
            }
            return older(age, period) + (age == last - 1 ? older(age, period) : half(age + 1, period));
        });
    }

    /** Moves of the cohort that reached this age, in the part of the period that it spent in it; newborns spent all of theirs there. */
    private double older(int age, int period) {
        return age == 0 ? 2 * half(0, period) : half(age, period);
    }

    private double half(int age, int period) {
        return stock.at(age, period) / (2 * Math.sqrt(ratios.at(age, period)));
    }

    public AgesInTime time() {
        double[][] moves = new double[stock.ages()][stock.dates()];
        for (int period = 0; period < stock.dates(); period++) {
            for (int age = 0; age < stock.ages(); age++) {
                double younger = age == 0 ? 0 : moves[age - 1][period] * ratios.at(age, period);
                moves[age][period] = 2 * stock.at(age, period) - younger;
            }
        }
        return AgesInTime.of(moves);
    }
}
