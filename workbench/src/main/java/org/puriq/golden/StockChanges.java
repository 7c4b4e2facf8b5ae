package org.puriq.golden;

import org.puriq.migration.StockChange;

/** {@code ffs-diff-*} and {@code world-stockdiff-*}: moves from the change of a table of birthplaces. */
final class StockChanges implements GoldenCase {
    private static final String NATIVE = "_native";
    /** Differences of whole numbers are met exactly, as the cases of the world say; their rates were printed rounded, and so was the number of movers. */
    private static final Tolerance EXACT = new Tolerance(0, 0);
    private static final Tolerance ROUNDED = new Tolerance(12, 0);

    @Override
    public boolean knows(String id) {
        return id.startsWith("ffs-diff-") || id.startsWith("world-stockdiff-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var change = new StockChange(folder.inputs().table("stock_start").matrix(), folder.inputs().table("stock_end").matrix());
        var comparison = new Comparison(folder);
        if (folder.id().startsWith("ffs-diff-")) {
            return comparison.matrix("zero" + NATIVE, change.growth()).matrix("reverse" + NATIVE, change.growthAndReturn())
                    .matrix("zero", away(change.growth())).matrix("reverse", away(change.growthAndReturn()));
        }
        compare(comparison, folder, "sd_drop_neg", away(change.growth()), EXACT);
        compare(comparison, folder, "sd_rev_neg", away(change.growthAndReturn()), EXACT);
        compare(comparison, folder, "mig_rate", change.asBefore(folder.inputs().number("M")), ROUNDED);
        return comparison;
    }

    private static void compare(Comparison comparison, GoldenFolder folder, String output, double[][] computed, Tolerance tolerance) {
        double[][] expected = folder.expected().table(output).matrix();
        comparison.same(output, "rows", expected.length, computed.length);
        for (int row = 0; row < Math.min(expected.length, computed.length); row++) {
            comparison.same(output, "columns", expected[row].length, computed.length);
            for (int column = 0; column < Math.min(expected[row].length, computed.length); column++) {
                comparison.number(output, row + " " + column, expected[row][column], computed[row][column], tolerance);
            }
        }
    }

    private static double[][] away(double[]... table) {
        for (int place = 0; place < table.length; place++) {
            table[place][place] = 0;
        }
        return table;
    }
}
