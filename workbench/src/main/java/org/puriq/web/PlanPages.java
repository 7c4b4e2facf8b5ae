package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.country.PlanNames;
import org.puriq.format.Cells;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.planning.BrokenLink;
import org.puriq.planning.Citation;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Project;
import org.puriq.table.Cell;
import org.puriq.task.BuildPlan;
import org.puriq.task.EditStudy;
import org.puriq.task.ProjectSentence;
import org.puriq.view.Cited;
import org.puriq.view.PlanViews;
import org.puriq.view.PlanWords;

/** The plans of a study, and each as a chain both ways on one page, on which it is also built (acceptance A58, A59). */
final class PlanPages implements Routes {
    /** What can be added on the page of a plan, and what is asked for first; the rest is folded away. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "priorities", List.of("name", "body_kind", "body", "place", "text"),
            "objectives", List.of("name", "priorities", "indicator", "unit", "baseline", "target", "target_year"),
            "projects", List.of("deliverable", "quality", "users", "name", "objective", "priorities", "owner", "partners", "sponsor", "groups", "annual_plans"),
            "budget-lines", List.of("name", "project", "year", "amount", "payer"),
            "participant-counts", List.of("counted_at", "group", "people", "left_migrating"));

    private final Studies studies;

    PlanPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/plans", context -> plans(context, Map.of(), List.of()));
        routes.post("/study/{study}/plans", this::start);
        routes.get("/study/{study}/plan/{plan}", context -> plan(context, Map.of(), List.of()));
        routes.post("/study/{study}/plan/{plan}/add/{table}", this::add);
        routes.post("/study/{study}/plan/{plan}/years", this::years);
        routes.post("/study/{study}/plan/{plan}/name/{project}", this::name);
        routes.post("/study/{study}/plan/{plan}/remove/{table}/{record}", this::remove);
        routes.post("/study/{study}/plan/{plan}/again/{citation}", this::again);
    }

    // --- all plans

    private void plans(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.plans.title")).in(Stage.PLAN);
        List<Part> parts = new ArrayList<>();
        List<Plan> plans = opened.study().all(Plan.class);
        if (plans.isEmpty()) {
            parts.add(new Part.Words(opened.say("web.plans.empty")));
        } else {
            parts.add(new Part.Lines(plans.stream().map(each -> line(opened, each)).toList()));
        }
        parts.add(new Part.Heading(opened.say("web.plans.new"), "new"));
        parts.add(new Part.Asked(starting(opened, given, problems)));
        studies.show(context, opened, opened.say("web.plans.lead"), parts);
    }

    private static Part.Line line(Opened opened, Plan plan) {
        var chain = new PlanChain(opened.study().records(), plan);
        var words = new PlanWords(opened.texts());
        int broken = chain.broken().size();
        return new Part.Line(Cell.of(new Cell.Piece.Link(opened.texts().of(plan.name()), "plan/" + plan.id())),
                "%s · %s · %s".formatted(words.kind(plan), opened.phrases().place(plan.place()), PlanWords.years(plan)), broken == 0 ? "" : opened.say("plan-page.broken-count", opened.number(broken)), false);
    }

    /** The years begin with the next one, and a municipality's plan covers five of them unless somebody says otherwise. */
    private static Form starting(Opened opened, Map<String, String> given, List<Problem> problems) {
        Map<String, String> known = new LinkedHashMap<>(given);
        opened.texts().country().planNames().map(names -> names.plans().getFirst().id()).ifPresent(id -> known.putIfAbsent("instrument", id));
        var form = new RecordForm(opened, PlanFormat.PLANS, "", new Cells(known), problems);
        List<String> first = List.of("name_" + opened.texts().language().code(), "instrument", "place", "owner", "start_year", "end_year");
        return form.asking(opened.below("plans"), opened.say("web.plans.start"), first, Map.of());
    }

    private void start(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = RecordPages.given(context, PlanFormat.PLANS);
        switch (studies.change(() -> new BuildPlan(studies.workspace()).start(opened.study().id(), given))) {
            case Checked.Sound<String>(String id, List<Problem> _) -> context.redirect(opened.frame().within("plan/" + id), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                plans(context, given, problems);
            }
        }
    }

    // --- one plan

    static PlanChain chain(Opened opened, Context context) {
        return opened.study().find(Plan.class, context.pathParam("plan")).map(each -> new PlanChain(opened.study().records(), each)).orElseThrow(NotFoundResponse::new);
    }

