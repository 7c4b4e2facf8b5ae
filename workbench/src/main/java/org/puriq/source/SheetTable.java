package org.puriq.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Column;
import org.puriq.format.Nearest;
import org.puriq.format.Table;

/** Reads the rows of a sheet as rows of a table: the first one names the columns. */
final class SheetTable {
    private final Table<?> table;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OfferedRow> rows = new ArrayList<>();

    private SheetTable(Table<?> table) {
        this.table = table;
    }

    static SheetTable read(Table<?> table, List<SheetRow> sheet, int mostRows) {
        var read = new SheetTable(table);
        read.read(sheet, mostRows);
        return read;
    }

    List<Problem> problems() {
        return problems;
    }

    List<OfferedRow> rows() {
        return rows;
    }

    private void read(List<SheetRow> sheet, int mostRows) {
        List<String> names = sheet.getFirst().cells();
        List<String> known = table.columns().stream().map(Column::name).toList();
        if (!names.contains("id")) {
            problems.add(Problem.refused(Where.file(table.name()), "file.no-id-column", table.name(), String.join(", ", known)));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            var where = new Where(table.name(), sheet.getFirst().line(), name, "");
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(Problem.refused(where, "column.twice", name));
            } else if (!name.isEmpty() && !known.contains(name)) {
                problems.add(Problem.doubtful(where, "column.unknown", name, Nearest.to(name, known).orElse("")));
            }
        }
        if (sheet.size() - 1 > mostRows) {
            problems.add(Problem.refused(Where.file(table.name()), "file.too-many-rows", String.valueOf(Limits.ROWS)));
        }
        var head = new Head(table, new Dialect(',', NumberStyle.MACHINE), names);
        sheet.stream().skip(1).limit(mostRows).forEach(row -> rows.add(new OfferedRow(head, new Where(table.name(), row.line(), "", ""), row.cells())));
    }
}
