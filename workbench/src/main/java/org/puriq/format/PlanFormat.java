package org.puriq.format;

import static org.puriq.format.Table.list;

import java.util.List;
import org.puriq.evidence.Scale;
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

/** The tables of a study package that hold a plan: from priorities to projects and budget lines. */
public final class PlanFormat {
    public static final Table<Plan> PLANS = Table.of("plans", Plan.class)
            .requiredWording("name", Plan::name)
            .text("instrument", Plan::instrument)
            .requiredReference("place", "places", Plan::place)
            .reference("owner", "actors", Plan::owner)
            .requiredInteger("start_year", Plan::startYear)
            .requiredInteger("end_year", Plan::endYear)
            .reference("currency", "units", Plan::currency)
            .reference("document", "plan-documents", Plan::document)
            .choice("state", list(Plan.DRAFT, Plan.APPROVED), Plan::state)
            .wording("text", Plan::text)
            .wording("note", Plan::note)
            .references()
            .reads(row -> new Plan(row.text("id"), row.wording("name"), row.text("instrument"), row.text("place"), row.optional("owner"),
                    row.integer("start_year").orElseThrow(), row.integer("end_year").orElseThrow(), row.optional("currency"),
                    row.optional("document"), row.text("state"), row.wording("text"), row.wording("note"), row.list("refs")));

    public static final Table<Priority> PRIORITIES = Table.of("priorities", Priority.class)
            .requiredReference("plan", "plans", Priority::plan)
            .requiredInteger("position", Priority::position)
            .category("body_kind", Scale.BODY_KIND, Priority::bodyKind)
            .reference("body", "actors", Priority::body)
            .reference("place", "places", Priority::place)
            .requiredWording("name", Priority::name)
            .wording("text", Priority::text)
            .integer("votes", Priority::votes)
            .date("decided_at", Priority::decidedAt)
            .words("records", Priority::records)
            .references()
            .reads(row -> new Priority(row.text("id"), row.text("plan"), row.integer("position").orElseThrow(), row.optional("body_kind"),
                    row.optional("body"), row.optional("place"), row.wording("name"), row.wording("text"), row.integer("votes"),
                    row.date("decided_at"), row.list("records"), row.list("refs")));

    public static final Table<Objective> OBJECTIVES = Table.of("objectives", Objective.class)
            .requiredReference("plan", "plans", Objective::plan)
            .reference("parent", "objectives", Objective::parent)
            .requiredInteger("position", Objective::position)
            .requiredWording("name", Objective::name)
            .referenceList("priorities", "priorities", Objective::priorities)
            .category("theme", Scale.EMBEDDING_THEME, Objective::theme)
            .wording("indicator", Objective::indicator)
            .reference("unit", "units", Objective::unit)
            .number("baseline", Objective::baseline)
            .number("target", Objective::target)
            .integer("target_year", Objective::targetYear)
            .words("records", Objective::records)
            .references()
            .reads(row -> new Objective(row.text("id"), row.text("plan"), row.optional("parent"), row.integer("position").orElseThrow(),
                    row.wording("name"), row.list("priorities"), row.optional("theme"), row.wording("indicator"),
                    row.optional("unit"), row.number("baseline"), row.number("target"), row.integer("target_year"),
                    row.list("records"), row.list("refs")));

    public static final Table<AnnualPlan> ANNUAL_PLANS = Table.of("annual-plans", AnnualPlan.class)
            .requiredReference("plan", "plans", AnnualPlan::plan)
            .requiredInteger("year", AnnualPlan::year)
            .wording("name", AnnualPlan::name)
            .date("approved_at", AnnualPlan::approvedAt)
            .reference("document", "plan-documents", AnnualPlan::document)
            .references()
            .reads(row -> new AnnualPlan(row.text("id"), row.text("plan"), row.integer("year").orElseThrow(), row.wording("name"), row.date("approved_at"),
                    row.optional("document"), row.list("refs")));

    public static final Table<Project> PROJECTS = Table.of("projects", Project.class)
            .requiredReference("plan", "plans", Project::plan)
            .reference("objective", "objectives", Project::objective)
            .referenceList("priorities", "priorities", Project::priorities)
            .requiredWording("name", Project::name)
            .choice("kind", list(Project.PROJECT, Project.PROPOSAL), Project::kind)
            .wording("deliverable", Project::deliverable)
            .wording("quality", Project::quality)
            .wording("users", Project::users)
            .requiredReference("owner", "actors", Project::owner)
            .referenceList("partners", "actors", Project::partners)
            .reference("sponsor", "actors", Project::sponsor)
            .referenceList("places", "places", Project::places)
            .categories("groups", "group", Project::groups)
            .categories("phases", "phase", Project::phases)
            .text("practice", Project::practice)
            .referenceList("annual_plans", "annual-plans", Project::annualPlans)
            .period(Project::period)
            .choice("state", list(Project.IDEA, Project.PROPOSED, Project.APPROVED, Project.RUNNING, Project.FINISHED, Project.STOPPED), Project::state)
            .yesNo("pilot", Project::pilot)
            .wording("indicator", Project::indicator)
            .wording("replicability", Project::replicability)
            .wording("scaling", Project::scaling)
            .wording("result", Project::result)
            .words("records", Project::records)
            .wording("note", Project::note)
            .references()
            .reads(row -> new Project(row.text("id"), row.text("plan"), row.optional("objective"), row.list("priorities"), row.wording("name"),
                    row.text("kind"), row.wording("deliverable"), row.wording("quality"), row.wording("users"), row.text("owner"),
                    row.list("partners"), row.optional("sponsor"), row.list("places"), row.list("groups"), row.list("phases"),
                    row.text("practice"), row.list("annual_plans"), row.period(), row.text("state"), row.yes("pilot"),
                    row.wording("indicator"), row.wording("replicability"), row.wording("scaling"), row.wording("result"),
                    row.list("records"), row.wording("note"), row.list("refs")));