    /** @param given what was typed and refused, and {@code problems} why */
    private void plan(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        PlanChain chain = chain(plain, context);
        Opened opened = plain.titled(plain.texts().of(chain.plan().name())).in(Stage.PLAN);
        PlanTree.Open open = open(opened, chain, context, given, problems);
        var tree = new PlanTree(opened, chain, open);
        boolean back = asked(context, "way").equals("back");
        List<Part> parts = new ArrayList<>(List.of(new Part.Facts(about(opened, chain))));
        problems.stream().filter(each -> open.form().isEmpty()).forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        parts.add(new Part.Heading(opened.say(back ? "plan-page.back" : "plan-page.forward"), "chain"));
        if (!chain.isEmpty()) {
            parts.add(new Part.Chosen(List.of(Field.asked("way", opened.say("plan-page.way"), "", Field.Kind.CHOICE, back ? "back" : "forward")
                    .choosing(List.of(new Field.Choice("forward", opened.say("plan-page.way.forward")), new Field.Choice("back", opened.say("plan-page.way.back"))))), Map.of(), false));
        }
        List<Part.Branch> branches = back ? tree.back() : tree.forward();
        parts.add(branches.isEmpty() ? new Part.Words(opened.say("plan-page.empty", new PlanWords(opened.texts()).many("priority"))) : new Part.Tree(branches));
        building(opened, chain, open, parts);
        broken(opened, chain, parts);
        stale(opened, chain, parts);
        PlanFiles.offered(opened, chain, parts);
        studies.show(context, opened, opened.say("plan-page.lead"), parts);
    }

