package org.puriq.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.evidence.Actor;
import org.puriq.planning.AnnualPlan;
import org.puriq.planning.Assembly;
import org.puriq.planning.BallotCount;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Citation;
import org.puriq.planning.Objective;
import org.puriq.planning.ParticipantCount;
import org.puriq.planning.Plan;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;

/**
 * Whether the records of a plan fit together: years within the plan, links within one plan, one currency in a project, no objective
 * in itself, nobody lost who never came. What is merely missing is no problem here; the plan lists it.
 */
final class PlanRules {
    private static final int LONGEST = 50;
    private static final List<Table<?>> LINES = List.of(PlanFormat.PRIORITIES, PlanFormat.OBJECTIVES, PlanFormat.ANNUAL_PLANS, PlanFormat.PROJECTS, PlanFormat.BUDGET_LINES);

    private final Known known;
    private final Predicate<String> library;
    private final Circles objectives;
    private final Map<String, List<BudgetLine>> linesOfProject;
    private final Map<String, List<ParticipantCount>> countsOfProject;
    private final Map<String, List<BallotCount>> ballots;
    private final Map<String, List<AnnualPlan>> annualPlans;

    /** @param library whether the program's own library has a practice */
    PlanRules(Known known, Predicate<String> library) {
        this.known = known;
        this.library = library;
        Map<String, List<String>> upwards = new LinkedHashMap<>();
        known.all(PlanFormat.OBJECTIVES).forEach(each -> upwards.put(each.id(), each.parent().stream().toList()));
        this.objectives = new Circles(upwards);
        this.linesOfProject = grouped(known.all(PlanFormat.BUDGET_LINES), each -> each.project().orElse(""));
        this.countsOfProject = grouped(known.all(PlanFormat.PARTICIPANT_COUNTS), ParticipantCount::project);
        this.ballots = grouped(known.all(PlanFormat.BALLOT_COUNTS), BallotCount::assembly);
        this.annualPlans = grouped(known.all(PlanFormat.ANNUAL_PLANS), AnnualPlan::plan);
    }

    private static <T> Map<String, List<T>> grouped(List<T> records, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        records.forEach(each -> groups.computeIfAbsent(key.apply(each), _ -> new ArrayList<>()).add(each));
        return groups;
    }

    void check(Recorded record, Where where, List<Problem> problems) {
        switch (record) {
            case Plan plan -> checkPlan(plan, where, problems);
            case Priority _ -> { }
            case Objective objective -> checkObjective(objective, where, problems);
            case AnnualPlan annual -> checkAnnual(annual, where, problems);
            case Project project -> checkProject(project, where, problems);
            case BudgetLine line -> checkLine(line, where, problems);
            case ParticipantCount count -> checkCount(count, where, problems);
            case Citation citation -> checkCitation(citation, where, problems);
            case Assembly assembly -> checkAssembly(assembly, where, problems);
            case BallotCount count -> checkBallots(count, where, problems);
            default -> { }
        }
    }

    private static void checkPlan(Plan plan, Where where, List<Problem> problems) {
        if (plan.endYear() < plan.startYear() || plan.endYear() - plan.startYear() >= LONGEST) {
            problems.add(Problem.refused(where.at("end_year", String.valueOf(plan.endYear())), "plan.years", String.valueOf(plan.startYear()), String.valueOf(plan.endYear())));
        }
    }

    private void checkObjective(Objective objective, Where where, List<Problem> problems) {
        if (objectives.isInCircle(objective.id())) {
            problems.add(Problem.refused(where.at("parent", objective.parent().orElse("")), "plan.objective-circle", objective.id()));
        }
        objective.parent().flatMap(id -> known.find(PlanFormat.OBJECTIVES, id)).ifPresent(each -> samePlan("parent", each.id(), each.plan(), objective.plan(), where, problems));
        objective.priorities().forEach(id -> known.find(PlanFormat.PRIORITIES, id).ifPresent(each -> samePlan("priorities", id, each.plan(), objective.plan(), where, problems)));
    }

    private void checkAnnual(AnnualPlan annual, Where where, List<Problem> problems) {
        within(annual.plan(), annual.year(), where, problems);
        annualPlans.getOrDefault(annual.plan(), List.of()).stream().filter(each -> each.year() == annual.year() && !each.id().equals(annual.id())).findFirst().ifPresent(other ->
                problems.add(Problem.refused(where.at("year", String.valueOf(annual.year())), "plan.year-twice", String.valueOf(annual.year()), other.id())));
    }

    private void within(String plan, int year, Where where, List<Problem> problems) {
        known.find(PlanFormat.PLANS, plan).filter(each -> !each.covers(year)).ifPresent(each -> problems.add(Problem.refused(where.at("year", String.valueOf(year)), "plan.year-outside",
                String.valueOf(year), each.id(), String.valueOf(each.startYear()), String.valueOf(each.endYear()))));
    }

