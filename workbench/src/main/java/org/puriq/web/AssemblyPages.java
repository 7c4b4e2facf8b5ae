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
import org.puriq.format.Cells;
import org.puriq.format.PlanFormat;
import org.puriq.planning.Assembly;
import org.puriq.planning.BallotCount;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.table.Cell;
import org.puriq.task.BuildPlan;
import org.puriq.task.CountBallots;
import org.puriq.task.Doubts;
import org.puriq.task.EditStudy;

/** Assemblies that choose priorities by hand: what was counted is typed in on one page, and orders the priorities when somebody says so. */
final class AssemblyPages implements Routes {
    private static final List<String> ABOUT = List.of("present", "votes_each", "spoiled");
    /** How the field for the votes of a priority is called. */
    static final String VOTES = "votes.";

    private final Studies studies;

    AssemblyPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/plan/{plan}/assemblies", context -> all(context, Map.of(), List.of()));
        routes.post("/study/{study}/plan/{plan}/assemblies", this::begin);
        routes.get("/study/{study}/plan/{plan}/assembly/{assembly}", context -> one(context, Map.of(), List.of()));
        routes.post("/study/{study}/plan/{plan}/assembly/{assembly}", this::count);
        routes.post("/study/{study}/plan/{plan}/order", this::order);
    }

    private void all(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        PlanChain chain = PlanPages.chain(plain, context);
        Opened opened = plain.titled(plain.say("assembly.title")).in(Stage.PLAN);
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(plan(opened, chain))));
        if (!chain.priorities().isEmpty()) {
            parts.add(PlanFiles.papers(opened, chain, ""));
        }
        List<Assembly> held = held(opened, chain);
        if (!held.isEmpty()) {
            parts.add(new Part.Lines(held.stream().map(each -> new Part.Line(Cell.of(new Cell.Piece.Link(opened.texts().of(each.name()), page(chain) + "/assembly/" + each.id())),
                    each.heldAt().map(opened.texts()::date).orElse(""), "", false)).toList()));
        }
        parts.add(new Part.Heading(opened.say("assembly.new"), "new"));
        Map<String, String> known = new LinkedHashMap<>(Map.of("plan", chain.plan().id(), "place", chain.plan().place()));
        known.putAll(given);
        var form = new RecordForm(opened, PlanFormat.ASSEMBLIES, "", new Cells(known), problems);
        parts.add(new Part.Asked(form.asking(opened.below(page(chain) + "/assemblies"), opened.say("web.add.do"),
                List.of("name_" + opened.texts().language().code(), "place", "body_kind", "held_at", "votes_each"), Map.of("plan", chain.plan().id()))));
        studies.show(context, opened, opened.say("assembly.lead"), parts);
    }

    private static String page(PlanChain chain) {
        return "plan/" + chain.plan().id();
    }

    private static Cell plan(Opened opened, PlanChain chain) {
        return Cell.of(new Cell.Piece.Link(opened.texts().of(chain.plan().name()), page(chain)));
    }

    private static List<Assembly> held(Opened opened, PlanChain chain) {
        return opened.study().all(Assembly.class).stream().filter(each -> each.plan().equals(chain.plan().id())).toList();
    }

    private void begin(Context context) {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Map<String, String> given = RecordPages.given(context, PlanFormat.ASSEMBLIES);
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), PlanFormat.ASSEMBLIES.name(), given))) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved saved, List<Problem> _) -> context.redirect(opened.frame().within(page(chain) + "/assembly/" + saved.id()), HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                all(context, given, problems);
            }
        }
    }

    private static Assembly assembly(Opened opened, Context context) {
        return opened.study().find(Assembly.class, context.pathParam("assembly")).filter(each -> each.plan().equals(context.pathParam("plan"))).orElseThrow(NotFoundResponse::new);
    }

    /** @param given what was typed and refused, and {@code problems} why */
    private void one(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        PlanChain chain = PlanPages.chain(plain, context);
        Assembly assembly = assembly(plain, context);
        Opened opened = plain.titled(plain.texts().of(assembly.name())).in(Stage.PLAN);
        List<Part> parts = new ArrayList<>(List.of(new Part.Words(plan(opened, chain)), new Part.Beside("sums", sums(opened, assembly))));
        problems.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        if (chain.priorities().isEmpty()) {
            parts.add(new Part.Words(opened.say("assembly.no-priorities")));
        } else {
            parts.add(new Part.Asked(counting(opened, chain, assembly, given)));
            parts.add(new Part.Words(opened.say("assembly.order.lead")));
            parts.add(new Part.Asked(Form.button(opened.below(page(chain) + "/order"), opened.say("assembly.order"))));
            parts.add(PlanFiles.papers(opened, chain, assembly.id()));
        }
        studies.show(context, opened, opened.say("assembly.count.lead"), parts);
    }

    private static List<BallotCount> counts(Opened opened, Assembly assembly) {
        return opened.study().all(BallotCount.class).stream().filter(each -> each.assembly().equals(assembly.id())).toList();
    }

    /** What was counted together, and what it can be at most. */
    private static List<Fact> sums(Opened opened, Assembly assembly) {
        int sum = counts(opened, assembly).stream().mapToInt(BallotCount::votes).sum();
        List<Fact> facts = new ArrayList<>(List.of(new Fact(opened.say("assembly.sum"), opened.number(sum))));
        assembly.mostVotes().ifPresent(most -> facts.add(new Fact(opened.say("assembly.most"), opened.number(most))));
        assembly.heldAt().ifPresent(date -> facts.add(new Fact(opened.say("assembly.held"), opened.texts().date(date))));
        doubts(opened, assembly).forEach(each -> facts.add(new Fact(opened.say("assembly.doubt"), each)));
        facts.add(new Fact(opened.say("assembly.record"), Cell.of(new Cell.Piece.Link(opened.texts().of(assembly.name()), "record/assemblies/" + assembly.id()))));
        return facts;
    }

    /** The same sentence that saving says: too many votes for those who were there. */
    private static List<String> doubts(Opened opened, Assembly assembly) {
        return Doubts.of(opened.study(), PlanFormat.BALLOT_COUNTS, counts(opened, assembly)).stream().map(opened.texts()::sentence).distinct().toList();
    }

    private static Form counting(Opened opened, PlanChain chain, Assembly assembly, Map<String, String> given) {
        Cells known = PlanFormat.ASSEMBLIES.cellsOf(assembly);
        List<Field> fields = new ArrayList<>();
        ABOUT.forEach(each -> fields.add(field(org.puriq.text.FieldTexts.column("assemblies", each, opened.texts().language()), new Cell.Edit(PlanFormat.ASSEMBLIES.name(), assembly.id(), each, known.text(each)), given)));
        for (Priority each : chain.priorities()) {
            String was = counts(opened, assembly).stream().filter(count -> count.priority().equals(each.id())).findFirst().map(count -> String.valueOf(count.votes())).orElse("");
            fields.add(field("%d. %s".formatted(each.position(), opened.texts().of(each.name())), new Cell.Edit(PlanFormat.BALLOT_COUNTS.name(), assembly.id(), VOTES + each.id(), was), given));
        }
        return Form.of(opened.below(page(chain) + "/assembly/" + assembly.id()), fields, "").as(Form.Kind.SAVED);
    }

    /** A count, saved when its field is left. */
    private static Field field(String label, Cell.Edit edit, Map<String, String> given) {
        Field field = new Field(label, "", Field.Kind.NUMBER, edit);
        return given.containsKey(edit.column()) ? field.refused(given.getOrDefault(edit.column(), ""), "") : field;
    }

    /** Without scripts the whole form comes at once. */
    private void count(Context context) {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Map<String, String> about = new LinkedHashMap<>();
        ABOUT.forEach(each -> about.put(each, typed(context, each)));
        Map<String, String> votes = new LinkedHashMap<>();
        chain.priorities().forEach(each -> votes.put(each.id(), typed(context, VOTES + each.id())));
        String assembly = context.pathParam("assembly");
        switch (studies.change(() -> new CountBallots(studies.workspace()).all(opened.study().id(), assembly, about, votes))) {
            case Checked.Sound<String> _ -> context.redirect(opened.frame().within(page(chain) + "/assembly/" + assembly), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                Map<String, String> given = new LinkedHashMap<>(about);
                votes.forEach((id, typed) -> given.put(VOTES + id, typed));
                one(context, given, problems);
            }
        }
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void order(Context context) {
        Opened opened = studies.open(context);
        PlanChain chain = PlanPages.chain(opened, context);
        Studies.sound(studies.change(() -> new BuildPlan(studies.workspace()).order(opened.study().id(), chain.plan().id())), 422);
        context.redirect(opened.frame().within(page(chain)), HttpStatus.SEE_OTHER);
    }
}
