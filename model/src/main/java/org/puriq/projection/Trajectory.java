package org.puriq.projection;

import java.util.Arrays;
import org.puriq.demography.CountrySchedules;
import org.puriq.demography.MortalityLevels;
import org.puriq.random.KeyedRandom;

/**
 * One future of a system of places, year by year. The order of a year: everybody grows a year older or dies; the women of the middle of the year
 * give birth; of those who are alive some move to other places; some come from or go abroad; where a total is given, all places are
 * brought to it in one proportion. Nothing here depends on the machine or on other futures. Shaped for speed: the people of a place lie in an
 * array of their own, women by age, then men, and inner loops run along several arrays with one index, because only then the compiler
 * does many cells at once (an offset beside the index made the inner loops four times slower).
 */
public final class Trajectory {
    /** However many want to leave, some stay. */
    private static final double MOST_LEAVE = 0.95;
    private static final int FIRST_MOTHERS = 10;
    private static final int LAST_MOTHERS = 55;

    private final PlaceSystem system;
    private final CountrySchedules schedules;
    private final MortalityLevels mortality;
    private final Moves moves;
    private final int places;
    private final int ages;
    private final int cells;
    private final double[] movers;
    private final double[] difference;
    private final double[] children;
    private final double[] leaving;
    private final double[][] start;
    private final double[][] people;
    private final double[][] pooled;
    private final double[] between;
    private final double[] pooledAll;
    private final double[] drawn;
    private final double[] older;

    /** Room for futures of a system, one after the other. */
    public Trajectory(PlaceSystem system) {
        this.system = system;
        schedules = system.schedules();
        mortality = schedules.mortality();
        moves = system.moves();
        places = system.places().size();
        ages = system.ages();
        cells = 2 * ages;
        movers = system.movers();
        difference = system.places().stream().mapToDouble(PlaceSystem.Settled::lifeExpectancy).toArray();
        children = system.places().stream().mapToDouble(PlaceSystem.Settled::children).toArray();
        leaving = new double[places];
        start = new double[places][cells];
        for (int place = 0; place < places; place++) {
            PlaceSystem.Settled each = system.places().get(place);
            leaving[place] = moves.anyFrom(place) ? each.leaving() : 0;
            System.arraycopy(each.women(), 0, start[place], 0, ages);
            System.arraycopy(each.men(), 0, start[place], ages, ages);
        }
        people = new double[places][cells];
        pooled = new double[moves.pools()][cells];
        between = new double[moves.pools() * places];
        pooledAll = new double[moves.pools()];
        drawn = new double[places];
        older = new double[cells];
    }

    /** Sees every year of a future when it is done. The accounts and the people are used again for the next year: copy what is to be kept. */
    @FunctionalInterface
    public interface Watch {
        void year(YearAccounts accounts, People people);
    }

    /** The people of the places at the end of a year. */
    @FunctionalInterface
    public interface People {
        /** Of a place, women by age, then men. */
        double[] of(int place);
    }

    /** The middle: without luck. */
    public void middle(int lastYear, Watch watch) {
        run(KeyedRandom.of(0), 0, new Luck(0, 0, 0), lastYear, watch);
    }

    /** A future, from 1 on. */
    public void run(KeyedRandom seed, int run, Luck luck, int lastYear, Watch watch) {
        for (int place = 0; place < places; place++) {
            System.arraycopy(start[place], 0, people[place], 0, cells);
        }
        Luck.Future future = luck.new Future(seed, run, places);
        double childrenLuck = future.children();
        double lifeLuck = future.life();
        YearAccounts accounts = YearAccounts.of(system.firstYear(), places);
        for (int year = system.firstYear() + 1; year <= lastYear; year++) {
            accounts = new YearAccounts(year, accounts.start(), accounts.births(), accounts.deaths(), accounts.came(), accounts.left(), accounts.abroad(), accounts.adjusted(), accounts.end());
            future.turn(year);
            CountrySchedules.Outlook outlook = schedules.in(Math.min(Math.max(year - 1, schedules.firstYear()), schedules.lastYear()));
            double expectancy = outlook.lifeExpectancy() + lifeLuck * outlook.lifeExpectancySpread();
            double perWoman = outlook.children() * StrictMath.exp(childrenLuck * outlook.childrenSpread());
            year(accounts, expectancy, perWoman, future);
            watch.year(accounts, place -> people[place].clone());
        }
    }

