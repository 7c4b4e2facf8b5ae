package org.puriq.golden;

import java.util.List;
import org.puriq.migration.CodeLevels;
import org.puriq.migration.Moves;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.OriginDestination.Facts;

/** The tables of moves that cases give, as the table that the program measures. */
final class MoveTables {
    private static final CodeLevels ANY = CodeLevels.any("region");
    private static final double MOST = 1e15;

    private MoveTables() {}

    /** Rows are origins, columns destinations. */
    static OriginDestination ofMatrix(GoldenTable table) {
        var built = new OriginDestination.Builder(new Facts(ANY, 1, 0, true));
        double[][] cells = table.matrix();
        for (int from = 0; from < cells.length; from++) {
            for (int to = 0; to < cells[from].length; to++) {
                built.from(table.rowLabels().get(from), table.columnLabels().get(to), persons(table, cells[from][to]));
            }
        }
        return built.build();
    }

    /** One row for each stream, with the columns orig, dest and flow. */
    static OriginDestination ofRows(GoldenTable table) {
        var built = new OriginDestination.Builder(new Facts(ANY, 1, 0, true));
        List<String> from = table.texts("orig");
        List<String> to = table.texts("dest");
        double[] flows = table.numbers("flow");
        for (int row = 0; row < flows.length; row++) {
            built.from(from.get(row), to.get(row), persons(table, flows[row]));
        }
        return built.build();
    }

    static Moves moves(OriginDestination table) {
        return table.moves(ANY.finest());
    }

    static CodeLevels.CodeLevel level() {
        return ANY.finest();
    }

    static long persons(GoldenTable table, double number) {
        if (!(number >= 0 && number <= MOST && number == Math.rint(number))) {
            throw UnreadableCase.in(table.file(), "golden.no-number", String.valueOf(number));
        }
        return (long) number;
    }
}
