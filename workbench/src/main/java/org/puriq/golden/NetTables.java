package org.puriq.golden;

import java.util.stream.IntStream;
import org.puriq.base.Wording;
import org.puriq.migration.TableToNet;

/**
 * {@code cm-net-*} and {@code net-matrix-*}: an older table of moves brought to known net migration. Of the two whose peer misses its own goal the corrected
 * output is the target; the smallest change in persons is reached by more than one table, so of it the sum of changes and the net are compared.
 */
final class NetTables implements GoldenCase {
    private static final String TABLE = "n";
    private static final String PEER = "n_peer";
    private static final String PERSONS = "n_l1_optimum";
    private static final String SQUARES = "n_l2_projection";
    private static final Wording PEER_ERRS = new Wording("Es la salida del programa comparado, que no llega al mínimo que él mismo describe; se compara la corregida.",
            "This is the output of the other program, which misses the smallest change that it describes itself; the corrected one is compared.");

    @Override
    public boolean knows(String id) {
        return id.startsWith("cm-net-") || id.startsWith("net-matrix-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        double[][] table = folder.inputs().table("m").matrix();
        double[] net = folder.inputs().list("net_tot");
        var comparison = new Comparison(folder);
        if (folder.expected().has(PERSONS)) {
            inPersons(comparison.leavesOut(PEER, PEER_ERRS), folder, table, net);
        } else if (folder.expected().has(SQUARES)) {
            comparison.leavesOut(PEER, PEER_ERRS).matrix(SQUARES, TableToNet.inSquares(table, net));
        } else if (folder.inputs().has("tot")) {
            comparison.matrix(TABLE, TableToNet.inProportion(table, net, folder.inputs().number("tot")));
        } else {
            comparison.matrix(TABLE, TableToNet.inProportion(table, net));
        }
        return comparison;
    }

    private static void inPersons(Comparison comparison, GoldenFolder folder, double[][] table, double[] net) {
        double[][] computed = TableToNet.inPersons(table, net);
        comparison.number(PERSONS, "sum", changes(table, folder.expected().table(PERSONS).matrix()), changes(table, computed));
        IntStream.range(0, net.length).forEach(place -> comparison.number(PERSONS, "net[%d]".formatted(place + 1), net[place], TableToNet.net(computed, place)));
    }

    private static double changes(double[][] table, double[][] other) {
        return IntStream.range(0, table.length).mapToDouble(row -> IntStream.range(0, table.length).mapToDouble(at -> Math.abs(table[row][at] - other[row][at])).sum()).sum();
    }
}
