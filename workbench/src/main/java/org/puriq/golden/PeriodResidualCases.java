package org.puriq.golden;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.puriq.migration.AgesInTime;
import org.puriq.migration.PeriodResiduals;

/** {@code mig-resid-stock}, {@code mig-resid-cohort}, {@code mig-resid-time}: net migration by age and sex in each period of a series. */
final class PeriodResidualCases implements GoldenCase {
    private static final Map<String, Function<PeriodResiduals, AgesInTime>> WAYS =
            Map.of("mig-resid-stock", PeriodResiduals::stock, "mig-resid-cohort", PeriodResiduals::cohort, "mig-resid-time", PeriodResiduals::time);

    @Override
    public boolean knows(String id) {
        return WAYS.containsKey(id);
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenValues given = folder.inputs();
        double[] births = births(given, folder.arguments().number("age_interval"));
        double[] boysPerGirl = given.list("srb");
        var comparison = new Comparison(folder);
        compare(folder, comparison, "m", births, boysPerGirl, boys -> boys / (1 + boys));
        compare(folder, comparison, "f", births, boysPerGirl, boys -> 1 / (1 + boys));
        return comparison;
    }

    private static void compare(GoldenFolder folder, Comparison comparison, String sex, double[] births, double[] boysPerGirl, DoubleUnaryOperator share) {
        if (births.length != boysPerGirl.length) {
            throw UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.missing", "srb");
        }
        double[] own = IntStream.range(0, births.length).mapToDouble(at -> births[at] * share.applyAsDouble(boysPerGirl[at])).toArray();
        AgesInTime people = AgesInTime.of(folder.inputs().table("pop_" + sex).matrix());
        AgesInTime ratios = AgesInTime.of(folder.inputs().table("sr_" + sex).matrix());
        double[][] moves = rows(WAYS.getOrDefault(folder.id(), PeriodResiduals::stock).apply(PeriodResiduals.of(people, ratios, own)));
        List.of("mig_" + sex, "test_mig_" + sex).stream().filter(folder.expected()::has).forEach(output -> comparison.matrix(output, moves));
    }

    /** The women at the ages that have rates, by the labels of the rows. */
    private static double[] births(GoldenValues given, double years) {
        GoldenTable rates = given.table("asfr");
        GoldenTable women = given.table("pop_f");
        double[][] all = women.matrix();
        double[][] fertile = rates.rowLabels().stream().map(age -> all[row(women, age)]).toArray(double[][]::new);
        return PeriodResiduals.births(AgesInTime.of(fertile), AgesInTime.of(rates.matrix()), years);
    }

    private static int row(GoldenTable table, String label) {
        int at = table.rowLabels().indexOf(label);
        if (at < 0) {
            throw UnreadableCase.in(table.file(), "golden.missing", label);
        }
        return at;
    }

    private static double[][] rows(AgesInTime table) {
        return IntStream.range(0, table.ages()).mapToObj(age -> IntStream.range(0, table.dates()).mapToDouble(date -> table.at(age, date)).toArray()).toArray(double[][]::new);
    }
}
