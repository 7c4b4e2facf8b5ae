package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;

/** Who names a record: it cannot be removed while somebody does. */
final class References {
    private static final int ENOUGH = 5;

    private References() {}

    /** The first few records that name this one, as {@code table:id}. */
    static List<String> to(Study study, String tableName, String id) {
        List<String> users = new ArrayList<>();
        for (Table<?> table : StudyFormat.TABLES) {
            List<? extends Column<?>> columns = table.columns().stream().filter(each -> each.refersTo().filter(tableName::equals).isPresent()).toList();
            if (!columns.isEmpty()) {
                collect(study, table, columns, id, users);
            }
        }
        return users.size() > ENOUGH ? users.subList(0, ENOUGH) : users;
    }

    private static void collect(Study study, Table<?> table, List<? extends Column<?>> columns, String id, List<String> users) {
        for (Recorded record : study.all(table.kind())) {
            Cells cells = table.cellsOf(record);
            if (!record.id().equals(id) && columns.stream().anyMatch(each -> cells.list(each.name()).contains(id))) {
                users.add(table.name() + ":" + record.id());
            }
        }
    }
}
