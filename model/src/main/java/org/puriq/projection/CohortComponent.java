package org.puriq.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * A population of women and men by age, one interval ahead: everybody grows older by the width of an age group or dies, women give
 * birth, migrants come and go. Leslie (1945); Preston, Heuveline and Guillot (2001), chapter 6. Sound where everything is in persons.
 */
public final class CohortComponent {
    private CohortComponent() {}

    /**
     * One interval and its account: start + births − deaths + net migration = end.
     *
     * @param births newborn girls and boys in the interval
     */
    public record Interval(PeopleByAge start, PeopleByAge end, double girlsBorn, double boysBorn, double netMigrants) {
        public double births() {
            return girlsBorn + boysBorn;
        }

        public double deaths() {
            return start.total() + births() + netMigrants - end.total();
        }
    }

    /** Nobody comes and nobody goes. */
    public static Interval closed(PeopleByAge start, VitalSchedules vitals) {
        return ahead(start, vitals, PeopleByAge.none(vitals.ages().count()), MigrantsArrive.AT_THE_END);
    }

    /** With net migrants by the age that they have when they arrive. Where more leave than are there, the group ends below zero: the caller checks. */
    public static Interval ahead(PeopleByAge start, VitalSchedules vitals, PeopleByAge migrants, MigrantsArrive arrive) {
        PeopleByAge present = start.plus(migrants, arrive.before());
        double after = 1 - arrive.before();
        double[] women = vitals.women().older(present.women());
        double[] men = vitals.men().older(present.men());
        double born = vitals.ages().width() * births(present.women(), women, migrants.women(), arrive, vitals.births());
        double girls = born * vitals.girls();
        double boys = born * (1 - vitals.girls());
        women[0] += girls * vitals.women().fromBirth();
        men[0] += boys * vitals.men().fromBirth();
        PeopleByAge end = new PeopleByAge(women, men).plus(migrants, after);
        return new Interval(start, end, girls, boys, migrants.total());
    }

    /** Many intervals, one after the other. */
    public static List<Interval> ahead(PeopleByAge start, List<VitalSchedules> vitals, List<PeopleByAge> migrants, MigrantsArrive arrive) {
        List<Interval> path = new ArrayList<>();
        PeopleByAge now = start;
        for (int at = 0; at < vitals.size(); at++) {
            Interval interval = ahead(now, vitals.get(at), migrants.get(at), arrive);
            path.add(interval);
            now = interval.end();
        }
        return path;
    }

    /** Births a year, of the women in the middle of the interval: half of those at its start and of those at its end. */
    private static double births(double[] start, double[] survivors, double[] migrants, MigrantsArrive arrive, double[] rates) {
        double late = arrive == MigrantsArrive.HALF_AT_THE_START_ALL_AS_MOTHERS ? 0.5 : 0;
        double births = 0;
        for (int group = 0; group < rates.length; group++) {
            births += rates[group] * (start[group] + survivors[group] + late * migrants[group]) / 2;
        }
        return births;
    }
}
