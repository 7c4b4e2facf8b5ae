package org.puriq.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.puriq.demography.CountrySchedules;

/**
 * Many places by single age and sex at the start of a projection, and by which rules they go ahead together. A move leads from one of
 * them into another; net migration with the rest of the world is a number of its own.
 *
 * @param movers how much likelier people of each age are to move than the average, women by age, then men
 * @param abroad net migrants of all places together by year, those who leave more than come are negative; empty where there are none
 * @param totals what the first {@code summed} places must sum to by year, taken from elsewhere; empty where they sum to what they sum to
 */
public record PlaceSystem(int firstYear, CountrySchedules schedules, List<Settled> places, Moves moves, double[] movers, double[] abroad, double[] totals, int summed) {
    /** Where totals are those of all places. */
    public PlaceSystem(int firstYear, CountrySchedules schedules, List<Settled> places, Moves moves, double[] movers, double[] abroad, double[] totals) {
        this(firstYear, schedules, places, moves, movers, abroad, totals, places.size());
    }

    /**
     * A place at the start.
     *
     * @param women by single age, the last one open
     * @param lifeExpectancy how many years longer people live here than in the country; negative where shorter
     * @param children how many times as many children a woman has here as in the country
     * @param leaving the part of the people that moves to another place in a year, if they had the country's ages
     */
    public record Settled(String code, double[] women, double[] men, double lifeExpectancy, double children, double leaving) {
        public Settled {
            requirePeople(code, women);
            requirePeople(code, men);
            if (women.length != men.length || !(children >= 0) || !(leaving >= 0 && leaving < 1) || !Double.isFinite(lifeExpectancy)) {
                throw new IllegalArgumentException("%s has %d ages of women and %d of men, %s times the country's children and a part of %s that leaves.".formatted(code, women.length, men.length, children, leaving));
            }
        }

        public double total() {
            return Arrays.stream(women).sum() + Arrays.stream(men).sum();
        }

        /** The same place from which so many times as many leave; never everybody. */
        public Settled leaving(double times) {
            return new Settled(code, women, men, lifeExpectancy, children, Math.min(0.9, leaving * times));
        }

        private static void requirePeople(String code, double[] people) {
            for (double each : people) {
                if (!(each >= 0) || Double.isInfinite(each)) {
                    throw new IllegalArgumentException("%s has %s people of an age; there are none or more.".formatted(code, each));
                }
            }
        }
    }

    public PlaceSystem {
        places = List.copyOf(places);
        int ages = schedules.mortality().ages();
        boolean fits = !places.isEmpty() && places.stream().allMatch(each -> each.women().length == ages) && movers.length == 2 * ages && moves.rows().length == places.size() + 1 && summed <= places.size();
        if (!fits) {
            throw new IllegalArgumentException("%d places with moves of %d and movers of %d ages do not fit schedules of %d ages.".formatted(places.size(), moves.rows().length - 1, movers.length / 2, ages));
        }
    }

    public int ages() {
        return schedules.mortality().ages();
    }

    public Optional<Integer> place(String code) {
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at).code().equals(code)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The same system without any moves, abroad or to other places. */
    public PlaceSystem closed() {
        return new PlaceSystem(firstYear, schedules, places.stream().map(each -> each.leaving(0)).toList(), moves, movers, new double[0], totals, summed);
    }

    /** The same system, where from one place so many times as many leave. */
    public PlaceSystem leaving(int place, double times) {
        return with(places.stream().map(each -> each == places.get(place) ? each.leaving(times) : each).toList(), moves);
    }

    /**
     * The same system, where for every hundred who leave a place so many come back more than now: from each other place in proportion
     * to those who went there.
     */
    public PlaceSystem returning(int place, double part) {
        double[] weight = new double[places.size()];
        double left = places.get(place).leaving() * places.get(place).total();
        for (int at = moves.rows()[place]; at < moves.rows()[place + 1]; at++) {
            weight[moves.to()[at]] += part * left * moves.share()[at];
        }
        return MoreReturn.of(this, place, weight);
    }

    PlaceSystem with(List<Settled> others, Moves otherMoves) {
        return new PlaceSystem(firstYear, schedules, others, otherMoves, movers, abroad, totals, summed);
    }
}
