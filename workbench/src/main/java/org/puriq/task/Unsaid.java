package org.puriq.task;

import java.util.List;
import java.util.Map;
import org.puriq.base.Recorded;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.format.Cells;
import org.puriq.format.InterviewFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.study.Study;

/** What nobody has to say of a new record: that it stands behind the others, and which table of communities a row of places goes into. */
final class Unsaid {
    private static final String POSITION = "position";

    /** Within what records are counted through; a table that is not named here is counted as a whole. */
    private static final Map<Table<?>, List<String>> WITHIN = Map.of(StudyFormat.COMPARISON_ROWS, List.of("comparison"), StudyFormat.COMPARISON_COLUMNS, List.of("comparison"),
            StudyFormat.PASSAGES, List.of("case", "question"), StudyFormat.CIRCUMSTANCES, List.of("question"), StudyFormat.LINKS, List.of("chain"), StudyFormat.ACTIVITIES, List.of("place"),
            InterviewFormat.GUIDE_QUESTIONS, List.of("guide"), InterviewFormat.INTERVIEW_NOTES, List.of("interview"));

    private Unsaid() {}

    static Cells filled(Study study, Table<?> table, Cells typed) {
        Cells row = table == StudyFormat.COMPARISON_ROWS && typed.text("comparison").isEmpty() ? typed.with("comparison", comparison(study, typed)) : typed;
        boolean counted = table.column(POSITION).isPresent() && row.text(POSITION).isEmpty();
        return counted ? row.with(POSITION, String.valueOf(next(study, table, row))) : row;
    }

    private static int next(Study study, Table<?> table, Cells row) {
        List<String> within = WITHIN.getOrDefault(table, List.of());
        return 1 + study.all(table.kind()).stream()
                .map((Recorded each) -> table.cellsOf(each))
                .filter(each -> within.stream().allMatch(column -> each.text(column).equals(row.text(column))))
                .mapToInt(each -> each.integer(POSITION).orElse(0))
                .max().orElse(0);
    }

    /** The first one that compares places of this level, else the first one of all. */
    private static String comparison(Study study, Cells typed) {
        List<Comparison> all = study.all(Comparison.class);
        List<String> levels = levels(study, typed.list("places"));
        return all.stream().filter(each -> study.rowsOf(each.id()).stream().map(ComparisonRow::places).anyMatch(places -> levels(study, places).stream().anyMatch(levels::contains)))
                .findFirst().or(() -> all.stream().findFirst()).map(Comparison::id).orElse("");
    }

    private static List<String> levels(Study study, List<String> places) {
        return places.stream().flatMap(each -> study.places().find(each).stream()).map(Place::level).toList();
    }
}
