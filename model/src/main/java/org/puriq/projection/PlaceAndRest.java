package org.puriq.projection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.demography.CountrySchedules;
import org.puriq.demography.MortalityLevels;
import org.puriq.migration.RogersCastro;

/**
 * A place with known ages and the rest of its country, as two places that exchange people. Who leaves and who comes is known as a number
 * of five years; their ages follow a model schedule. The rest of the country has made-up ages, those of its life table: they decide only how
 * old those are who come.
 */
public final class PlaceAndRest {
    /** The place's number in the system. */
    public static final int PLACE = 0;
    public static final int REST = 1;
    /** Rogers and Castro (1981): the basic standard, that of a population whose movers are workers with their children. */
    public static final RogersCastro STANDARD = new RogersCastro(new RogersCastro.Childhood(0.02, 0.1), new RogersCastro.Peak(0.06, 0.1, 20, 0.4), java.util.Optional.empty(), java.util.Optional.empty(), 0.003);
    private static final double FIVE_YEARS = 5;
    private static final int CHILDREN_UNDER = 5;
    /** So many children of the country's fertility are mixed in, so that few children say little. */
    private static final double CAUTION = 20;

    private PlaceAndRest() {}

    /**
     * Moves of five years by people who are five years old or more at their end.
     *
     * @param stayed who lived here then and live here now
     * @param out who lived here then and live elsewhere in the country now
     * @param in who live here now and lived elsewhere in the country then
     */
    public record Moved(double stayed, double out, double in) {
        public Moved {
            if (!(stayed >= 0 && out >= 0 && in >= 0) || stayed + out + in == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("%s stayed, %s left and %s came; each is none or more.".formatted(stayed, out, in));
            }
        }

        /** The part of the people that leaves in a year. */
        public double leaving() {
            return yearly(out, stayed + out);
        }

        static double yearly(double movers, double people) {
            return people > 0 ? 1 - StrictMath.pow(Math.max(0, 1 - movers / people), 1 / FIVE_YEARS) : 0;
        }
    }

    /** @param countryPeople everybody in the country at the start, the place included */
    public static PlaceSystem of(String code, int year, PeopleByAge people, Moved moved, double countryPeople, CountrySchedules schedules, double lifeExpectancy, double children) {
        var place = new PlacesAndRest.Aged(code, people, moved, 0, lifeExpectancy, children);
        List<PlacesAndRest.Stream> streams = List.of(new PlacesAndRest.Stream(PLACE, REST, moved.out()), new PlacesAndRest.Stream(REST, PLACE, moved.in()));
        return PlacesAndRest.of(year, List.of(place), streams, countryPeople, schedules, new double[0], new double[0]);
    }

    /** How much likelier people of each age move than the average of a life table's people: women by age, then men. */
    static double[] movers(CountrySchedules schedules, int year) {
        int ages = schedules.mortality().ages();
        PeopleByAge standard = stationary(schedules, year, 1);
        double mean = IntStream.range(0, ages).mapToDouble(age -> (standard.women()[age] + standard.men()[age]) * STANDARD.at(age)).sum();
        return IntStream.range(0, 2 * ages).mapToDouble(cell -> STANDARD.at(cell % ages) / mean).toArray();
    }

    /** So many people with the ages of the year's life table. */
    public static PeopleByAge stationary(CountrySchedules schedules, int year, double people) {
        MortalityLevels mortality = schedules.mortality();
        int ages = mortality.ages();
        int known = Math.min(Math.max(year, schedules.firstYear()), schedules.lastYear());
        double[] survival = mortality.below(mortality.level(schedules.in(known).lifeExpectancy()));
        double[] women = lived(survival, 0, ages);
        double[] men = lived(survival, ages, ages);
        double sum = Arrays.stream(women).sum() + Arrays.stream(men).sum();
        return PeopleByAge.none(ages).plus(new PeopleByAge(women, men), people / sum);
    }

    private static double[] lived(double[] survival, int from, int ages) {
        double[] lived = new double[ages];
        lived[0] = 1;
        for (int age = 1; age < ages; age++) {
            lived[age] = lived[age - 1] * survival[from + age - 1];
        }
        double stays = Math.min(0.95, survival[from + ages - 1]);
        lived[ages - 1] /= 1 - stays;
        return lived;
    }

    /**
     * Groups of ages spread over single ages as a life table has them; sums are kept.
     *
     * @param starts the first age of each group; the last one is open
     * @param people of each group
     * @param women whose table: the women's or the men's
     */
    public static double[] single(List<Integer> starts, List<Double> people, CountrySchedules schedules, int year, boolean women) {
        int ages = schedules.mortality().ages();
        PeopleByAge table = stationary(schedules, year, 1);
        double[] pattern = women ? table.women() : table.men();
        double[] single = new double[ages];
        for (int group = 0; group < starts.size(); group++) {
            int from = Math.min(starts.get(group), ages - 1);
            int to = group + 1 < starts.size() ? Math.min(starts.get(group + 1), ages) : ages;
            double sum = Arrays.stream(pattern, from, Math.max(to, from + 1)).sum();
            for (int age = from; age < Math.max(to, from + 1); age++) {
                single[age] += people.get(group) * pattern[age] / sum;
            }
        }
        return single;
    }

    /**
     * How many times as many children women have here as in the country, from the children under five who were counted: those whom the
     * country's fertility would have left among these women, at this mortality. Children who moved or were not counted are in it.
     */
    public static double children(PeopleByAge people, CountrySchedules schedules, int year, double lifeExpectancy) {
        double expected = 0;
        for (int age = 0; age < CHILDREN_UNDER; age++) {
            expected += born(people.women(), schedules, Math.max(schedules.firstYear(), year - age - 1), age) * alive(schedules, year, lifeExpectancy, age);
        }
        double counted = Arrays.stream(people.women(), 0, CHILDREN_UNDER).sum() + Arrays.stream(people.men(), 0, CHILDREN_UNDER).sum();
        return Math.max(0.3, Math.min(3, (counted + CAUTION) / (expected + CAUTION)));
    }

    /** Births of a year, of women who are so many years older now. */
    private static double born(double[] women, CountrySchedules schedules, int year, int ago) {
        double births = 0;
        for (int age = 0; age + ago < women.length; age++) {
            births += schedules.shape()[age] * women[age + ago];
        }
        return births * schedules.in(Math.min(year, schedules.lastYear())).children();
    }

    private static double alive(CountrySchedules schedules, int year, double lifeExpectancy, int age) {
        MortalityLevels mortality = schedules.mortality();
        int known = Math.min(Math.max(year, schedules.firstYear()), schedules.lastYear());
        double level = mortality.level(schedules.in(known).lifeExpectancy() + lifeExpectancy);
        double alive = mortality.girlsSurvive(level);
        for (int at = 0; at < age; at++) {
            alive *= mortality.below(level)[at];
        }
        return alive;
    }
}
