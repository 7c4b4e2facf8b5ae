package org.puriq.golden;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.migration.TableToTotals;

/** {@code ipf2-*} and {@code cm2-*}: an older table of moves brought to the totals of its rows, columns or both. */
final class FittedTables implements GoldenCase {
    private static final String BLOCKS = "ipf2-block-";

    @Override
    public boolean knows(String id) {
        return (id.startsWith("ipf2-") && !id.startsWith(BLOCKS)) || id.startsWith("cm2-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenValues given = folder.inputs();
        Optional<double[]> out = total(given, "row_tot");
        Optional<double[]> in = total(given, "col_tot");
        double[][] table = given.has("m") ? given.table("m").matrix() : ones(out.orElseThrow().length, in.orElseThrow().length);
        TableToTotals fitted = TableToTotals.of(table, out, in);
        var comparison = new Comparison(folder);
        Stream.of("mu", "mu_default_tol", "cm2", "n").filter(folder.expected()::has).forEach(output -> compare(comparison, folder, output, fitted));
        if (folder.expected().has("alpha")) {
            factors(comparison, folder, fitted);
        }
        return comparison;
    }

    /** The fit that the peer ended early is good to 1e-5, as its case says. */
    private static void compare(Comparison comparison, GoldenFolder folder, String output, TableToTotals fitted) {
        double[][] expected = folder.expected().table(output).matrix();
        Tolerance tolerance = output.equals("mu_default_tol") || output.equals("cm2") ? new Tolerance(1e-5, folder.tolerance().relative()) : folder.tolerance();
        comparison.same(output, "rows", expected.length, fitted.cells().length);
        for (int row = 0; row < Math.min(expected.length, fitted.cells().length); row++) {
            for (int column = 0; column < expected[row].length; column++) {
                comparison.number(output, "[%d,%d]".formatted(row + 1, column + 1), expected[row][column], fitted.cells()[row][column], tolerance);
            }
        }
    }

    /** The factors are known but for one common scale, so each is set beside the first one. */
    private static void factors(Comparison comparison, GoldenFolder folder, TableToTotals fitted) {
        Stream.of("alpha", "beta").forEach(name -> {
            double[] expected = folder.expected().list(name);
            double[] computed = name.equals("alpha") ? fitted.origins() : fitted.destinations();
            IntStream.range(0, expected.length).forEach(at -> comparison.number(name, "[%d]".formatted(at + 1), expected[at] / expected[0], computed[at] / computed[0]));
        });
    }

    private static Optional<double[]> total(GoldenValues given, String name) {
        return given.has(name) ? Optional.of(given.list(name)) : Optional.empty();
    }

    private static double[][] ones(int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(_ -> IntStream.range(0, columns).mapToDouble(_ -> 1).toArray()).toArray(double[][]::new);
    }
}
