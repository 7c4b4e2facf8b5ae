package org.puriq.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.puriq.base.Recorded;
import org.puriq.base.Records;

/** The records of a table that hold certain cells; in a cell that names several things one of them suffices. */
public final class Matching {
    private Matching() {}

    public static List<? extends Recorded> among(Records records, Table<?> table, Map<String, String> cells) {
        return records.all(table.kind()).stream().filter(each -> holds(table.cellsOf(each), cells)).toList();
    }

    private static boolean holds(Cells row, Map<String, String> cells) {
        return cells.entrySet().stream().allMatch(each -> Arrays.asList(row.text(each.getKey()).split(" ")).contains(each.getValue()));
    }
}
