package org.puriq.task;

import java.util.List;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.format.Named;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;

/** Who names a record: it cannot be removed while somebody does. */
final class References {
    private static final int ENOUGH = 5;

    private References() {}

    /** The first few records that name this one, as {@code table:id}. */
    static List<String> to(Study study, Table<?> table, String id) {
        return all(study, table, id).limit(ENOUGH).map(Named::toString).toList();
    }

    /** Every record that names this one. */
    static Stream<Named> all(Study study, Table<?> table, String id) {
        var named = new Named(table.name(), id);
        return StudyFormat.TABLES.stream().flatMap(each -> namers(study, each, named));
    }

    private static Stream<Named> namers(Study study, Table<?> table, Named named) {
        return study.all(table.kind()).stream()
                .filter(each -> !new Named(table.name(), each.id()).equals(named))
                .filter(each -> Named.by(table, each).contains(named) && !isOnlyAWord(study, each, named))
                .map(each -> new Named(table.name(), each.id()));
    }

    /** The value of a statement may look like a category without being one: "no" is an answer as well. */
    private static boolean isOnlyAWord(Study study, Recorded record, Named named) {
        return named.table().equals(StudyFormat.CATEGORIES.name())
                && record instanceof Statement statement
                && statement.about().group().filter(named.id()::equals).isEmpty()
                && study.evidence().attribute(statement.attribute()).filter(each -> each.kind() == Attribute.Kind.CATEGORY).isEmpty();
    }
}
