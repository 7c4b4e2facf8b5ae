package org.puriq.task;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.planning.BrokenLink;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.BudgetSum;
import org.puriq.planning.Objective;
import org.puriq.planning.ParticipantLoss;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.Cited;
import org.puriq.view.PlanTrace;
import org.puriq.view.PlanViews;
import org.puriq.view.PlanWords;
import org.puriq.view.Request;

/** A plan for machines: the chain with its links both ways, what is broken, sums, losses and citations to be checked. */
public final class PlanFacts {
    private final Request request;
    private final PlanChain chain;
    private final PlanWords words;

    private PlanFacts(Request request, PlanChain chain) {
        this.request = request;
        this.chain = chain;
        this.words = new PlanWords(request.texts());
    }

    /** Of the study as it may be published. */
    public static Map<String, Object> of(Study own, Plan plan, Texts texts) {
        Study study = Publication.of(own).study();
        return new PlanFacts(Practices.request(study, texts, Map.of()), new PlanChain(study.records(), plan)).all();
    }

    private Map<String, Object> all() {
        Map<String, Object> facts = new LinkedHashMap<>();
        Plan plan = chain.plan();
        facts.put("plan", plan.id());
        facts.put("name", request.texts().of(plan.name()));
        facts.put("kind", words.kind(plan));
        facts.put("place", plan.place());
        facts.put("years", plan.years());
        facts.put("state", plan.state());
        facts.put("names", Map.of("priority", words.link("priority"), "objective", words.link("objective"), "action", words.link("action"), "annualPlan", words.link("annual-plan"), "project", words.link("project"), "budgetLine", words.link("budget-line")));
        facts.put("priorities", chain.priorities().stream().map(this::priority).toList());
        facts.put("objectives", chain.objectives().stream().map(this::objective).toList());
        facts.put("annualPlans", chain.annualPlans().stream().map(each -> Map.of("id", each.id(), "year", each.year())).toList());
        facts.put("projects", chain.projects().stream().map(this::project).toList());
        facts.put("budgetLines", chain.lines().stream().map(this::line).toList());
        facts.put("sums", chain.sums().stream().map(this::sum).toList());
        facts.put("joint", Map.of("projects", chain.jointProjects().size(), "of", chain.projects().size()));
        facts.put("losses", chain.projects().stream().flatMap(each -> chain.lossesOf(each).stream()).map(this::loss).toList());
        facts.put("broken", chain.broken().stream().map(this::broken).toList());
        facts.put("stale", stale());
        return facts;
    }

    private Map<String, Object> named(Recorded record, String name) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", record.id());
        facts.put("name", name);
        return facts;
    }

    private Map<String, Object> priority(Priority each) {
        Map<String, Object> facts = named(each, request.texts().of(each.name()));
        facts.put("position", each.position());
        each.bodyKind().ifPresent(kind -> facts.put("bodyKind", kind));
        each.votes().ifPresent(votes -> facts.put("votes", votes));
        facts.put("objectives", ids(chain.objectivesOf(each)));
        facts.put("projects", ids(chain.projectsOf(each)));
        facts.put("evidence", evidence(PlanTrace.of(chain, new PlanChain.Line(PlanChain.PRIORITIES, each)).toList()));
        return facts;
    }

    private Map<String, Object> objective(Objective each) {
        Map<String, Object> facts = named(each, request.texts().of(each.name()));
        facts.put("called", words.objective(chain, each));
        each.parent().ifPresent(parent -> facts.put("partOf", parent));
        facts.put("priorities", ids(chain.prioritiesOf(each)));
        facts.put("projects", ids(chain.projectsOf(each)));
        facts.put("evidence", evidence(PlanTrace.of(chain, new PlanChain.Line(PlanChain.OBJECTIVES, each)).toList()));
        return facts;
    }

    private Map<String, Object> project(Project each) {
        Map<String, Object> facts = named(each, request.texts().of(each.name()));
        facts.put("proposal", chain.isProposal(each));
        facts.put("joint", chain.isJoint(each));
        facts.put("youth", each.isForYouth());
        each.objective().ifPresent(objective -> facts.put("objective", objective));
        facts.put("priorities", ids(chain.prioritiesOf(each)));
        facts.put("annualPlans", ids(chain.annualPlansOf(each)));
        facts.put("budgetLines", ids(chain.linesOf(each)));
        facts.put("budget", chain.sumsOf(each).stream().map(this::sum).toList());
        facts.put("result", request.texts().of(each.result()));
        facts.put("evidence", evidence(PlanTrace.behind(chain, each)));
        return facts;
    }

    private static List<String> ids(List<? extends Recorded> records) {
        return records.stream().map(Recorded::id).toList();
    }

    /** What a line rests on: what is said, by whom, and where it stands. */
    private List<Map<String, Object>> evidence(List<PlanTrace> rests) {
        var cited = new Cited(request);
        return rests.stream().map(each -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("line", each.line().table() + ":" + each.line().record().id());
            facts.put("cites", each.citation().cited());
            facts.put("says", request.texts().of(cited.now(each.citation().cited())));
            facts.put("actor", cited.actor(each.citation().cited()));
            facts.put("source", cited.source(each.citation().cited()));
            cited.stale(each.citation()).ifPresent(why -> facts.put("stale", why.code()));
            return facts;
        }).toList();
    }

    private Map<String, Object> line(BudgetLine each) {
        Map<String, Object> facts = named(each, request.texts().of(each.name()));
        facts.put("year", each.year());
        each.project().ifPresent(project -> facts.put("project", project));
        each.payer().ifPresent(payer -> facts.put("payer", payer));
        money(facts, each.amount(), each.currency(), each.spent());
        return facts;
    }

    private Map<String, Object> sum(BudgetSum each) {
        Map<String, Object> facts = new LinkedHashMap<>();
        each.year().ifPresent(year -> facts.put("year", year));
        each.payer().ifPresent(payer -> facts.put("payer", payer));
        money(facts, each.amount(), each.currency(), each.spent());
        return facts;
    }

    private static void money(Map<String, Object> facts, BigDecimal amount, String currency, Optional<BigDecimal> spent) {
        facts.put("amount", amount);
        facts.put("currency", currency);
        spent.ifPresent(each -> facts.put("spent", each));
    }

    private Map<String, Object> loss(ParticipantLoss each) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("project", each.project().id());
        each.group().ifPresent(group -> facts.put("group", group));
        facts.put("enrolled", each.enrolled());
        facts.put("remaining", each.remaining());
        each.share().ifPresent(share -> facts.put("loss", share));
        each.migrated().ifPresent(migrated -> facts.put("migrated", migrated));
        facts.put("formula", PlanViews.formula(request, each));
        if (each.isWarned()) {
            facts.put("warning", PlanViews.warning(request, each));
        }
        return facts;
    }

    private Map<String, Object> broken(BrokenLink each) {
        return Map.of("kind", each.kind().code(), "table", each.table(), "record", each.record(), "says", PlanViews.missing(request, each), "mends", PlanViews.mends(request, each));
    }

    private List<Map<String, Object>> stale() {
        var cited = new Cited(request);
        return chain.citations().stream().flatMap(each -> cited.stale(each).stream()
                .map(why -> Map.<String, Object>of("citation", each.id(), "line", each.line(), "cites", each.cited(), "why", why.code()))).toList();
    }
}