    private static void samePlan(String column, String id, String its, String own, Where where, List<Problem> problems) {
        if (!its.equals(own)) {
            problems.add(Problem.refused(where.at(column, id), "plan.other-plan", id, its, own));
        }
    }

    private void checkProject(Project project, Where where, List<Problem> problems) {
        project.objective().flatMap(id -> known.find(PlanFormat.OBJECTIVES, id)).ifPresent(each -> samePlan("objective", each.id(), each.plan(), project.plan(), where, problems));
        project.priorities().forEach(id -> known.find(PlanFormat.PRIORITIES, id).ifPresent(each -> samePlan("priorities", id, each.plan(), project.plan(), where, problems)));
        project.annualPlans().forEach(id -> known.find(PlanFormat.ANNUAL_PLANS, id).ifPresent(each -> samePlan("annual_plans", id, each.plan(), project.plan(), where, problems)));
        checkOwner(project, where, problems);
    }

    /** An NGO is no formal actor of planning (Nijenhuis 2009, N72); that it says so is asked for, not forced. */
    private void checkOwner(Project project, Where where, List<Problem> problems) {
        boolean local = isLocalGovernment(project.owner());
        if (!local && project.kind().equals(Project.PROJECT)) {
            problems.add(Problem.doubtful(where.at("kind", project.kind()), "plan.is-proposal", project.owner()));
        }
        project.sponsor().filter(each -> !isLocalGovernment(each)).ifPresent(each -> problems.add(Problem.doubtful(where.at("sponsor", each), "plan.sponsor-kind", each)));
    }

    private boolean isLocalGovernment(String actor) {
        return known.find(StudyFormat.ACTORS, actor).filter(each -> each.kind().equals(Actor.LOCAL_GOVERNMENT)).isPresent();
    }

    private void checkLine(BudgetLine line, Where where, List<Problem> problems) {
        within(line.plan(), line.year(), where, problems);
        notNegative("amount", line.amount(), line.id(), where, problems);
        line.spent().ifPresent(each -> notNegative("spent", each, line.id(), where, problems));
        line.project().flatMap(id -> known.find(PlanFormat.PROJECTS, id)).ifPresent(each -> samePlan("project", each.id(), each.plan(), line.plan(), where, problems));
        line.annualPlan().flatMap(id -> known.find(PlanFormat.ANNUAL_PLANS, id)).ifPresent(each -> {
            samePlan("annual_plan", each.id(), each.plan(), line.plan(), where, problems);
            if (each.year() != line.year()) {
                problems.add(Problem.refused(where.at("annual_plan", each.id()), "plan.annual-plan-year", each.id(), String.valueOf(each.year()), String.valueOf(line.year())));
            }
        });
        oneCurrency(line, where, problems);
        line.spent().filter(each -> each.compareTo(line.amount()) > 0).ifPresent(each ->
                problems.add(Problem.doubtful(where.at("spent", each.toPlainString()), "plan.spent-more", each.toPlainString(), line.amount().toPlainString())));
    }

    /** A project is added up, so it has one currency. */
    private void oneCurrency(BudgetLine line, Where where, List<Problem> problems) {
        List<BudgetLine> others = line.project().map(each -> linesOfProject.getOrDefault(each, List.of())).orElse(List.of());
        others.stream().filter(each -> !each.id().equals(line.id()) && !each.currency().equals(line.currency())).findFirst().ifPresent(other ->
                problems.add(Problem.refused(where.at("currency", line.currency()), "plan.two-currencies", line.project().orElseThrow(), line.currency(), other.currency(), other.id())));
        known.all(CofundingFormat.AGREEMENTS).stream().filter(each -> line.project().filter(each.project()::equals).isPresent() && !each.currency().equals(line.currency())).findFirst().ifPresent(agreement ->
                problems.add(Problem.refused(where.at("currency", line.currency()), "plan.currency-of-agreement", agreement.project(), line.currency(), agreement.currency(), agreement.id())));
    }

    private static void notNegative(String column, BigDecimal amount, String id, Where where, List<Problem> problems) {
        if (amount.signum() < 0) {
            problems.add(Problem.refused(where.at(column, amount.toPlainString()), "value.below", amount.toPlainString(), id, "0"));
        }
    }

    private static void notNegative(String column, Optional<Integer> count, String id, Where where, List<Problem> problems) {
        count.ifPresent(each -> notNegative(column, BigDecimal.valueOf(each), id, where, problems));
    }