    private static String asked(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).or(() -> Optional.ofNullable(context.formParam("_" + name))).orElse("");
    }

    private static List<Fact> about(Opened opened, PlanChain chain) {
        Plan plan = chain.plan();
        var words = new PlanWords(opened.texts());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(opened.say("plan-page.kind"), Cell.of(new Cell.Piece.Link(words.kindInFull(plan), "record/plans/" + plan.id()))),
                new Fact(opened.say("head.place"), Cell.of(new Cell.Piece.Link(opened.phrases().place(plan.place()), "place/" + plan.place()))),
                new Fact(opened.say("plan-page.years"), PlanWords.years(plan))));
        if (!chain.projects().isEmpty()) {
            facts.add(new Fact(opened.say("plan-page.joint"), opened.say(chain.projects().size() == 1 ? "plan-page.joint.of.one" : "plan-page.joint.of", opened.number(chain.jointProjects().size()), opened.number(chain.projects().size()))));
        }
        chain.totals().forEach(each -> facts.add(new Fact(opened.say("plan-page.total"), PlanWords.money(opened.plainRequest(), each))));
        return facts;
    }

    /** The form that the address asks for: that of a line, or one to add something. */
    private PlanTree.Open open(Opened opened, PlanChain chain, Context context, Map<String, String> given, List<Problem> problems) {
        String line = asked(context, "line");
        String add = asked(context, "add");
        String to = asked(context, "to");
        if (ASKED.containsKey(add)) {
            return new PlanTree.Open("", add, to, List.of(adding(opened, chain, add, to, given, problems)));
        }
        Optional<Recorded> record = chain.everyLine().filter(each -> (each.table() + ":" + each.record().id()).equals(line)).map(PlanChain.Line::record).findFirst();
        return new PlanTree.Open(line, "", "", record.map(each -> changing(opened, chain, Citation.table(line), each)).orElse(List.of()));
    }

    /** What hangs below a line knows it already. */
    private static Part adding(Opened opened, PlanChain chain, String name, String to, Map<String, String> given, List<Problem> problems) {
        Table<?> table = StudyFormat.table(name).orElseThrow();
        Map<String, String> hidden = new LinkedHashMap<>(Map.of("_add", name, "_to", to));
        if (table.column("plan").isPresent()) {
            hidden.put("plan", chain.plan().id());
        }
        if (name.equals("participant-counts")) {
            hidden.put("project", Citation.id(to));
        }
        Map<String, String> known = new LinkedHashMap<>(known(chain, name, to));
        known.put("plan", chain.plan().id());
        known.putAll(given);
        var form = new RecordForm(opened, table, "", new Cells(known), problems);
        String language = "_" + opened.texts().language().code();
        List<String> first = ASKED.getOrDefault(name, List.of()).stream().map(each -> table.column(each).isPresent() ? each : each + language).toList();
        Form asked = form.asking(opened.below("plan/" + chain.plan().id() + "/add/" + name), opened.say("web.add.do"), first, hidden);
        List<Part> parts = new ArrayList<>();
        form.elsewhere().forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        if (name.equals("projects")) {
            parts.add(new Part.Words(opened.say("plan-page.sentence")));
        }
        parts.add(new Part.Asked(asked));
        return new Part.Told("add", opened.say("plan-page.adding"), PlanWords.capital(name.equals("participant-counts") ? opened.say("plan-page.participants") : new PlanWords(opened.texts()).line(name)), "", false, parts);
    }

    private static Map<String, String> known(PlanChain chain, String table, String to) {
        String id = Citation.id(to);
        Map<String, String> known = new LinkedHashMap<>();
        switch (Citation.table(to)) {
            case PlanChain.PRIORITIES -> known.put("priorities", id);
            case PlanChain.OBJECTIVES -> known.put(table.equals("objectives") ? "parent" : "objective", id);
            case PlanChain.PROJECTS -> known.put("project", id);
            default -> { }
        }
        if (table.equals("projects")) {
            known.put("owner", chain.plan().owner().orElse(""));
        }
        if (table.equals("budget-lines")) {
            known.put("payer", chain.plan().owner().orElse(""));
            known.put("year", String.valueOf(chain.plan().startYear()));
        }
        return known;
    }

    private List<Part> changing(Opened opened, PlanChain chain, String name, Recorded record) {
        Table<?> table = StudyFormat.table(name).orElseThrow();
        List<Part> parts = new ArrayList<>();
        if (record instanceof Project project) {
            sentence(opened, chain, project, parts);
        }
        parts.add(new Part.Asked(new RecordForm(opened, table, record.id(), table.cellsOf(record), List.of()).form(opened.below("record/" + name + "/" + record.id()), "")));
        parts.add(new Part.Asked(Form.button(opened.below("plan/" + chain.plan().id() + "/remove/" + name + "/" + record.id()), opened.say("web.record.remove")).as(Form.Kind.REMOVING)));
        return parts;
    }

    /** What the project would be called by its sentence, where it is called otherwise. */
    private static void sentence(Opened opened, PlanChain chain, Project project, List<Part> parts) {
        String proposed = opened.texts().of(ProjectSentence.of(project.deliverable(), project.quality(), project.users()));
        if (!proposed.isEmpty() && !proposed.equals(opened.texts().of(project.name()))) {
            parts.add(new Part.Words(opened.say("plan-page.proposed", proposed)));
            parts.add(new Part.Asked(Form.button(opened.below("plan/" + chain.plan().id() + "/name/" + project.id()), opened.say("plan-page.proposed.take"))));
        }
    }

    /** What can be added to the plan as a whole. What hangs on a line is added there. */
    private static void building(Opened opened, PlanChain chain, PlanTree.Open open, List<Part> parts) {
        var words = new PlanWords(opened.texts());
        parts.add(new Part.Heading(opened.say("plan-page.build"), "build"));
        if (!open.add().isEmpty() && open.to().isEmpty()) {
            parts.addAll(open.form());
        }
        String page = "plan/" + chain.plan().id();
        parts.add(new Part.Ways(List.of("priorities", "objectives", "projects", "budget-lines").stream()
                .map(each -> new Link(opened.say("plan-page.add", words.line(each)), opened.below(page + "?add=" + each + "#add"))).toList(), false));
        int without = chain.yearsWithoutPlan().size();
        if (without > 0) {
            parts.add(new Part.Asked(Form.button(opened.below(page + "/years"), opened.say("plan-page.make-years", words.many(PlanNames.ANNUAL_PLAN), opened.number(without)))));
        }
    }

    private static void broken(Opened opened, PlanChain chain, List<Part> parts) {
        List<BrokenLink> broken = chain.broken();
        parts.add(new Part.Heading(opened.say("plan-page.broken"), "broken"));
        if (broken.isEmpty()) {
            parts.add(new Part.Words(opened.say(chain.isEmpty() ? "plan-page.nothing-yet" : "plan-page.whole")));
            return;
        }
        parts.add(new Part.Lines(broken.stream().map(each -> new Part.Line(line(opened, chain, each), PlanViews.mends(opened.plainRequest(), each), PlanViews.missing(opened.plainRequest(), each), false)).toList()));
    }

    private static Cell line(Opened opened, PlanChain chain, BrokenLink broken) {
        String line = broken.table() + ":" + broken.record();
        return chain.everyLine().filter(each -> (each.table() + ":" + each.record().id()).equals(line)).findFirst()
                .map(each -> Cell.of(new Cell.Piece.Link(PlanWords.name(opened.plainRequest(), each), "plan/" + chain.plan().id() + "?line=" + line + "#" + PlanTree.id(line))))
                .orElseGet(() -> Cell.text(broken.record()));
    }

    /** Citations that no longer hold, old and new beside each other; looked at, they are cited anew. */
    private static void stale(Opened opened, PlanChain chain, List<Part> parts) {
        var cited = new Cited(opened.plainRequest());
        List<Part> told = new ArrayList<>();
        for (Citation each : chain.citations()) {
            cited.stale(each).ifPresent(why -> told.add(stale(opened, chain, cited, each, why)));
        }
        if (!told.isEmpty()) {
            parts.add(new Part.Heading(opened.say("plan-page.stale"), "stale"));
            parts.add(new Part.Words(opened.say("plan-page.stale.lead")));
            parts.addAll(told);
        }
    }

    private static Part stale(Opened opened, PlanChain chain, Cited cited, Citation citation, Cited.Stale why) {
        String line = chain.everyLine().filter(each -> citation.line().equals(each.table() + ":" + each.record().id())).findFirst().map(each -> PlanWords.name(opened.plainRequest(), each)).orElse(citation.line());
        List<Fact> facts = new ArrayList<>(List.of(new Fact(opened.say("head.told"), opened.texts().of(citation.told()))));
        List<Part> parts = new ArrayList<>();
        if (why != Cited.Stale.GONE) {
            facts.add(new Fact(opened.say("head.now"), opened.texts().of(cited.now(citation.cited()))));
        }
        parts.add(new Part.Facts(facts));
        parts.add(why == Cited.Stale.CHANGED
                ? new Part.Asked(Form.button(opened.below("plan/" + chain.plan().id() + "/again/" + citation.id()), opened.say("plan-page.stale.again")))
                : new Part.Words(Cell.of(new Cell.Piece.Link(opened.say("plan-page.stale.look"), "record/citations/" + citation.id()))));
        return new Part.Told("stale-" + citation.id(), opened.say("stale." + why.code()), line, "", false, parts);
    }

    // --- what is done on the page

    private void add(Context context) {
        Opened opened = studies.open(context);
        PlanChain chain = chain(opened, context);
        Table<?> table = RecordPages.table(context);
        Map<String, String> given = RecordPages.given(context, table);
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), table.name(), given))) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved saved, List<Problem> _) -> back(context, opened, chain, table.name().equals("participant-counts") ? asked(context, "to") : saved.table() + ":" + saved.id());
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                plan(context, given, problems);
            }
        }
    }

    private static void back(Context context, Opened opened, PlanChain chain, String line) {
        context.redirect(opened.frame().within("plan/" + chain.plan().id() + (line.isEmpty() ? "" : "#" + PlanTree.id(line))), HttpStatus.SEE_OTHER);
    }

    private void years(Context context) {
        Opened opened = studies.open(context);
        PlanChain chain = chain(opened, context);
        Studies.sound(studies.change(() -> new BuildPlan(studies.workspace()).makeAnnualPlans(opened.study().id(), chain.plan().id())), 422);
        back(context, opened, chain, "");
    }

    private void name(Context context) {
        Opened opened = studies.open(context);
        String project = context.pathParam("project");
        Studies.sound(studies.change(() -> new BuildPlan(studies.workspace()).nameProject(opened.study().id(), project)), 422);
        back(context, opened, chain(opened, context), "projects:" + project);
    }

    private void remove(Context context) {
        Opened opened = studies.open(context);
        switch (studies.change(() -> new EditStudy(studies.workspace()).remove(opened.study().id(), RecordPages.table(context).name(), context.pathParam("record")))) {
            case Checked.Sound<String> _ -> back(context, opened, chain(opened, context), "");
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                plan(context, Map.of(), problems);
            }
        }
    }

    private void again(Context context) {
        Opened opened = studies.open(context);
        Citation citation = opened.study().find(Citation.class, context.pathParam("citation")).orElseThrow(NotFoundResponse::new);
        Studies.sound(studies.change(() -> new BuildPlan(studies.workspace()).cite(opened.study().id(), citation.line(), citation.cited())), 422);
        back(context, opened, chain(opened, context), citation.line());
    }
}
