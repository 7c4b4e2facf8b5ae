package org.puriq.projection;

import java.util.Arrays;

/**
 * A count moved to another date by the growth of that moment: births and deaths from schedules, net migrants a year, everything in
 * proportion at all ages. For short distances, as to the middle of a year. United Nations, MOVEPOP (MORTPAK).
 *
 * @param births of the women of each group in a year
 * @param deaths of each group in a year
 */
public record ShiftedCensus(PeopleByAge counted, double[] births, double[] deaths, double netMigrants, double years) {

    public static ShiftedCensus of(PeopleByAge counted, PeopleByAge deathRates, double[] fertility, double netMigrants, double years) {
        double[] births = new double[fertility.length];
        double[] deaths = new double[fertility.length];
        for (int group = 0; group < fertility.length; group++) {
            births[group] = fertility[group] * counted.women()[group];
            deaths[group] = deathRates.men()[group] * counted.men()[group] + deathRates.women()[group] * counted.women()[group];
        }
        return new ShiftedCensus(counted, births, deaths, netMigrants, years);
    }

    public double crudeBirthRate() {
        return Arrays.stream(births).sum() / counted.total();
    }

    public double crudeDeathRate() {
        return Arrays.stream(deaths).sum() / counted.total();
    }

    public double netMigrationRate() {
        return netMigrants / counted.total();
    }

    public double growthRate() {
        return crudeBirthRate() - crudeDeathRate() + netMigrationRate();
    }

    /** By what everybody is multiplied. */
    public double factor() {
        return StrictMath.exp(growthRate() * years);
    }

    /** The people of the other date. */
    public PeopleByAge shifted() {
        return PeopleByAge.none(births.length).plus(counted, factor());
    }
}