    private void year(YearAccounts accounts, double expectancy, double perWoman, Luck.Future future) {
        Arrays.stream(pooled).forEach(each -> Arrays.fill(each, 0));
        Arrays.fill(between, 0);
        Arrays.fill(pooledAll, 0);
        for (int place = 0; place < places; place++) {
            drawn[place] = future.coming(place);
        }
        for (int place = 0; place < places; place++) {
            live(place, accounts, mortality.level(expectancy + difference[place]), perWoman * children[place]);
            leave(place, accounts, leaving[place] * future.leaving(place));
        }
        for (int place = 0; place < places; place++) {
            arrive(place, accounts);
        }
        abroad(accounts);
        adjust(accounts);
        for (int place = 0; place < places; place++) {
            accounts.end()[place] = sum(people[place]);
        }
    }

    /** Survival and births of a place. */
    private void live(int place, YearAccounts accounts, double level, double perWoman) {
        double[] here = people[place];
        survive(here, mortality.below(level), mortality.above(level), level - (int) level, older);
        double before = sum(here);
        double born = perWoman * births(here, older, schedules.shape());
        accounts.start()[place] = before;
        accounts.births()[place] = born;
        shift(here, 0, born * schedules.girls() * mortality.girlsSurvive(level));
        shift(here, ages, born * (1 - schedules.girls()) * mortality.boysSurvive(level));
        accounts.deaths()[place] = before + born - sum(here);
    }

    private static void survive(double[] here, double[] below, double[] above, double part, double[] older) {
        for (int cell = 0; cell < older.length; cell++) {
            older[cell] = here[cell] * (below[cell] + part * (above[cell] - below[cell]));
        }
    }

    /** Births of the year, if every woman had one child in her life: of the women at its start and those who live at its end. */
    private static double births(double[] here, double[] older, double[] shape) {
        double births = 0;
        for (int age = FIRST_MOTHERS; age < LAST_MOTHERS; age++) {
            births += shape[age] * (here[age] + older[age - 1]);
        }
        return births / 2;
    }

    private void shift(double[] here, int sex, double newborn) {
        System.arraycopy(older, sex, here, sex + 1, ages - 1);
        here[sex + ages - 1] += older[sex + ages - 1];
        here[sex] = newborn;
    }

    /** In two loops and a sum: one loop that also added up could not be done in many cells at once. */
    private void leave(int place, YearAccounts accounts, double rate) {
        accounts.left()[place] = 0;
        if (!(rate > 0)) {
            return;
        }
        int pool = moves.pool()[place];
        leavers(people[place], movers, rate, older);
        part(people[place], pooled[pool], older);
        double all = sum(older);
        accounts.left()[place] = all;
        pooledAll[pool] += all;
        choose(place, pool * places, all);
    }

    private static void leavers(double[] here, double[] movers, double rate, double[] leavers) {
        for (int cell = 0; cell < leavers.length; cell++) {
            leavers[cell] = here[cell] * Math.min(MOST_LEAVE, rate * movers[cell]);
        }
    }

    private static void part(double[] here, double[] pool, double[] leavers) {
        for (int cell = 0; cell < leavers.length; cell++) {
            here[cell] -= leavers[cell];
        }
        for (int cell = 0; cell < leavers.length; cell++) {
            pool[cell] += leavers[cell];
        }
    }

