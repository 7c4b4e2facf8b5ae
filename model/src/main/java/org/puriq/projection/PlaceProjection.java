package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.projection.WholePersons.Line;

/**
 * A place ahead by age and sex: many futures as a fan, and the middle one year by year in whole persons.
 *
 * @param years the accounts of the middle future; the first one begins with the count
 * @param now the people of the count by single age; {@code then} those of the last year of the middle future
 */
public record PlaceProjection(int firstYear, Fan fan, List<Year> years, PeopleByAge now, PeopleByAge then) {
    /** Ages in which many ask: to 14, 15 to 29, 30 to 59, 60 and over. */
    public static final List<Integer> GROUPS = List.of(0, 15, 30, 60);
    /** Ages at which children go to school: 6 to 16. */
    private static final int SCHOOL_FROM = 6;
    private static final int SCHOOL_TO = 16;

    /**
     * A year of the middle future.
     *
     * @param groups people of {@link #GROUPS}, which sum to the year's end
     * @param school those of 6 to 16 years
     */
    public record Year(int year, Line account, List<Long> groups, long school) {}

    public PlaceProjection {
        years = List.copyOf(years);
    }

    public int lastYear() {
        return firstYear + years.size();
    }

    /** Projects the first place of a system. */
    public static PlaceProjection of(PlaceSystem system, long seed, Luck luck, int futures, int lastYear, int threads) {
        int ages = system.ages();
        List<Year> years = new ArrayList<>();
        List<double[]> people = new ArrayList<>();
        var whole = new WholePersons(system);
        new Trajectory(system).middle(lastYear, (accounts, of) -> {
            people.add(of.of(PlaceAndRest.PLACE));
            years.add(year(accounts.year(), whole.next(accounts)[PlaceAndRest.PLACE], people.getLast(), ages));
        });
        Fan fan = CohortOutlook.of(system, seed, luck, futures, lastYear, new CohortOutlook.Kept(List.of(PlaceAndRest.PLACE), 1), threads).fan(system.places().getFirst().code());
        PlaceSystem.Settled place = system.places().getFirst();
        double[] last = people.getLast();
        return new PlaceProjection(system.firstYear(), fan, years, new PeopleByAge(place.women(), place.men()), new PeopleByAge(Arrays.copyOf(last, ages), Arrays.copyOfRange(last, ages, 2 * ages)));
    }

    private static Year year(int year, Line account, double[] people, int ages) {
        double[] groups = IntStream.range(0, GROUPS.size()).mapToDouble(at -> sum(people, ages, GROUPS.get(at), at + 1 < GROUPS.size() ? GROUPS.get(at + 1) : ages)).toArray();
        long[] rounded = LargestRemainder.of(groups, account.end());
        return new Year(year, account, Arrays.stream(rounded).boxed().toList(), Math.round(sum(people, ages, SCHOOL_FROM, SCHOOL_TO + 1)));
    }

    private static double sum(double[] people, int ages, int from, int to) {
        return Arrays.stream(people, from, to).sum() + Arrays.stream(people, ages + from, ages + to).sum();
    }

    /** People of both sexes in groups of ages as wide as {@code width}, the last one open from {@code open} on, in whole persons. */
    public static long[] groups(PeopleByAge people, int width, int open) {
        double[] groups = new double[open / width + 1];
        for (int age = 0; age < people.women().length; age++) {
            groups[Math.min(age / width, groups.length - 1)] += people.women()[age] + people.men()[age];
        }
        return LargestRemainder.of(groups, Math.round(people.total()));
    }
}
