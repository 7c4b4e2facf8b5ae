package org.puriq.golden;

import java.util.List;
import java.util.stream.IntStream;
import org.puriq.migration.VitalResidual;

/** {@code net-vs-*}: net migration as the change that births and deaths leave unexplained. */
final class NetVitalCases implements GoldenCase {
    @Override
    public boolean knows(String id) {
        return id.startsWith("net-vs-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable given = folder.inputs().table("data");
        List<String> counts = given.head().stream().filter(each -> each.startsWith("pop_")).sorted().toList();
        if (counts.size() != 2) {
            throw UnreadableCase.in(given.file(), "golden.no-column", "pop_", String.join(", ", given.head()));
        }
        double[] first = given.numbers(counts.get(0));
        double[] second = given.numbers(counts.get(1));
        double[] births = given.numbers("births");
        double[] deaths = given.numbers("deaths");
        List<VitalResidual> residuals = IntStream.range(0, first.length).mapToObj(row -> new VitalResidual(first[row], second[row], births[row], deaths[row])).toList();
        return new Comparison(folder)
                .column("net", "pop_change", residuals.stream().mapToDouble(VitalResidual::change).toArray())
                .column("net", "natural_inc", residuals.stream().mapToDouble(VitalResidual::naturalIncrease).toArray())
                .column("net", "net", residuals.stream().mapToDouble(VitalResidual::net).toArray());
    }
}
