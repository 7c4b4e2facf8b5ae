package org.puriq.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.format.Cells;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Named;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.study.Study;

/** Where receipts and photographs hang: at expenses, milestones and the reports of a quarter. Whoever takes one away takes it from there too. */
final class Hung {
    /** The columns that name them, by table; the journal names receipts as well, but what is entered there stays. */
    private static final List<Hook> HOOKS = List.of(new Hook(CofundingFormat.EXPENSES, "receipt"), new Hook(CofundingFormat.MILESTONES, "photos"), new Hook(CofundingFormat.PROGRESS_REPORTS, "photos"));

    private record Hook(Table<?> table, String column) {}

    private Hung() {}

    /** Those tables whose records let go of what is taken away. */
    static boolean letsGo(Named namer) {
        return HOOKS.stream().anyMatch(each -> each.table().name().equals(namer.table()));
    }

    /** Every record that names the attachment, without it. */
    static List<Change> on(Study study, String attachment) {
        return HOOKS.stream().flatMap(each -> on(study, each.table(), each.column(), attachment)).toList();
    }

    private static Stream<Change> on(Study study, Table<?> table, String column, String attachment) {
        return study.all(table.kind()).stream().map(table::cellsOf).filter(each -> each.list(column).contains(attachment))
                .map(each -> new Change.Put(table, table.recall(without(each, column, attachment))));
    }

    private static Cells without(Cells cells, String column, String attachment) {
        return cells.with(column, cells.list(column).stream().filter(each -> !each.equals(attachment)).collect(Collectors.joining(" ")));
    }
}
