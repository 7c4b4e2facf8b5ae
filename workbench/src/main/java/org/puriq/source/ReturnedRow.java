package org.puriq.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.NumberStyle;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.Table;

/**
 * A row that comes back from a workbook, beside how it went out and how the study holds it now. A cell that was changed on one side
 * is taken from that side; what was changed on both sides, and not alike, is a difference.
 */
final class ReturnedRow {
    private final Table<?> table;
    private final Cells sent;
    private final Cells study;
    private final List<Conflict.Difference> differences = new ArrayList<>();
    private Cells workbooks;
    private Cells studys;

    /** @param named the columns that the sheet still has; one that was deleted from it says nothing */
    ReturnedRow(Table<?> table, Cells returned, List<String> named, Cells sent, Cells study) {
        this.table = table;
        this.sent = sent;
        this.study = study;
        this.workbooks = returned;
        this.studys = returned;
        table.columns().forEach(column -> settle(column, named.contains(column.name()) ? returned.text(column.name()) : before(column)));
    }

    private void settle(Column<?> column, String returned) {
        String now = study.text(column.name());
        if (isSame(column, returned, before(column)) || isSame(column, returned, now)) {
            workbooks = workbooks.with(column.name(), now);
            studys = studys.with(column.name(), now);
        } else if (!isSame(column, now, before(column))) {
            studys = studys.with(column.name(), now);
            differences.add(new Conflict.Difference(column.name(), before(column), returned, now));
        }
    }

    /** What the workbook wins where both were changed. */
    Cells workbooks() {
        return workbooks;
    }

    /** What the study keeps where both were changed. */
    Cells studys() {
        return studys;
    }

    List<Conflict.Difference> differences() {
        return differences;
    }

    /** Whether nobody changed the row in the workbook. */
    static boolean isUntouched(Table<?> table, Cells returned, List<String> named, Cells sent) {
        return table.columns().stream().filter(column -> named.contains(column.name()))
                .allMatch(column -> isSame(column, returned.text(column.name()), column.tidy(sent.text(column.name()))));
    }

    private String before(Column<?> column) {
        return column.tidy(sent.text(column.name()));
    }

    /** A spreadsheet writes 1.50 as 1.5; both are the same number. */
    private static boolean isSame(Column<?> column, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Optional<BigDecimal> first = column.form().isNumeric() ? NumberStyle.MACHINE.read(one) : Optional.empty();
        return first.isPresent() && NumberStyle.MACHINE.read(other).filter(second -> second.compareTo(first.get()) == 0).isPresent();
    }
}
