package org.puriq.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.puriq.demography.AgeGroups;
import org.puriq.demography.Survival;
import org.puriq.projection.CohortComponent;
import org.puriq.projection.CohortComponent.Interval;
import org.puriq.projection.MigrantsArrive;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.VitalSchedules;

/** {@code ccp-*}: women alone and both sexes, closed or with net migrants, with fertility that stays or changes (Preston et al. 2001, boxes 6.1 to 6.3). */
final class ClosedAndNetCohorts implements GoldenCase {
    private static final int MOST_INTERVALS = 1_000;

    @Override
    public boolean knows(String id) {
        return id.startsWith("ccp-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        List<PeopleByAge> path = path(folder);
        var comparison = new Comparison(folder);
        if (folder.expected().has("two_sex")) {
            comparison.matrix("two_sex", columns(path, each -> DoubleStream.concat(Arrays.stream(each.women()), Arrays.stream(each.men())).toArray()));
        }
        if (folder.expected().has("female_only")) {
            comparison.matrix("female_only", columns(path, PeopleByAge::women));
        }
        return comparison;
    }

    private static List<PeopleByAge> path(GoldenFolder folder) {
        GoldenTable data = folder.inputs().table("data");
        var start = new PeopleByAge(data.numbers("Nx_f"), data.numbers("Nx_m"));
        int intervals = folder.whole("n", MOST_INTERVALS);
        var ages = new AgeGroups(folder.whole("p", 25), start.women().length);
        List<VitalSchedules> vitals = new ArrayList<>();
        for (int at = 0; at < intervals; at++) {
            vitals.add(new VitalSchedules(ages, survival(folder, data, "f"), survival(folder, data, "m"), fertility(folder, data, at), folder.arguments().number("sex_ratio_female_share")));
        }
        PeopleByAge migrants = folder.id().startsWith("ccp-net") ? new PeopleByAge(data.numbers("Mx_f"), data.numbers("Mx_m")) : PeopleByAge.none(ages.count());
        List<PeopleByAge> path = new ArrayList<>(List.of(start));
        CohortComponent.ahead(start, vitals, IntStream.range(0, intervals).mapToObj(_ -> migrants).toList(), MigrantsArrive.HALF_AT_THE_START).stream().map(Interval::end).forEach(path::add);
        return path;
    }

    private static Survival survival(GoldenFolder folder, GoldenTable data, String sex) {
        return new Survival(folder.arguments().number("sn_" + sex), data.numbers("sx_" + sex));
    }

    private static double[] fertility(GoldenFolder folder, GoldenTable data, int interval) {
        return folder.inputs().has("fx") ? folder.inputs().table("fx").numbers(String.valueOf(interval + 1)) : data.numbers("fx");
    }

    private static double[][] columns(List<PeopleByAge> path, java.util.function.Function<PeopleByAge, double[]> of) {
        int rows = of.apply(path.getFirst()).length;
        return IntStream.range(0, rows).mapToObj(row -> path.stream().mapToDouble(each -> of.apply(each)[row]).toArray()).toArray(double[][]::new);
    }
}
