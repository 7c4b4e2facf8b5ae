package org.puriq.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;

/**
 * One plan as a chain that can be followed both ways: from a priority by its objectives and projects to the money and what came of it,
 * and from any line of the plan back to the priority and the evidence (acceptance A58, A59). Nijenhuis (2009, N70, N71) describes the
 * chain: bodies of the population name priorities, a five-year plan is made of them, and each year an annual plan of projects.
 */
public final class PlanChain {
    public static final String PRIORITIES = "priorities";
    public static final String OBJECTIVES = "objectives";
    public static final String ANNUAL_PLANS = "annual-plans";
    public static final String PROJECTS = "projects";
    public static final String BUDGET_LINES = "budget-lines";

    private final Records records;
    private final Plan plan;
    private final List<Priority> priorities;
    private final List<Objective> objectives;
    private final List<AnnualPlan> annualPlans;
    private final List<Project> projects;
    private final List<BudgetLine> lines;

    public PlanChain(Records records, Plan plan) {
        this.records = records;
        this.plan = plan;
        this.priorities = records.all(Priority.class).stream().filter(each -> each.plan().equals(plan.id())).sorted(Comparator.comparingInt(Priority::position)).toList();
        this.objectives = records.all(Objective.class).stream().filter(each -> each.plan().equals(plan.id())).sorted(Comparator.comparingInt(Objective::position)).toList();
        this.annualPlans = records.all(AnnualPlan.class).stream().filter(each -> each.plan().equals(plan.id())).sorted(Comparator.comparingInt(AnnualPlan::year)).toList();
        this.projects = records.all(Project.class).stream().filter(each -> each.plan().equals(plan.id())).toList();
        this.lines = records.all(BudgetLine.class).stream().filter(each -> each.plan().equals(plan.id())).sorted(Comparator.comparingInt(BudgetLine::year)).toList();
    }

    public Plan plan() {
        return plan;
    }

    public List<Priority> priorities() {
        return priorities;
    }

    public List<Objective> objectives() {
        return objectives;
    }

    public List<AnnualPlan> annualPlans() {
        return annualPlans;
    }

    public List<Project> projects() {
        return projects;
    }

    public List<BudgetLine> lines() {
        return lines;
    }

    public boolean isEmpty() {
        return priorities.isEmpty() && objectives.isEmpty() && projects.isEmpty() && lines.isEmpty() && annualPlans.isEmpty();
    }

    // --- forward

    /** The objectives that name this priority themselves. */
    public List<Objective> objectivesOf(Priority priority) {
        return objectives.stream().filter(each -> each.priorities().contains(priority.id())).toList();
    }

    /** The objectives that are parts of this one. */
    public List<Objective> partsOf(Objective objective) {
        return objectives.stream().filter(each -> each.parent().equals(Optional.of(objective.id()))).toList();
    }

    public List<Project> projectsOf(Objective objective) {
        return projects.stream().filter(each -> each.objective().equals(Optional.of(objective.id()))).toList();
    }

    /** The projects that answer to this priority, by its objectives or by themselves. */
    public List<Project> projectsOf(Priority priority) {
        return projects.stream().filter(each -> prioritiesOf(each).contains(priority)).toList();
    }

    /** The projects that name this priority and serve none of its objectives. */
    public List<Project> directProjectsOf(Priority priority) {
        return projects.stream().filter(each -> each.priorities().contains(priority.id()) && each.objective().stream().noneMatch(id -> prioritiesOfObjective(id).contains(priority))).toList();
    }

    public List<BudgetLine> linesOf(Project project) {
        return lines.stream().filter(each -> each.project().equals(Optional.of(project.id()))).toList();
    }

    /** The annual plans in which a project stands, by itself or by its money. */
    public List<AnnualPlan> annualPlansOf(Project project) {
        Set<Integer> years = new HashSet<>(linesOf(project).stream().map(BudgetLine::year).toList());
        return annualPlans.stream().filter(each -> project.annualPlans().contains(each.id()) || years.contains(each.year())).toList();
    }

    public Optional<AnnualPlan> annualPlan(int year) {
        return annualPlans.stream().filter(each -> each.year() == year).findFirst();
    }

    // --- back

