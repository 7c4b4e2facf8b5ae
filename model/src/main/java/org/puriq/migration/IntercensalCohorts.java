package org.puriq.migration;

import java.util.stream.IntStream;
import org.puriq.demography.LifeTable;
import org.puriq.demography.MortalityInTime;
import org.puriq.demography.Survival;

/**
 * The years between two censuses by cohort: everybody of the first census and all who were born since are carried on by survival,
 * from one 1 January to the next. What then lacks or is too much at the second census is the net migration of the cohort, spread evenly over the time between.
 * The survival of an age is shared in equal parts by its two Lexis triangles, as in DemoTools (Riffe et al.). No cohort is followed into the open age,
 * so at the first 1 January this lies on a line between the census and the next 1 January.
 *
 * @param carried by year of birth from {@code oldest} on, those alive at the end of each year (in the last one, at the second census) as if nobody moved
 * @param missing by year of birth, those counted at the second census less those carried there; 0 where its closed ages do not reach back
 */
public record IntercensalCohorts(CensusByAge first, CensusByAge second, int oldest, double[][] carried, double[] missing) {

    /**
     * @param births of every calendar year from that of the first census to that of the second, whole years both
     */
    public static IntercensalCohorts of(CensusByAge first, CensusByAge second, double[] births, MortalityInTime mortality) {
        int years = second.year() - first.year() + 1;
        if (second.date() <= first.date() || second.passed() == 0 || births.length != years || first.people().length != second.people().length) {
            throw new IllegalArgumentException("Between %s and %s, with %d and %d ages, %d years of births are wanted; there are %d. The second census is not on 1 January."
                    .formatted(first.date(), second.date(), first.people().length, second.people().length, years, births.length));
        }
        double[][] ratios = ratios(first, second, mortality);
        int oldest = first.firstBirthYear();
        double[][] carried = IntStream.rangeClosed(oldest, second.year()).mapToObj(born -> carried(born, first, second, births, ratios)).toArray(double[][]::new);
        double[] missing = IntStream.rangeClosed(oldest, second.year())
                .mapToDouble(born -> born < second.firstBirthYear() ? 0 : second.bornIn(born) - carried[born - oldest][years - 1]).toArray();
        return new IntercensalCohorts(first, second, oldest, carried, missing);
    }

    /** People by single age (the last one open) at each 1 January between the censuses, rows by age. Where more are missing than are there, nobody is left. */
    public double[][] januaries() {
        int ages = first.people().length;
        int dates = second.year() - first.year();
        double[][] people = new double[ages][dates];
        for (int at = 0; at < dates; at++) {
            for (int age = 0; age < ages; age++) {
                int born = first.year() + at - age;
                people[age][at] = born < oldest ? 0 : Math.max(0, carried[born - oldest][at] + missing[born - oldest] * passed(at));
            }
        }
        openAtFirst(people);
        return people;
    }

    /** Net migrants between the censuses by the age at the end of the year in which they are counted; the open age and the one after it have none. */
    public double[] net() {
        int ages = first.people().length;
        double[] net = new double[ages + 1];
        int years = second.year() - first.year() + 1;
        for (int at = 0; at < years; at++) {
            for (int age = 0; age <= ages; age++) {
                int born = first.year() + at - age;
                if (born >= oldest) {
                    net[age] += missing[born - oldest] * (passed(at) - (at == 0 || age == 0 ? 0 : passed(at - 1)));
                }
            }
        }
        return net;
    }

    private void openAtFirst(double[][] people) {
        int open = people.length - 1;
        double next = people[open].length > 1 ? people[open][1] : second.people()[open];
        double nextDate = people[open].length > 1 ? first.year() + 2 : second.date();
        double counted = first.people()[open];
        people[open][0] = counted + (next - counted) * (first.year() + 1 - first.date()) / (nextDate - first.date());
    }

    /** The part of the time between the censuses that has passed at the end of a year; at the last one, at the second census, all. */
    private double passed(int year) {
        int end = first.year() + year + 1;
        return end > second.year() ? 1 : (end - first.date()) / (second.date() - first.date());
    }

    private static double[] carried(int born, CensusByAge first, CensusByAge second, double[] births, double[][] ratios) {
        double[] carried = new double[births.length];
        double alive = first.bornIn(born);
        if (born >= first.year()) {
            int at = born - first.year();
            alive += births[at] * (at == births.length - 1 ? second.passed() : at == 0 ? 1 - first.passed() : 1);
        }
        for (int at = Math.max(0, born - first.year()); at < births.length; at++) {
            int age = first.year() + at - born;
            alive *= StrictMath.sqrt(ratio(ratios[at], age)) * StrictMath.sqrt(ratio(ratios[at], age - 1));
            carried[at] = alive;
        }
        return carried;
    }

    private static double ratio(double[] ratios, int age) {
        return age >= 0 && age < ratios.length ? ratios[age] : 1;
    }

    /** The survival into each age in each calendar year, in the first and the last one for its part of the year alone. */
    private static double[][] ratios(CensusByAge first, CensusByAge second, MortalityInTime mortality) {
        int years = second.year() - first.year() + 1;
        return IntStream.range(0, years).mapToObj(at -> {
            double part = at == years - 1 ? second.passed() : at == 0 ? 1 - first.passed() : 1;
            return intoEach(mortality.at(Math.max(first.date(), first.year() + at)), part);
        }).toArray(double[][]::new);
    }

    private static double[] intoEach(LifeTable table, double part) {
        Survival survival = table.survival();
        int ages = survival.onward().length;
        return IntStream.range(0, ages).mapToDouble(age -> StrictMath.pow(age == 0 ? survival.fromBirth() : survival.onward()[age - 1], part)).toArray();
    }
}
