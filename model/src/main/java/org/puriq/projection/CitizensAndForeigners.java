package org.puriq.projection;

/**
 * One year of an open population by single age and nationality: people leave by rates, come in numbers, and foreigners become citizens.
 * Whoever leaves or comes does so in the middle of the year and is exposed to death for half of it, children of the year for two thirds. So
 * project the statistics offices of Switzerland. Everything here is of one sex; births join both (see {@link #births}).
 */
public final class CitizensAndForeigners {
    private CitizensAndForeigners() {}

    /**
     * Rates and numbers of one nationality and sex, by the age reached in the year.
     *
     * @param leavingCountry rate
     * @param leavingRegion rate
     * @param naturalised rate; of foreigners only
     * @param fromAbroad persons
     * @param fromOtherRegions persons
     */
    public record Rates(double[] death, double[] leavingCountry, double[] leavingRegion, double[] naturalised, double[] fromAbroad, double[] fromOtherRegions) {}

    /** What the year did at each age: {@code end} = start + births − deaths − leaving + becoming citizens + coming. */
    public record Year(double[] start, double[] births, double[] deaths, double[] leftCountry, double[] leftRegion, double[] becameCitizens, double[] fromAbroad, double[] fromOtherRegions, double[] end) {
        static Year of(double[] start, Rates rates) {
            int ages = start.length;
            return new Year(start, new double[ages], new double[ages], new double[ages], new double[ages], new double[ages], rates.fromAbroad().clone(), rates.fromOtherRegions().clone(), new double[ages]);
        }

        void close(int age) {
            end[age] = start[age] + births[age] - deaths[age] - leftCountry[age] - leftRegion[age] + becameCitizens[age] + fromAbroad[age] + fromOtherRegions[age];
        }
    }

    /** Citizens and foreigners of one sex, after the year. */
    public record Both(Year citizens, Year foreigners) {}

    /** Births by the nationality of the child. */
    public record Births(double citizens, double foreigners) {}

    /** Everybody reaches the next age; the last two ages share the open one. Ages from one on are complete after this, children of the year follow by {@link #withNewborn}. */
    public static Both year(double[] citizens, Rates ofCitizens, double[] foreigners, Rates ofForeigners) {
        Year here = Year.of(reached(citizens), ofCitizens);
        Year foreign = Year.of(reached(foreigners), ofForeigners);
        for (int age = 1; age < citizens.length; age++) {
            leave(here, ofCitizens, age, here.start()[age]);
            leave(foreign, ofForeigners, age, foreign.start()[age]);
            naturalise(here, foreign, ofForeigners, age, foreign.start()[age]);
            double asCitizens = foreign.becameCitizens()[age] * -1;
            here.deaths()[age] = deaths(here, ofCitizens, age) + asCitizens * ofCitizens.death()[age] / 2;
            foreign.deaths()[age] = deaths(foreign, ofForeigners, age) - asCitizens * ofForeigners.death()[age] / 2;
            here.close(age);
            foreign.close(age);
        }
        return new Both(here, foreign);
    }

    /** Children of the mothers of both nationalities, half of those at the year's start and half of those at its end. */
    public static Births births(Both mothers, double[] ratesOfCitizens, double[] ratesOfForeigners, double citizenChildrenOfForeigners, int firstAge, int lastAge) {
        double ofCitizens = 0;
        double ofForeigners = 0;
        for (int age = firstAge; age <= lastAge; age++) {
            ofCitizens += ratesOfCitizens[age] * (mothers.citizens().start()[age] + mothers.citizens().end()[age]) / 2;
            ofForeigners += ratesOfForeigners[age] * (mothers.foreigners().start()[age] + mothers.foreigners().end()[age]) / 2;
        }
        return new Births(ofCitizens + ofForeigners * citizenChildrenOfForeigners, ofForeigners * (1 - citizenChildrenOfForeigners));
    }

    /** The children of the year, of one sex: they are exposed to death and to leaving as the rates at age nought say. */
    public static void withNewborn(Both year, double citizens, Rates ofCitizens, double foreigners, Rates ofForeigners) {
        newborn(year.citizens(), citizens, ofCitizens);
        newborn(year.foreigners(), foreigners, ofForeigners);
        naturalise(year.citizens(), year.foreigners(), ofForeigners, 0, foreigners);
        year.citizens().close(0);
        year.foreigners().close(0);
    }

    private static void newborn(Year year, double births, Rates rates) {
        year.births()[0] = births;
        leave(year, rates, 0, births);
        double away = rates.leavingCountry()[0] + rates.leavingRegion()[0] + rates.naturalised()[0];
        year.deaths()[0] = rates.death()[0] * (births * (1 - 2.0 / 3 * away) + 2.0 / 3 * (year.fromAbroad()[0] + year.fromOtherRegions()[0]));
    }

    private static void leave(Year year, Rates rates, int age, double people) {
        year.leftCountry()[age] = people * rates.leavingCountry()[age];
        year.leftRegion()[age] = people * rates.leavingRegion()[age];
    }

    private static void naturalise(Year citizens, Year foreigners, Rates ofForeigners, int age, double people) {
        double change = people * ofForeigners.naturalised()[age];
        citizens.becameCitizens()[age] = change;
        foreigners.becameCitizens()[age] = -change;
    }

    /** Of those of the start, who live half a year less here where they leave, and of those who come, at the rate of the age that they reach next. */
    private static double deaths(Year year, Rates rates, int age) {
        int next = Math.min(age + 1, rates.death().length - 1);
        double leaving = year.leftCountry()[age] + year.leftRegion()[age];
        double coming = year.fromAbroad()[age] + year.fromOtherRegions()[age];
        return rates.death()[age] * (year.start()[age] - leaving / 2) + coming * rates.death()[next] / 2;
    }

    private static double[] reached(double[] people) {
        double[] reached = new double[people.length];
        System.arraycopy(people, 0, reached, 1, people.length - 1);
        reached[people.length - 1] += people[people.length - 1];
        return reached;
    }
}