    public Optional<Project> project(String id) {
        return projects.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Objective> objective(String id) {
        return objectives.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The priorities that a project answers to: those that it names, and those of its objective and of what that is part of. */
    public List<Priority> prioritiesOf(Project project) {
        Set<Priority> found = new LinkedHashSet<>(named(project.priorities()));
        project.objective().ifPresent(id -> found.addAll(prioritiesOfObjective(id)));
        return List.copyOf(found);
    }

    /** The priorities of an objective and of everything that it is part of. */
    public List<Priority> prioritiesOf(Objective objective) {
        return prioritiesOfObjective(objective.id());
    }

    private List<Priority> prioritiesOfObjective(String id) {
        return way(id).stream().flatMap(each -> named(each.priorities()).stream()).distinct().toList();
    }

    private List<Priority> named(List<String> ids) {
        return priorities.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** An objective and what it is part of, upwards; a circle ends where it closes. */
    public List<Objective> way(String id) {
        List<Objective> way = new ArrayList<>();
        Optional<Objective> next = objective(id);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = next.get().parent().flatMap(this::objective);
        }
        return way;
    }

    /** How deep an objective lies; the highest ones 0. */
    public int depth(Objective objective) {
        return way(objective.id()).size() - 1;
    }

    /** What a line of this plan cites. */
    public List<Citation> citationsOf(String table, String id) {
        return records.all(Citation.class).stream().filter(each -> each.line().equals(table + ":" + id)).toList();
    }

    /** All citations of this plan's own lines, in the order of the lines. */
    public List<Citation> citations() {
        return everyLine().flatMap(each -> citationsOf(each.table(), each.record().id()).stream()).toList();
    }

    /** A record of the plan and its table. */
    public record Line(String table, Recorded record) {}

    /** The plan's own records, from the priorities to the money. */
    public Stream<Line> everyLine() {
        return Stream.of(lines(PRIORITIES, priorities), lines(OBJECTIVES, objectives), lines(ANNUAL_PLANS, annualPlans), lines(PROJECTS, projects), lines(BUDGET_LINES, lines)).flatMap(each -> each);
    }

    private static Stream<Line> lines(String table, List<? extends Recorded> records) {
        return records.stream().map(each -> new Line(table, each));
    }

    // --- what is broken

    /** Where the chain is broken, in the order of the chain (acceptance A38, A58, A63). */
    public List<BrokenLink> broken() {
        List<BrokenLink> broken = new ArrayList<>();
        priorities.stream().filter(each -> projectsOf(each).isEmpty()).forEach(each -> broken.add(new BrokenLink(BrokenLink.Kind.PRIORITY_WITHOUT_PROJECT, PRIORITIES, each.id())));
        for (Objective each : objectives) {
            if (prioritiesOf(each).isEmpty()) {
                broken.add(new BrokenLink(BrokenLink.Kind.OBJECTIVE_WITHOUT_PRIORITY, OBJECTIVES, each.id()));
            }
            if (!leadsToProject(each, new HashSet<>())) {
                broken.add(new BrokenLink(BrokenLink.Kind.OBJECTIVE_WITHOUT_PROJECT, OBJECTIVES, each.id()));
            }
        }
        projects.forEach(each -> broken(each, broken));
        yearsWithoutPlan().forEach(year -> broken.add(new BrokenLink(BrokenLink.Kind.YEAR_WITHOUT_PLAN, "plans", String.valueOf(year))));
        lines.stream().filter(each -> each.project().flatMap(this::project).isEmpty()).forEach(each -> broken.add(new BrokenLink(BrokenLink.Kind.BUDGET_LINE_WITHOUT_PROJECT, BUDGET_LINES, each.id())));
        return broken;
    }

    private void broken(Project project, List<BrokenLink> broken) {
        if (prioritiesOf(project).isEmpty()) {
            broken.add(new BrokenLink(BrokenLink.Kind.PROJECT_WITHOUT_PRIORITY, PROJECTS, project.id()));
        }
        if (isProposal(project) && project.sponsor().isEmpty()) {
            broken.add(new BrokenLink(BrokenLink.Kind.PROPOSAL_WITHOUT_SPONSOR, PROJECTS, project.id()));
        }
        if (linesOf(project).isEmpty()) {
            broken.add(new BrokenLink(BrokenLink.Kind.PROJECT_WITHOUT_BUDGET_LINE, PROJECTS, project.id()));
        }
    }

    private boolean leadsToProject(Objective objective, Set<String> seen) {
        return seen.add(objective.id()) && (!projectsOf(objective).isEmpty() || partsOf(objective).stream().anyMatch(part -> leadsToProject(part, seen)));
    }

    /** The years of the plan for which no annual plan is made yet. */
    public List<Integer> yearsWithoutPlan() {
        return plan.years().stream().filter(year -> annualPlan(year).isEmpty()).toList();
    }

    // --- who takes part

    /** Whether it comes from somebody who is no formal actor of planning (N72): it says so, or its owner is no local government. */
    public boolean isProposal(Project project) {
        return project.kind().equals(Project.PROPOSAL) || !isOfKind(project.owner(), Actor.LOCAL_GOVERNMENT);
    }

    /** Whether an NGO and a local government do it together, as owner, partner or sponsor (N106; acceptance A62). */
    public boolean isJoint(Project project) {
        List<String> parties = partiesOf(project);
        return parties.stream().anyMatch(each -> isOfKind(each, Actor.LOCAL_GOVERNMENT)) && parties.stream().anyMatch(each -> isOfKind(each, Actor.NGO));
    }

    public List<Project> jointProjects() {
        return projects.stream().filter(this::isJoint).toList();
    }

    /** Everybody who takes part in it, each once. */
    public static List<String> partiesOf(Project project) {
        return Stream.of(Stream.of(project.owner()), project.partners().stream(), project.sponsor().stream()).flatMap(each -> each).distinct().toList();
    }

    private boolean isOfKind(String actor, String kind) {
        return records.find(Actor.class, actor).filter(each -> each.kind().equals(kind)).isPresent();
    }

    /** How many of a project's participants migration took, by group; only where at least two counts can be compared. */
    public List<ParticipantLoss> lossesOf(Project project) {
        return ParticipantLoss.of(project, records.all(ParticipantCount.class));
    }

    // --- money

    /** What is planned and spent, by year, payer and currency: amounts of two currencies are never added. */
    public List<BudgetSum> sums() {
        return BudgetSum.of(lines);
    }

    /** The same by year and currency, whoever pays. */
    public List<BudgetSum> sumsByYear() {
        return BudgetSum.byYear(lines);
    }

    /** Everything, one sum for each currency. */
    public List<BudgetSum> totals() {
        return BudgetSum.byCurrency(lines);
    }

    /** What a project costs, one sum for each currency. */
    public List<BudgetSum> sumsOf(Project project) {
        return BudgetSum.byCurrency(linesOf(project));
    }

    /** What stands behind a sum. */
    static BigDecimal added(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