    public static final Table<BudgetLine> BUDGET_LINES = Table.of("budget-lines", BudgetLine.class)
            .requiredReference("plan", "plans", BudgetLine::plan)
            .reference("annual_plan", "annual-plans", BudgetLine::annualPlan)
            .requiredInteger("year", BudgetLine::year)
            .reference("project", "projects", BudgetLine::project)
            .requiredWording("name", BudgetLine::name)
            .text("code", BudgetLine::code)
            .reference("payer", "actors", BudgetLine::payer)
            .requiredNumber("amount", BudgetLine::amount)
            .requiredReference("currency", "units", BudgetLine::currency)
            .number("spent", BudgetLine::spent)
            .date("spent_at", BudgetLine::spentAt)
            .wording("note", BudgetLine::note)
            .references()
            .reads(row -> new BudgetLine(row.text("id"), row.text("plan"), row.optional("annual_plan"), row.integer("year").orElseThrow(),
                    row.optional("project"), row.wording("name"), row.text("code"), row.optional("payer"),
                    row.number("amount").orElseThrow(), row.text("currency"), row.number("spent"), row.date("spent_at"),
                    row.wording("note"), row.list("refs")));

    public static final Table<ParticipantCount> PARTICIPANT_COUNTS = Table.of("participant-counts", ParticipantCount.class)
            .requiredReference("project", "projects", ParticipantCount::project)
            .date("counted_at", ParticipantCount::countedAt)
            .category("group", "group", ParticipantCount::group)
            .requiredInteger("people", ParticipantCount::people)
            .integer("left_migrating", ParticipantCount::leftMigrating)
            .wording("note", ParticipantCount::note)
            .reference("source", "sources", ParticipantCount::source)
            .text("locator", ParticipantCount::locator)
            .text("quote", ParticipantCount::quote)
            .references()
            .reads(row -> new ParticipantCount(row.text("id"), row.text("project"), row.date("counted_at"), row.optional("group"),
                    row.integer("people").orElseThrow(), row.integer("left_migrating"), row.wording("note"), row.optional("source"),
                    row.text("locator"), row.text("quote"), row.list("refs")));

    public static final Table<Citation> CITATIONS = Table.of("citations", Citation.class)
            .requiredText("line", Citation::line)
            .requiredText("cited", Citation::cited)
            .wording("told", Citation::told)
            .date("cited_at", Citation::citedAt)
            .references()
            .reads(row -> new Citation(row.text("id"), row.text("line"), row.text("cited"), row.wording("told"), row.date("cited_at"), row.list("refs")));

    public static final Table<Assembly> ASSEMBLIES = Table.of("assemblies", Assembly.class)
            .requiredReference("plan", "plans", Assembly::plan)
            .requiredWording("name", Assembly::name)
            .reference("place", "places", Assembly::place)
            .category("body_kind", Scale.BODY_KIND, Assembly::bodyKind)
            .date("held_at", Assembly::heldAt)
            .integer("present", Assembly::present)
            .integer("votes_each", Assembly::votesEach)
            .integer("spoiled", Assembly::spoiled)
            .wording("note", Assembly::note)
            .references()
            .reads(row -> new Assembly(row.text("id"), row.text("plan"), row.wording("name"), row.optional("place"), row.optional("body_kind"),
                    row.date("held_at"), row.integer("present"), row.integer("votes_each"), row.integer("spoiled"), row.wording("note"), row.list("refs")));

    public static final Table<BallotCount> BALLOT_COUNTS = Table.of("ballot-counts", BallotCount.class)
            .requiredReference("assembly", "assemblies", BallotCount::assembly)
            .requiredReference("priority", "priorities", BallotCount::priority)
            .requiredInteger("votes", BallotCount::votes)
            .references()
            .reads(row -> new BallotCount(row.text("id"), row.text("assembly"), row.text("priority"), row.integer("votes").orElseThrow(), row.list("refs")));

    static final List<Table<?>> TABLES = List.of(PLANS, PRIORITIES, OBJECTIVES, ANNUAL_PLANS, PROJECTS, BUDGET_LINES, PARTICIPANT_COUNTS, CITATIONS, ASSEMBLIES, BALLOT_COUNTS);

    private PlanFormat() {}
}