    private void checkCount(ParticipantCount count, Where where, List<Problem> problems) {
        notNegative("people", Optional.of(count.people()), count.id(), where, problems);
        notNegative("left_migrating", count.leftMigrating(), count.id(), where, problems);
        int enrolled = enrolled(count);
        count.leftMigrating().filter(left -> left > enrolled).ifPresent(left ->
                problems.add(Problem.refused(where.at("left_migrating", String.valueOf(left)), "participants.more-left", String.valueOf(left), String.valueOf(enrolled))));
    }

    /** How many there were at the first count of the same project and group. */
    private int enrolled(ParticipantCount count) {
        return countsOfProject.getOrDefault(count.project(), List.of()).stream().filter(each -> each.group().equals(count.group()))
                .min(ParticipantCount.BY_DATE).orElse(count).people();
    }

    /**
     * What is cited may be gone: then the citation is stale, and the plan says so. The line itself must be one of a plan. A practice may
     * stand in the library of the program, which no study holds, or be one of another study, written {@code study.practice}.
     */
    private void checkCitation(Citation citation, Where where, List<Problem> problems) {
        Optional<Table<?>> line = table(citation.line()).filter(LINES::contains);
        if (line.isEmpty()) {
            problems.add(Problem.refused(where.at("line", CellRules.shortened(citation.line())), "citation.no-line", CellRules.shortened(citation.line()), String.join(", ", LINES.stream().map(Table::name).toList())));
        } else if (!known.has(line.get(), Citation.id(citation.line()))) {
            problems.add(Problem.doubtful(where.at("line", citation.line()), "citation.line-gone", CellRules.shortened(citation.line())));
        }
        Optional<Table<?>> cited = table(citation.cited());
        if (cited.isEmpty()) {
            problems.add(Problem.refused(where.at("cited", CellRules.shortened(citation.cited())), "citation.no-record", CellRules.shortened(citation.cited())));
        } else if (!isWorkedOut(citation) && !known.has(cited.get(), Citation.id(citation.cited())) && !isOfTheLibrary(cited.get(), citation)) {
            problems.add(Problem.doubtful(where.at("cited", citation.cited()), "citation.gone", CellRules.shortened(citation.cited())));
        }
    }

    private boolean isOfTheLibrary(Table<?> cited, Citation citation) {
        String card = Citation.id(citation.cited());
        return cited == ResponseFormat.PRACTICES && (card.contains(".") || library.test(card));
    }

    /** A figure that an attribute works out is stored nowhere: {@code statements:attribute@place}. */
    private static boolean isWorkedOut(Citation citation) {
        return Citation.table(citation.cited()).equals(StudyFormat.STATEMENTS.name()) && citation.cited().contains("@");
    }

    private static Optional<Table<?>> table(String named) {
        return StudyFormat.table(Citation.table(named));
    }

    private static void checkAssembly(Assembly assembly, Where where, List<Problem> problems) {
        notNegative("present", assembly.present(), assembly.id(), where, problems);
        notNegative("votes_each", assembly.votesEach(), assembly.id(), where, problems);
        notNegative("spoiled", assembly.spoiled(), assembly.id(), where, problems);
        assembly.spoiled().filter(each -> assembly.present().filter(all -> each > all).isPresent()).ifPresent(each ->
                problems.add(Problem.refused(where.at("spoiled", String.valueOf(each)), "ballots.more-spoiled", String.valueOf(each), String.valueOf(assembly.present().orElseThrow()))));
    }

    private void checkBallots(BallotCount count, Where where, List<Problem> problems) {
        notNegative("votes", Optional.of(count.votes()), count.id(), where, problems);
        Optional<Assembly> assembly = known.find(PlanFormat.ASSEMBLIES, count.assembly());
        List<BallotCount> all = ballots.getOrDefault(count.assembly(), List.of());
        all.stream().filter(each -> each.priority().equals(count.priority()) && !each.id().equals(count.id())).findFirst().ifPresent(other ->
                problems.add(Problem.refused(where.at("priority", count.priority()), "ballots.twice", count.priority(), other.id())));
        assembly.ifPresent(each -> known.find(PlanFormat.PRIORITIES, count.priority()).ifPresent(priority -> samePlan("priority", priority.id(), priority.plan(), each.plan(), where, problems)));
        int sum = all.stream().mapToInt(BallotCount::votes).sum();
        assembly.flatMap(Assembly::mostVotes).filter(most -> sum > most).ifPresent(most -> problems.add(Problem.doubtful(where.at("votes", String.valueOf(count.votes())), "ballots.too-many",
                String.valueOf(sum), String.valueOf(most), String.valueOf(assembly.orElseThrow().present().orElse(0)), String.valueOf(assembly.orElseThrow().votesEach().orElse(1)))));
    }
}
