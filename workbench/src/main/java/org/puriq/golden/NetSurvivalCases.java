package org.puriq.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.puriq.migration.SurvivalResidual;

/** {@code net-sr-*}: net migration of cohorts by survival ratios, forward, reverse and average. */
final class NetSurvivalCases implements GoldenCase {
    private static final String DATA = "data";
    private static final String NET = "net";
    private static final Map<String, ToDoubleFunction<SurvivalResidual>> COLUMNS = Map.of(
            "net_forward", SurvivalResidual::forward, "net_reverse", SurvivalResidual::reverse, "net_average", SurvivalResidual::average,
            "pop1_forward", SurvivalResidual::expectedAtEnd, "pop0_reverse", SurvivalResidual::expectedAtStart);

    @Override
    public boolean knows(String id) {
        return id.startsWith("net-sr-");
    }

    /** The rows of the answer may stand in another order than those given, so they are found by their labels. */
    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable given = folder.inputs().table(DATA);
        GoldenTable expected = folder.expected().table(NET);
        List<String> counts = given.head().stream().filter(each -> each.startsWith("pop_")).sorted().toList();
        String ratio = given.head().stream().filter(each -> each.equals("sr") || each.endsWith("_sr")).findFirst().orElse("sr");
        if (counts.size() != 2) {
            throw UnreadableCase.in(given.file(), "golden.no-column", "pop_", String.join(", ", given.head()));
        }
        List<String> labels = given.head().stream().filter(each -> !counts.contains(each) && !each.equals(ratio)).toList();
        Map<List<String>, SurvivalResidual> residuals = residuals(given, labels, counts, ratio);
        var comparison = new Comparison(folder);
        List<SurvivalResidual> ordered = keys(expected, labels).stream().map(key -> found(residuals, key, expected)).toList();
        COLUMNS.entrySet().stream().filter(each -> expected.has(each.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(each -> comparison.column(NET, each.getKey(), ordered.stream().mapToDouble(each.getValue()).toArray()));
        return comparison;
    }

    private static Map<List<String>, SurvivalResidual> residuals(GoldenTable given, List<String> labels, List<String> counts, String ratio) {
        double[] first = given.numbers(counts.get(0));
        double[] second = given.numbers(counts.get(1));
        double[] ratios = given.numbers(ratio);
        List<List<String>> keys = keys(given, labels);
        Map<List<String>, SurvivalResidual> residuals = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            residuals.put(keys.get(row), new SurvivalResidual(first[row], second[row], ratios[row]));
        }
        return residuals;
    }

    private static List<List<String>> keys(GoldenTable table, List<String> labels) {
        List<List<String>> columns = labels.stream().map(table::texts).toList();
        List<List<String>> keys = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            keys.add(columns.stream().map(column -> column.get(at)).toList());
        }
        return keys;
    }

    private static SurvivalResidual found(Map<List<String>, SurvivalResidual> residuals, List<String> key, GoldenTable expected) {
        SurvivalResidual residual = residuals.get(key);
        if (residual == null) {
            throw UnreadableCase.in(expected.file(), "golden.missing", String.join(" ", key));
        }
        return residual;
    }
}
