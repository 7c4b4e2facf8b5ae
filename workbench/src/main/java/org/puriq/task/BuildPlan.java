package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.country.PlanNames;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.evidence.Unit;
import org.puriq.format.Meant;
import org.puriq.format.PlanFormat;
import org.puriq.format.ResponseFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.planning.Assembly;
import org.puriq.planning.BallotCount;
import org.puriq.planning.Citation;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.Cited;
import org.puriq.view.Request;
import org.puriq.view.Request;

/** Builds a plan step by step: what takes several records at once is one step, and is undone as one. */
public final class BuildPlan {
    private static final String GROUP = "group";

    private final Workspace workspace;

    public BuildPlan(Workspace workspace) {
        this.workspace = workspace;
    }

    private <T> Checked<T> decide(String study, Function<Draft, Checked<Decision<T>>> work) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> work.apply(new Draft(known, workspace.countries().of(known.title().country()).numbers())))));
    }

    /**
     * Starts a plan, with what the country's planning needs where the study lacks it: the currency, the kinds of community body, and
     * young people of 15 to 25 as a group of their own. Without a currency in {@code cells} it is the country's.
     */
    public Checked<String> start(String study, Map<String, String> cells) {
        return decide(study, draft -> {
            PlanNames names = workspace.countries().planNames(draft.study().title().country());
            provide(draft, names);
            Map<String, String> whole = new LinkedHashMap<>(cells);
            whole.merge("currency", currency(draft, names), (given, usual) -> given.isBlank() ? usual : given);
            whole.merge("state", Plan.DRAFT, (given, usual) -> given.isBlank() ? usual : given);
            String id = draft.type(PlanFormat.PLANS, whole);
            return draft.decided(id, "history.add", PlanFormat.PLANS.name(), id);
        });
    }

    /** The money of the country, which the draft gets where the study lacks it; the study may call it by another identity. */
    static String currency(Draft draft, PlanNames names) {
        Optional<Unit> own = alike(draft.study(), names);
        if (own.isEmpty() && !draft.has(StudyFormat.UNITS, names.currency().id())) {
            draft.put(StudyFormat.UNITS, new Unit(names.currency().id(), names.currency().name(), Wording.NONE, names.currency().symbol(), "money-" + names.currency().id(), Optional.empty(), Optional.empty()));
        }
        return own.map(Unit::id).orElse(names.currency().id());
    }

    static Optional<Unit> alike(Study study, PlanNames names) {
        return study.all(Unit.class).stream().filter(each -> each.dimension().startsWith("money") && each.factor().isEmpty())
                .filter(each -> each.id().equals(names.currency().id()) || each.symbol().equals(names.currency().symbol())).findFirst();
    }

    private static void provide(Draft draft, PlanNames names) {
        scale(draft, Scale.BODY_KIND, "plan-scale.body-kind");
        names.bodies().forEach(each -> category(draft, each.id(), Scale.BODY_KIND, each.name()));
        scale(draft, GROUP, "plan-scale.group");
        category(draft, Project.YOUTH, GROUP, Texts.both("plan-scale.youth"));
    }

    private static void scale(Draft draft, String id, String text) {
        if (!draft.has(StudyFormat.SCALES, id)) {
            draft.put(StudyFormat.SCALES, new Scale(id, Texts.both(text), false, List.of()));
        }
    }

    private static void category(Draft draft, String id, String scale, Wording name) {
        if (!draft.has(StudyFormat.CATEGORIES, id)) {
            draft.put(StudyFormat.CATEGORIES, new Category(id, scale, draft.study().categoriesOf(scale).size() + 1, name, "", "", List.of(), List.of()));
        }
    }

    /** An annual plan for each year that has none; gives how many were made. */
    public Checked<Integer> makeAnnualPlans(String study, String plan) {
        return decide(study, draft -> chain(draft.study(), plan).then(chain -> {
            List<Integer> years = chain.yearsWithoutPlan();
            years.forEach(year -> draft.type(PlanFormat.ANNUAL_PLANS, Map.of("id", plan + "-" + year, "plan", plan, "year", String.valueOf(year))));
            return draft.decided(years.size(), "history.annual-plans", plan);
        }));
    }

    /** Cites a record in a line of the plan, with what it says at this moment; what was cited there already is told anew. */
    public Checked<String> cite(String study, String line, String cited) {
        return decide(study, draft -> {
            var texts = workspace.texts(draft.study(), Language.SPANISH);
            Wording says = new Cited(new Request(draft.study(), texts, Map.of(), CitableCards.of(workspace))).now(cited);
            if (says.isEmpty()) {
                draft.refuse(unsaid(draft.study(), cited));
            }
            Optional<Citation> before = draft.study().all(Citation.class).stream().filter(each -> each.line().equals(line) && each.cited().equals(cited)).findFirst();
            String id = before.map(Citation::id).orElseGet(() -> freeId(draft, line));
            draft.put(PlanFormat.CITATIONS, new Citation(id, line, cited, says, Optional.of(workspace.today()), before.map(Citation::references).orElse(List.of())));
            return draft.decided(id, before.isPresent() ? "history.change" : "history.add", PlanFormat.CITATIONS.name(), id);
        });
    }

    private static String freeId(Draft draft, String line) {
        String wanted = NewStudy.slug("cita " + Citation.id(line));
        String id = wanted;
        for (int number = 2; draft.has(PlanFormat.CITATIONS, id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** A record that is not there, with the nearest one that is; or one that says nothing. */
    private Problem unsaid(Study study, String cited) {
        String table = Citation.table(cited);
        String id = Citation.id(cited);
        boolean unknown = StudyFormat.table(table).filter(each -> !study.records().has(each.kind(), id)).isPresent();
        return unknown ? Problem.refused(Where.NOWHERE.at("cited", cited), "record.unknown", id, table, among(study, StudyFormat.table(table).orElseThrow(), id))
                : Problem.refused(Where.NOWHERE.at("cited", cited), StudyFormat.table(table).isPresent() ? "citation.nothing-said" : "citation.no-record", cited);
    }

    /** The nearest one that is there; a practice may be one of the library, or of another study. */
    private String among(Study study, Table<?> table, String id) {
        String own = Meant.among(study.records(), table, id);
        return own.isEmpty() && table == ResponseFormat.PRACTICES ? CitableCards.of(workspace).meant(id) : own;
    }

    /** Names a project as its sentence says: good or service, attribute, users. */
    public Checked<String> nameProject(String study, String project) {
        return decide(study, draft -> find(draft.study(), Project.class, PlanFormat.PROJECTS, project).then(known -> {
            Wording name = ProjectSentence.of(known.deliverable(), known.quality(), known.users());
            Map<String, String> cells = new HashMap<>(PlanFormat.PROJECTS.cellsOf(known).texts());
            cells.put("name_es", name.spanish().isEmpty() ? known.name().spanish() : name.spanish());
            cells.put("name_en", name.english().isEmpty() ? known.name().english() : name.english());
            PlanFormat.PROJECTS.read(new org.puriq.format.Cells(cells), Where.NOWHERE).map(each -> {
                draft.put(PlanFormat.PROJECTS, each);
                return each;
            });
            return draft.decided(project, "history.change", PlanFormat.PROJECTS.name(), project);
        }));
    }

    /** Puts the plan's priorities into the order of their votes: of all its assemblies together. A priority that nobody voted on keeps its votes and goes behind. */
    public Checked<Integer> order(String study, String plan) {
        return decide(study, draft -> chain(draft.study(), plan).then(chain -> {
            Map<String, Integer> votes = votes(draft.study(), plan);
            List<Priority> ordered = new ArrayList<>(chain.priorities());
            ordered.sort(Comparator.comparing((Priority each) -> -votes.getOrDefault(each.id(), -1)));
            for (int at = 0; at < ordered.size(); at++) {
                Priority each = ordered.get(at);
                Optional<Integer> counted = Optional.ofNullable(votes.get(each.id())).or(each::votes);
                draft.put(PlanFormat.PRIORITIES, new Priority(each.id(), each.plan(), at + 1, each.bodyKind(), each.body(), each.place(), each.name(), each.text(), counted, each.decidedAt(), each.records(), each.references()));
            }
            return draft.decided(ordered.size(), "history.order", plan);
        }));
    }

    /** By priority, the votes of all assemblies of the plan; who was voted on nowhere is not among them. */
    public static Map<String, Integer> votes(Study study, String plan) {
        List<String> assemblies = study.all(Assembly.class).stream().filter(each -> each.plan().equals(plan)).map(Assembly::id).toList();
        Map<String, Integer> votes = new LinkedHashMap<>();
        study.all(BallotCount.class).stream().filter(each -> assemblies.contains(each.assembly())).forEach(each -> votes.merge(each.priority(), each.votes(), Integer::sum));
        return votes;
    }

    /** The plan of this identity as a chain, or the sentence that names those that are likely meant. */
    public static Checked<PlanChain> chain(Study study, String plan) {
        return find(study, Plan.class, PlanFormat.PLANS, plan).map(each -> new PlanChain(study.records(), each));
    }

    /** The only plan of the study; where there are none or several, a sentence says so. */
    public static Checked<PlanChain> onlyChain(Study study) {
        List<Plan> plans = study.all(Plan.class);
        if (plans.size() == 1) {
            return Checked.sound(new PlanChain(study.records(), plans.getFirst()));
        }
        return Checked.faulty(plans.isEmpty() ? Problem.refused(Where.NOWHERE, "plan.none", study.id())
                : Problem.refused(Where.NOWHERE, "plan.several", String.join(", ", plans.stream().map(Plan::id).toList())));
    }

    private static <T extends Recorded> Checked<T> find(Study study, Class<T> kind, org.puriq.format.Table<T> table, String id) {
        return study.find(kind, id).map(Checked::sound)
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE.at("id", id), "record.unknown", id, table.name(), Meant.among(study.records(), table, id))));
    }
}
