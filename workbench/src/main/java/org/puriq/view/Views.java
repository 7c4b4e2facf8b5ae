package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.community.Comparison;
import org.puriq.study.Study;

/** All views of a study: its own comparisons and those that every study has, in the order of the work. */
public final class Views {
    private Views() {}

    public static List<View> of(Study study) {
        List<View> views = new ArrayList<>(RecordViews.all());
        study.all(Comparison.class).forEach(each -> views.add(new ComparisonView(each)));
        views.add(new LittleMigrationView());
        views.addAll(LivelihoodViews.all());
        views.add(new RoundsView());
        views.addAll(FigureViews.all());
        views.addAll(FlowViews.all());
        views.addAll(ImpactViews.all());
        views.addAll(ResponseViews.all());
        views.add(new CoincidencesView());
        views.addAll(EmbeddingViews.all());
        views.addAll(AheadViews.all());
        views.addAll(PlanViews.all());
        views.addAll(InterviewViews.all());
        views.addAll(CofundingViews.all());
        return List.copyOf(views);
    }

    public static List<View> of(Study study, Stage stage) {
        return of(study).stream().filter(each -> each.stage() == stage).toList();
    }

    public static Optional<View> find(Study study, String name) {
        return of(study).stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
