package org.puriq.source;

import java.util.Map;
import org.puriq.format.Cells;
import org.puriq.format.Named;

/**
 * A record as it once went out in a workbook.
 *
 * @param cells its cells by column, those that were filled; none where the workbook does not tell them
 */
public record Sent(Named record, Cells cells) {
    private static final Cells NONE = new Cells(Map.of());

    boolean tellsItsCells() {
        return !cells.equals(NONE);
    }
}
