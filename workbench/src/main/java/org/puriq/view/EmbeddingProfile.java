package org.puriq.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.ProgressReport;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Ladder;
import org.puriq.planning.Objective;
import org.puriq.planning.Plan;
import org.puriq.planning.Project;
import org.puriq.response.Embedding;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.study.Study;

/** How far migration is embedded in what somebody plans and does in a place, theme by theme; there is no sum over themes. */
public final class EmbeddingProfile {
    private final Study study;

    /** Whose plans about which place, looked at in which round. */
    public record Subject(String place, Optional<String> owner, Optional<String> round) {
        boolean isAbout(PlanDocument document) {
            boolean whose = owner.isEmpty() || document.owner().isEmpty() || document.owner().equals(owner);
            return document.place().filter(place::equals).isPresent() && whose;
        }

        boolean isAbout(Plan plan) {
            return plan.place().equals(place) && (owner.isEmpty() || plan.owner().isEmpty() || plan.owner().equals(owner));
        }
    }

    public EmbeddingProfile(Study study) {
        this.study = study;
    }

    public List<Category> themes() {
        return study.categoriesOf(Scale.EMBEDDING_THEME);
    }

    /** Those of whom somebody set a rung, then those of whom there are only documents. */
    public List<Subject> subjects() {
        Set<Subject> subjects = new LinkedHashSet<>();
        study.all(Embedding.class).forEach(each -> subjects.add(new Subject(each.place(), each.owner(), each.round())));
        for (PlanDocument document : study.all(PlanDocument.class)) {
            if (document.place().isPresent() && subjects.stream().noneMatch(each -> each.isAbout(document))) {
                subjects.add(new Subject(document.place().get(), document.owner(), Optional.empty()));
            }
        }
        return List.copyOf(subjects);
    }

    /** The rung that somebody set. */
    public Optional<Embedding> set(Subject subject, String theme) {
        return study.all(Embedding.class).stream().filter(each -> each.theme().equals(theme)
                && new Subject(each.place(), each.owner(), each.round()).equals(subject)).reduce((_, later) -> later);
    }

    /** The rung that somebody set, else the one that the records bear out. */
    public int rung(Subject subject, String theme) {
        return set(subject, theme).map(Embedding::rung).orElseGet(() -> ladder(subject, theme).proposed());
    }

    public List<PlanDocument> documents(Subject subject) {
        return study.all(PlanDocument.class).stream().filter(subject::isAbout).toList();
    }

    /** What the records say of a theme. */
    public Ladder ladder(Subject subject, String theme) {
        Set<String> documents = documents(subject).stream().map(PlanDocument::id).collect(Collectors.toSet());
        Set<String> plans = study.all(Plan.class).stream().filter(subject::isAbout).map(Plan::id).collect(Collectors.toSet());
        List<Objective> objectives = study.all(Objective.class).stream()
                .filter(each -> plans.contains(each.plan()) && each.theme().filter(theme::equals).isPresent() && !each.indicator().isEmpty()).toList();
        Set<String> aims = study.all(Objective.class).stream().filter(each -> plans.contains(each.plan()) && each.theme().filter(theme::equals).isPresent())
                .map(Objective::id).collect(Collectors.toSet());
        Set<String> projects = study.all(Project.class).stream().filter(each -> each.objective().filter(aims::contains).isPresent()).map(Project::id).collect(Collectors.toSet());
        Set<String> named = set(subject, theme).map(Embedding::records).map(Set::copyOf).orElse(Set.of());
        List<BudgetLine> lines = study.all(BudgetLine.class).stream().filter(each -> each.project().filter(projects::contains).isPresent() || named.contains(each.id())).toList();
        return new Ladder(confirmed(documents, theme), objectives, lines, reports(projects, lines));
    }

    private List<PlanPassage> confirmed(Set<String> documents, String theme) {
        return study.all(PlanPassage.class).stream()
                .filter(each -> documents.contains(each.document()) && each.isConfirmed() && each.theme().filter(theme::equals).isPresent()).toList();
    }

    private List<String> reports(Set<String> projects, List<BudgetLine> lines) {
        Set<String> all = Stream.concat(projects.stream(), lines.stream().flatMap(each -> each.project().stream())).collect(Collectors.toSet());
        Set<String> agreements = study.all(Agreement.class).stream().filter(each -> all.contains(each.project())).map(Agreement::id).collect(Collectors.toSet());
        return study.all(ProgressReport.class).stream().filter(each -> agreements.contains(each.agreement())).map(ProgressReport::id).toList();
    }

    /** Every passage of a document, in its order. */
    public List<PlanPassage> passages(String document) {
        return study.all(PlanPassage.class).stream().filter(each -> each.document().equals(document))
                .sorted(java.util.Comparator.comparingInt(PlanPassage::position)).toList();
    }

    /** What the confirmed passages say, in the order of the scale. */
    public List<Category> contents(List<PlanPassage> passages) {
        Set<String> said = new LinkedHashSet<>();
        passages.stream().filter(PlanPassage::isConfirmed).forEach(each -> said.addAll(each.contents()));
        return study.categoriesOf(Scale.PLAN_CONTENT).stream().filter(each -> said.contains(each.id())).toList();
    }

    /** The pages that passages stand on, each once. */
    static List<Integer> pages(List<PlanPassage> passages) {
        List<Integer> pages = new ArrayList<>(passages.stream().flatMap(each -> each.page().stream()).distinct().sorted().toList());
        return List.copyOf(pages);
    }
}
