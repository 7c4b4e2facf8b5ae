package org.puriq.projection;

import java.util.function.DoubleUnaryOperator;

/**
 * A population without ages, ahead year by year. All rates are per person and year of the population at the year's start; migrants
 * that come as a number live half the year here on average, so half of the year's growth reaches them. The answer begins with the start.
 */
public final class WholePopulation {
    private WholePopulation() {}

    /** Growth by one rate: N(t+1) = N(t)(1 + r). */
    public static double[] byRate(double start, double growth, int years) {
        return ahead(start, years, now -> now * (1 + growth));
    }

    /** By the rates of births, deaths and net migration; the last one may be negative. */
    public static double[] byComponents(double start, double births, double deaths, double netMigration, int years) {
        return byRate(start, births - deaths + netMigration, years);
    }

    /** With {@code migrants} net every year, a number of persons that may be negative. */
    public static double[] withNetMigrants(double start, double births, double deaths, double migrants, int years) {
        return grown(start, births - deaths, migrants, years);
    }

    /** Open: people leave by a rate, and a number comes every year. */
    public static double[] open(double start, double births, double deaths, double leaving, double coming, int years) {
        return grown(start, births - deaths - leaving, coming, years);
    }

    private static double[] grown(double start, double growth, double migrants, int years) {
        return ahead(start, years, now -> now * (1 + growth) + migrants * (1 + growth / 2));
    }

    private static double[] ahead(double start, int years, DoubleUnaryOperator year) {
        if (!(start >= 0) || years < 0) {
            throw new IllegalArgumentException("A population of %s persons cannot be taken %d years ahead.".formatted(start, years));
        }
        double[] population = new double[years + 1];
        population[0] = start;
        for (int at = 1; at <= years; at++) {
            population[at] = Math.max(0, year.applyAsDouble(population[at - 1]));
        }
        return population;
    }
}
