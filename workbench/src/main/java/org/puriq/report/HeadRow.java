package org.puriq.report;

import java.util.List;
import org.puriq.table.Sheet;

/** The heads of a sheet in one row, for formats without a row of group heads. */
final class HeadRow {
    private HeadRow() {}

    /** The head texts; where two columns have the same, the group's text stands in front, so that a program can tell them apart. */
    static List<String> of(Sheet sheet) {
        return sheet.columns().stream().map(head -> isShared(sheet, head) ? head.group() + ": " + head.text() : head.text()).toList();
    }

    private static boolean isShared(Sheet sheet, Sheet.Head head) {
        return !head.group().isEmpty() && sheet.columns().stream().filter(each -> each.text().equals(head.text())).count() > 1;
    }
}
