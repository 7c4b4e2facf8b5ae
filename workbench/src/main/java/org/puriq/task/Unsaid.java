package org.puriq.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Actor;
import org.puriq.format.Cells;
import org.puriq.format.InterviewFormat;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.planning.AnnualPlan;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Project;
import org.puriq.study.Study;

/** What nobody has to say of a new record: that it stands behind the others, and which table of communities a row of places goes into. */
final class Unsaid {
    private static final String POSITION = "position";

    /** Within what records are counted through; a table that is not named here is counted as a whole. */
    private static final Map<Table<?>, List<String>> WITHIN = Map.of(StudyFormat.COMPARISON_ROWS, List.of("comparison"), StudyFormat.COMPARISON_COLUMNS, List.of("comparison"),
            StudyFormat.PASSAGES, List.of("case", "question"), StudyFormat.CIRCUMSTANCES, List.of("question"), StudyFormat.LINKS, List.of("chain"), StudyFormat.ACTIVITIES, List.of("place"),
            InterviewFormat.GUIDE_QUESTIONS, List.of("guide"), InterviewFormat.INTERVIEW_NOTES, List.of("interview"),
            PlanFormat.PRIORITIES, List.of("plan"), PlanFormat.OBJECTIVES, List.of("plan"));

    private Unsaid() {}

    static Cells filled(Study study, Table<?> table, Cells typed) {
        Cells named = table == PlanFormat.PROJECTS ? named(study, typed) : table == PlanFormat.BUDGET_LINES ? budgeted(study, typed) : typed;
        Cells row = table == StudyFormat.COMPARISON_ROWS && named.text("comparison").isEmpty() ? named.with("comparison", comparison(study, named)) : named;
        boolean counted = table.column(POSITION).isPresent() && row.text(POSITION).isEmpty();
        return counted ? row.with(POSITION, String.valueOf(next(study, table, row))) : row;
    }

    /** A project without a name is called what it delivers, how, and for whom; what comes from no local government is a proposal. */
    private static Cells named(Study study, Cells typed) {
        boolean local = study.find(Actor.class, typed.text("owner")).filter(each -> each.kind().equals(Actor.LOCAL_GOVERNMENT)).isPresent();
        Cells kind = orElse(orElse(typed, "kind", local ? Project.PROJECT : Project.PROPOSAL), "state", Project.IDEA);
        if (!typed.wording("name").isEmpty()) {
            return kind;
        }
        Wording name = ProjectSentence.of(typed.wording("deliverable"), typed.wording("quality"), typed.wording("users"));
        return kind.with("name_es", name.spanish()).with("name_en", name.english());
    }

    private static Cells orElse(Cells cells, String column, String usual) {
        return cells.text(column).isEmpty() ? cells.with(column, usual) : cells;
    }

    /** A budget line stands in the annual plan of its year, and in the money of its plan. */
    private static Cells budgeted(Study study, Cells typed) {
        Optional<Plan> plan = study.find(Plan.class, typed.text("plan"));
        Optional<String> annual = typed.integer("year").flatMap(year -> plan.flatMap(each -> new PlanChain(study.records(), each).annualPlan(year))).map(AnnualPlan::id);
        return orElse(orElse(typed, "annual_plan", annual.orElse("")), "currency", plan.flatMap(Plan::currency).orElse(""));
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
