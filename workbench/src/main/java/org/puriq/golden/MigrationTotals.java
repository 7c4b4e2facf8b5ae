package org.puriq.golden;

import java.util.List;
import org.puriq.projection.MigrantAges;

/** {@code bayespop-migration-totals2age}: a net number by five-year age. */
final class MigrationTotals implements GoldenCase {
    @Override
    public boolean knows(String id) {
        return id.equals("bayespop-migration-totals2age");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var comparison = new Comparison(folder);
        GoldenTable totals = folder.inputs().table("totals");
        GoldenTable expected = folder.expected().table("net");
        List<String> countries = totals.texts("country_code");
        int rows = 0;
        for (int row = 0; row < countries.size(); row++) {
            GoldenTable ages = expected.where("country_code", countries.get(row));
            rows += ages.rows().size();
            for (String period : totals.columnLabels().subList(1, totals.columnLabels().size())) {
                comparison.list("net", countries.get(row) + " " + period, ages.numbers(period), MigrantAges.fiveYear(totals.numbers(period)[row]));
            }
        }
        return comparison.same("net", "rows", expected.rows().size(), rows);
    }
}
