package org.puriq.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.puriq.projection.MultiRegional;

/** {@code multiregional-*}: life table, projection and stable population of regions between which people move (Willekens and Rogers 1978). */
final class RegionsTogether implements GoldenCase {
    private static final int INTERVALS = 1_000;

    @Override
    public boolean knows(String id) {
        return id.startsWith("multiregional-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable data = folder.inputs().table("data");
        List<String> to = data.columnLabels().stream().filter(each -> each.startsWith("to_")).toList();
        int regions = to.size();
        double[][] people = byAge(data, "population", regions);
        MultiRegional table = MultiRegional.ofCounts(folder.arguments().number("interval"), people, byAge(data, "births", regions), byAge(data, "deaths", regions), moves(data, to));
        int ages = table.ages();
        var comparison = new Comparison(folder);
        comparison.column("P", "value", cells(ages, table::probabilities)).column("P_single_move", "value", cells(ages, table::probabilitiesOfSingleMoves));
        comparison.column("l", "value", cells(ages, age -> table.survivors(age, 100_000))).column("L", "value", cells(ages, table::yearsLived));
        comparison.column("S", "value", cells(ages - 1, table::survivorship)).column("B", "value", cells(ages - 1, table::birthProportion));
        projection(comparison, folder.expected().table("projection"), table, people);
        MultiRegional.Stable stable = table.stable();
        comparison.number("lambda", stable.growth()).column("stable_population", "share", flat(stable.shares()));
        comparison.number("lambda", "ln / interval", folder.arguments().number("intrinsic_rate"), StrictMath.log(stable.growth()) / table.width());
        return comparison.matrix("e0_by_birthplace", table.lifeExpectancy());
    }

    private static void projection(Comparison comparison, GoldenTable expected, MultiRegional table, double[][] people) {
        List<String> years = expected.columnLabels().subList(1, expected.columnLabels().size());
        List<double[][]> path = table.project(people, Math.min(years.size() - 1, INTERVALS));
        for (int at = 0; at < path.size(); at++) {
            comparison.column("projection", years.get(at), flat(path.get(at)));
        }
    }

    /** Rows of the data are regions by age: all ages of one region, then of the next. */
    private static double[][] byAge(GoldenTable data, String column, int regions) {
        double[] values = data.numbers(column);
        int ages = values.length / regions;
        return IntStream.range(0, ages).mapToObj(age -> IntStream.range(0, regions).mapToDouble(region -> values[region * ages + age]).toArray()).toArray(double[][]::new);
    }

    private static double[][][] moves(GoldenTable data, List<String> to) {
        List<double[][]> byDestination = to.stream().map(column -> byAge(data, column, to.size())).toList();
        int ages = byDestination.getFirst().length;
        double[][][] moves = new double[ages][to.size()][to.size()];
        for (int age = 0; age < ages; age++) {
            for (int from = 0; from < to.size(); from++) {
                for (int into = 0; into < to.size(); into++) {
                    moves[age][from][into] = byDestination.get(into)[age][from];
                }
            }
        }
        return moves;
    }

    /** By age, then where they come from, then where they go. */
    private static double[] cells(int ages, IntFunction<double[][]> matrix) {
        List<Double> cells = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            double[][] each = matrix.apply(age);
            for (int from = 0; from < each.length; from++) {
                for (double[] row : each) {
                    cells.add(row[from]);
                }
            }
        }
        return cells.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] flat(double[][] rows) {
        return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
