package org.puriq.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Checked;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;

/**
 * Gives the questions of the community sheet to a study that began without them, as studies of earlier programs did: the same with
 * which a new study starts, and what they name. What the study has already stays as it is.
 */
public final class AddSheetQuestions {
    private final Workspace workspace;

    public AddSheetQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether nobody can fill in a sheet of this study. */
    public static boolean areMissing(Study study) {
        return study.all(SheetQuestion.class).isEmpty();
    }

    /** Gives how many questions were added; none where all of them are there. */
    public Checked<Integer> to(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, AddSheetQuestions::decided)));
    }

    private static Checked<Decision<Integer>> decided(Study known) {
        var wanted = new Wanted(known.records());
        StartingSet.changes().stream().filter(each -> each.table() == StudyFormat.SHEET_QUESTIONS).forEach(each -> wanted.add(each.table(), each.record()));
        List<Change> changes = wanted.changes();
        int questions = (int) changes.stream().filter(each -> each.table() == StudyFormat.SHEET_QUESTIONS).count();
        Command command = changes.isEmpty() ? Decision.NOTHING : new Command(User.name(), "history.sheet.questions", List.of(String.valueOf(questions)), changes);
        return Checked.sound(new Decision<>(questions, command));
    }

    /** Records of the starting set that a study lacks, each after those that it names. */
    private static final class Wanted {
        private final Records known;
        private final Map<String, Change.Put> starting = new LinkedHashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Wanted(Records known) {
            this.known = known;
            StartingSet.changes().forEach(each -> starting.put(key(each.table(), each.record()), (Change.Put) each));
        }

        List<Change> changes() {
            return changes;
        }

        private static String key(Table<?> table, String id) {
            return table.name() + ":" + id;
        }

        void add(Table<?> table, String id) {
            Optional<Change.Put> wanted = Optional.ofNullable(starting.get(key(table, id))).filter(_ -> !known.has(table.kind(), id) && seen.add(key(table, id)));
            wanted.ifPresent(each -> {
                named(table, each.value());
                changes.add(each);
                answers(each.value());
            });
        }

        private void named(Table<?> table, Recorded record) {
            Cells cells = table.cellsOf(record);
            for (Column<?> column : table.references()) {
                Table<?> target = StudyFormat.table(column.refersTo().orElseThrow()).orElseThrow();
                Arrays.stream(cells.text(column.name()).split(" ")).forEach(each -> add(target, each));
            }
        }

        /** The answers to choose from, where the study has no such scale yet. */
        private void answers(Recorded record) {
            if (record instanceof Attribute attribute && attribute.scale().isPresent() && known.all(Category.class).stream().noneMatch(each -> each.scale().equals(attribute.scale().get()))) {
                starting.values().stream().filter(each -> each.value() instanceof Category category && category.scale().equals(attribute.scale().get()))
                        .forEach(each -> add(each.table(), each.record()));
            }
        }
    }
}