    /** Who goes where: the shares of the place, weighted by what each destination draws in this future. */
    private void choose(int place, int pool, double all) {
        int[] to = moves.to();
        double[] share = moves.share();
        int end = moves.rows()[place + 1];
        double weights = 0;
        for (int at = moves.rows()[place]; at < end; at++) {
            weights += share[at] * drawn[to[at]];
        }
        double each = all / weights;
        for (int at = moves.rows()[place]; at < end; at++) {
            between[pool + to[at]] += each * share[at] * drawn[to[at]];
        }
    }

    /** From four pools at a time, so that the place's people are read and written less often. */
    private void arrive(int place, YearAccounts accounts) {
        double all = 0;
        int pool = 0;
        for (; pool + 3 < moves.pools(); pool += 4) {
            double a = come(place, pool);
            double b = come(place, pool + 1);
            double c = come(place, pool + 2);
            double d = come(place, pool + 3);
            all += a + b + (c + d);
            take(people[place], pooled[pool], pooled[pool + 1], pooled[pool + 2], pooled[pool + 3], part(a, pool), part(b, pool + 1), part(c, pool + 2), part(d, pool + 3));
        }
        for (; pool < moves.pools(); pool++) {
            double come = come(place, pool);
            all += come;
            take(people[place], pooled[pool], part(come, pool));
        }
        accounts.came()[place] = all;
    }

    private double come(int place, int pool) {
        return between[pool * places + place];
    }

    private double part(double come, int pool) {
        return come > 0 ? come / pooledAll[pool] : 0;
    }

    private static void take(double[] here, double[] first, double[] second, double[] third, double[] fourth, double a, double b, double c, double d) {
        for (int cell = 0; cell < here.length; cell++) {
            here[cell] += a * first[cell] + b * second[cell] + (c * third[cell] + d * fourth[cell]);
        }
    }

    private static void take(double[] here, double[] pool, double part) {
        for (int cell = 0; part > 0 && cell < here.length; cell++) {
            here[cell] += part * pool[cell];
        }
    }

    /** The country's net migrants, in proportion to the people of moving ages everywhere. */
    private void abroad(YearAccounts accounts) {
        Arrays.fill(accounts.abroad(), 0);
        int at = accounts.year() - system.firstYear() - 1;
        if (at >= system.abroad().length || system.abroad()[at] == 0) {
            return;
        }
        double likely = 0;
        for (int place = 0; place < places; place++) {
            for (int cell = 0; cell < cells; cell++) {
                likely += people[place][cell] * movers[cell];
            }
        }
        double rate = likely > 0 ? system.abroad()[at] / likely : 0;
        for (int place = 0; place < places; place++) {
            double all = 0;
            for (int cell = 0; cell < cells; cell++) {
                double change = people[place][cell] * Math.max(-MOST_LEAVE, rate * movers[cell]);
                people[place][cell] += change;
                all += change;
            }
            accounts.abroad()[place] = all;
        }
    }

    private void adjust(YearAccounts accounts) {
        Arrays.fill(accounts.adjusted(), 0);
        int at = accounts.year() - system.firstYear() - 1;
        double all = 0;
        for (int place = 0; place < system.summed(); place++) {
            all += sum(people[place]);
        }
        if (at >= system.totals().length || !(all > 0)) {
            return;
        }
        double factor = system.totals()[at] / all;
        for (int place = 0; place < system.summed(); place++) {
            double[] here = people[place];
            accounts.adjusted()[place] = (factor - 1) * sum(here);
            Arrays.setAll(here, cell -> here[cell] * factor);
        }
    }

    /** In four strands, which the processor adds side by side; the order is fixed. */
    private static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int at = 0;
        for (; at + 3 < values.length; at += 4) {
            a += values[at];
            b += values[at + 1];
            c += values[at + 2];
            d += values[at + 3];
        }
        for (; at < values.length; at++) {
            a += values[at];
        }
        return a + b + (c + d);
    }
}
