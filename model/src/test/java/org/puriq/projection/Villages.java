package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.demography.CountrySchedules;
import org.puriq.demography.CountrySchedules.Outlook;
import org.puriq.demography.MortalityLevels;
import org.puriq.projection.PlaceSystem.Settled;
import org.puriq.random.KeyedRandom;

/** Made-up places for tests: ages and moves differ from place to place, and everything is drawn from a seed. */
final class Villages {
    static final int AGES = 91;

    private Villages() {}

    static CountrySchedules schedules() {
        double[] women = IntStream.range(0, AGES).mapToDouble(age -> age == 0 ? 0.02 : 0.0004 + 0.00004 * StrictMath.exp(0.092 * age)).toArray();
        double[] men = Arrays.stream(women).map(each -> each * 1.3).toArray();
        double[] shape = new double[AGES];
        Arrays.fill(shape, 15, 50, 1.0 / 35);
        List<Outlook> years = IntStream.rangeClosed(2017, 2060).mapToObj(year -> new Outlook(year, 74 + 0.15 * (year - 2017), 0.05 * (year - 2017), 2.3 - 0.01 * (year - 2017), 0.01 * (year - 2017), 0)).toList();
        return new CountrySchedules("xx", MortalityLevels.of(women, men), shape, 0.488, years);
    }

    /** So many places in pools of five, each with moves to some others; one has nobody. */
    static PlaceSystem system(int places, long seed, double abroad) {
        KeyedRandom random = KeyedRandom.of(seed);
        List<Settled> settled = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            KeyedRandom of = random.and(place);
            double size = place == 3 ? 0 : StrictMath.exp(2 + 7 * of.and("size").uniform());
            settled.add(new Settled("%06d".formatted(place), ages(size, of.and("women")), ages(size, of.and("men")), 6 * of.and("life").uniform() - 3, 0.6 + of.and("children").uniform(), 0.06 * of.and("leaving").uniform()));
        }
        double[] movers = IntStream.range(0, 2 * AGES).mapToDouble(cell -> 0.4 + 2.2 * StrictMath.exp(-Math.abs(cell % AGES - 22) / 8.0)).toArray();
        double[] yearly = new double[abroad == 0 ? 0 : 50];
        Arrays.fill(yearly, abroad);
        return new PlaceSystem(2017, schedules(), settled, moves(places, random.and("moves")), movers, yearly, new double[0]);
    }

    private static double[] ages(double size, KeyedRandom random) {
        return IntStream.range(0, AGES).mapToDouble(age -> size * (1 - age / (double) AGES) * (0.5 + random.uniform(age)) / 40).toArray();
    }

    private static Moves moves(int places, KeyedRandom random) {
        int each = 6;
        int[] from = new int[places * each];
        int[] to = new int[places * each];
        double[] persons = new double[places * each];
        for (int at = 0; at < from.length; at++) {
            from[at] = at / each;
            to[at] = random.and("to").and(at).below(places);
            persons[at] = 1 + random.uniform(at) * 50;
        }
        return Moves.of(places, from, to, persons, IntStream.range(0, places).map(place -> place / 5).toArray());
    }
}
