package org.puriq.source;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.format.Named;
import org.puriq.format.Table;

/**
 * A record that was changed in a workbook and, since the workbook went out, in the study as well: only its people know what holds.
 *
 * @param differences the cells in which the two disagree; none where the study took the record away meanwhile
 * @param studys the record with what the study says where the two disagree; none where the study took it away
 */
public record Conflict(Table<?> table, String id, Where where, List<Difference> differences, Optional<Recorded> studys) {

    /** A cell: how it went out, how it comes back, and how it stands in the study now. */
    public record Difference(String column, String sent, String workbook, String study) {}

    public Conflict {
        differences = List.copyOf(differences);
    }

    public Named record() {
        return new Named(table.name(), id);
    }

    /** A sentence for each cell, with both values. */
    List<Problem> problems() {
        if (studys.isEmpty()) {
            return List.of(Problem.doubtful(where.at("id", id), "row.taken-away-meanwhile", id));
        }
        return differences.stream().map(each -> Problem.doubtful(where.at(each.column(), each.workbook()), "cell.changed-twice", each.study(), each.workbook(), each.sent())).toList();
    }
}
