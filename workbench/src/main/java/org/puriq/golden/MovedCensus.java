package org.puriq.golden;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.ShiftedCensus;

/** {@code movepop-*}: a census moved to another date by births, deaths and net migrants of the moment. */
final class MovedCensus implements GoldenCase {
    /** The rates of the case begin at 15; it does not say so elsewhere. */
    private static final int FIRST_MOTHERS = 15;
    private static final int WIDTH = 5;

    @Override
    public boolean knows(String id) {
        return id.startsWith("movepop-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenValues given = folder.inputs();
        var counted = new PeopleByAge(given.list("female_pop"), given.list("male_pop"));
        var deathRates = new PeopleByAge(given.list("female_mx"), given.list("male_mx"));
        double[] fertility = fertility(given.list("asfr"), counted.women().length);
        double years = folder.arguments().number("desired_date") - folder.arguments().number("initial_date");
        ShiftedCensus shift = ShiftedCensus.of(counted, deathRates, fertility, folder.arguments().number("annual_net_migrants"), years);
        var comparison = new Comparison(folder);
        data(comparison, shift, deathRates, fertility);
        initial(comparison, folder, shift, fertility);
        projected(comparison, shift);
        return comparison;
    }

    private static double[] fertility(double[] rates, int groups) {
        double[] fertility = new double[groups];
        System.arraycopy(rates, 0, fertility, FIRST_MOTHERS / WIDTH, Math.min(rates.length, groups - FIRST_MOTHERS / WIDTH));
        return fertility;
    }

    private static void data(Comparison comparison, ShiftedCensus shift, PeopleByAge deathRates, double[] fertility) {
        comparison.column("data", "male_pop", shift.counted().men()).column("data", "female_pop", shift.counted().women())
                .column("data", "male_mx", deathRates.men()).column("data", "female_mx", deathRates.women())
                .column("data", "age", ages(fertility.length)).column("data", "asfr", fertility)
                .column("data", "births", shift.births()).column("data", "deaths", shift.deaths());
    }

    /** The peer adds the rates as they stand and calls it total fertility; that is the number compared. Births a woman are five times that. */
    private static void initial(Comparison comparison, GoldenFolder folder, ShiftedCensus shift, double[] fertility) {
        comparison.column("initial_summaries", "total_births", Arrays.stream(shift.births()).sum())
                .column("initial_summaries", "total_deaths", Arrays.stream(shift.deaths()).sum())
                .column("initial_summaries", "total_pop_initial", shift.counted().total())
                .column("initial_summaries", "crude_birth_rate", shift.crudeBirthRate())
                .column("initial_summaries", "crude_death_rate", shift.crudeDeathRate())
                .column("initial_summaries", "net_migration_rate", shift.netMigrationRate())
                .column("initial_summaries", "growth_rate", shift.growthRate())
                .column("initial_summaries", "tfr", Arrays.stream(fertility).sum())
                .column("initial_summaries", "desired_date", folder.arguments().number("desired_date"))
                .column("initial_summaries", "initial_date", folder.arguments().number("initial_date"))
                .column("initial_summaries", "time_diff", shift.years())
                .column("initial_summaries", "total_pop_projected", shift.shifted().total())
                .column("initial_summaries", "adjustment_factor", shift.factor());
    }

    private static void projected(Comparison comparison, ShiftedCensus shift) {
        PeopleByAge shifted = shift.shifted();
        double[] both = IntStream.range(0, shifted.women().length).mapToDouble(group -> shifted.women()[group] + shifted.men()[group]).toArray();
        comparison.column("projected_data", "age", ages(both.length)).column("projected_data", "male_pop_projected", shifted.men())
                .column("projected_data", "female_pop_projected", shifted.women()).column("projected_data", "both_sexes_projected", both);
        double men = Arrays.stream(shifted.men()).sum();
        double women = Arrays.stream(shifted.women()).sum();
        comparison.column("projected_summaries", "both_sexes", shifted.total()).column("projected_summaries", "male", men)
                .column("projected_summaries", "female", women).column("projected_summaries", "sex_ratio", men / women);
    }

    private static double[] ages(int groups) {
        return IntStream.range(0, groups).mapToDouble(group -> group * WIDTH).toArray();
    }
}
