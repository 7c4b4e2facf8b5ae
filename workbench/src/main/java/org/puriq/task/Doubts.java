package org.puriq.task;

import java.util.List;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.study.Study;

/** What saving a record would say of it once more: a page says the same beside what is there already. */
public final class Doubts {
    private Doubts() {}

    public static List<Problem> of(Study study, Table<?> table, List<? extends Recorded> records) {
        var rules = new StudyRules(study.records(), Conditions.READER);
        return records.stream().flatMap(each -> rules.check(table, each, Where.NOWHERE).stream()).distinct().toList();
    }
}
