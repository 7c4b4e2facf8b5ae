package org.puriq.projection;

import java.util.Arrays;
import org.puriq.demography.CountrySchedules;
import org.puriq.demography.MortalityLevels;
import org.puriq.random.KeyedRandom;

/**
 * One future of a system of places, year by year. The order of a year: everybody grows a year older or dies; the women of the middle of the year
 * give birth; of those who are alive some move to other places; some come from or go abroad; where a total is given, all places are
 * brought to it in one proportion. Nothing here depends on the machine or on other futures. Shaped for speed: the people of a place lie in one
 * row, women by age, then men, and inner loops run along it.
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
    private final double[] start;
    private final double[] people;
    private final double[] pooled;
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
        start = new double[places * cells];
        for (int place = 0; place < places; place++) {
            PlaceSystem.Settled each = system.places().get(place);
            leaving[place] = moves.anyFrom(place) ? each.leaving() : 0;
            System.arraycopy(each.women(), 0, start, place * cells, ages);
            System.arraycopy(each.men(), 0, start, place * cells + ages, ages);
        }
        people = new double[places * cells];
        pooled = new double[moves.pools() * cells];
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
        System.arraycopy(start, 0, people, 0, start.length);
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
            watch.year(accounts, place -> Arrays.copyOfRange(people, place * cells, (place + 1) * cells));
        }
    }

    private void year(YearAccounts accounts, double expectancy, double perWoman, Luck.Future future) {
        Arrays.fill(pooled, 0);
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
            accounts.end()[place] = sum(people, place * cells, cells);
        }
    }

    /** Survival and births of a place. */
    private void live(int place, YearAccounts accounts, double level, double perWoman) {
        int row = place * cells;
        double[] below = mortality.below(level);
        double[] above = mortality.above(level);
        double part = level - (int) level;
        for (int cell = 0; cell < cells; cell++) {
            older[cell] = people[row + cell] * (below[cell] + part * (above[cell] - below[cell]));
        }
        double before = sum(people, row, cells);
        double born = perWoman * births(row);
        accounts.start()[place] = before;
        accounts.births()[place] = born;
        shift(row, 0, born * schedules.girls() * mortality.girlsSurvive(level));
        shift(row, ages, born * (1 - schedules.girls()) * mortality.boysSurvive(level));
        accounts.deaths()[place] = before + born - sum(people, row, cells);
    }

    /** Births of the year, if every woman had one child in her life: of the women at its start and those who live at its end. */
    private double births(int row) {
        double[] shape = schedules.shape();
        double births = 0;
        for (int age = FIRST_MOTHERS; age < LAST_MOTHERS; age++) {
            births += shape[age] * (people[row + age] + older[age - 1]);
        }
        return births / 2;
    }

    private void shift(int row, int sex, double newborn) {
        System.arraycopy(older, sex, people, row + sex + 1, ages - 1);
        people[row + sex + ages - 1] += older[sex + ages - 1];
        people[row + sex] = newborn;
    }

    private void leave(int place, YearAccounts accounts, double rate) {
        accounts.left()[place] = 0;
        if (!(rate > 0)) {
            return;
        }
        int row = place * cells;
        int pool = moves.pool()[place];
        double all = 0;
        for (int cell = 0; cell < cells; cell++) {
            double leaves = people[row + cell] * Math.min(MOST_LEAVE, rate * movers[cell]);
            people[row + cell] -= leaves;
            pooled[pool * cells + cell] += leaves;
            all += leaves;
        }
        accounts.left()[place] = all;
        pooledAll[pool] += all;
        choose(place, pool, all);
    }

    /** Who goes where: the shares of the place, weighted by what each destination draws in this future. */
    private void choose(int place, int pool, double all) {
        double weights = 0;
        for (int at = moves.rows()[place]; at < moves.rows()[place + 1]; at++) {
            weights += moves.share()[at] * drawn[moves.to()[at]];
        }
        double each = all / weights;
        for (int at = moves.rows()[place]; at < moves.rows()[place + 1]; at++) {
            int to = moves.to()[at];
            between[to * moves.pools() + pool] += each * moves.share()[at] * drawn[to];
        }
    }

    private void arrive(int place, YearAccounts accounts) {
        int row = place * cells;
        double all = 0;
        for (int pool = 0; pool < moves.pools(); pool++) {
            double come = between[place * moves.pools() + pool];
            if (come > 0) {
                double part = come / pooledAll[pool];
                int from = pool * cells;
                for (int cell = 0; cell < cells; cell++) {
                    people[row + cell] += part * pooled[from + cell];
                }
                all += come;
            }
        }
        accounts.came()[place] = all;
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
                likely += people[place * cells + cell] * movers[cell];
            }
        }
        double rate = likely > 0 ? system.abroad()[at] / likely : 0;
        for (int place = 0; place < places; place++) {
            double all = 0;
            for (int cell = 0; cell < cells; cell++) {
                double change = people[place * cells + cell] * Math.max(-MOST_LEAVE, rate * movers[cell]);
                people[place * cells + cell] += change;
                all += change;
            }
            accounts.abroad()[place] = all;
        }
    }

    private void adjust(YearAccounts accounts) {
        Arrays.fill(accounts.adjusted(), 0);
        int at = accounts.year() - system.firstYear() - 1;
        double all = sum(people, 0, people.length);
        if (at >= system.totals().length || !(all > 0)) {
            return;
        }
        double factor = system.totals()[at] / all;
        for (int place = 0; place < places; place++) {
            accounts.adjusted()[place] = (factor - 1) * sum(people, place * cells, cells);
        }
        for (int cell = 0; cell < people.length; cell++) {
            people[cell] *= factor;
        }
    }

    /** In four strands, which the processor adds side by side; the order is fixed. */
    private static double sum(double[] values, int from, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = from + length;
        int at = from;
        for (; at + 3 < end; at += 4) {
            a += values[at];
            b += values[at + 1];
            c += values[at + 2];
            d += values[at + 3];
        }
        for (; at < end; at++) {
            a += values[at];
        }
        return a + b + (c + d);
    }
}
