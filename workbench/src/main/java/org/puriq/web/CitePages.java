package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.task.BuildPlan;
import org.puriq.view.Cited;
import org.puriq.view.PlanWords;

/** "Use in the plan": a line of a plan rests on a figure, a practice, or whatever else is recorded. */
final class CitePages implements Routes {
    private final Studies studies;

    CitePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/cite", context -> ask(context, List.of()));
        routes.post("/study/{study}/cite", this::cite);
    }

    /** The way to this page from what could be cited. */
    static Link use(Opened opened, String table, String id) {
        return new Link(opened.say("web.cite.use"), opened.below("cite?cited=" + table + ":" + id));
    }

    private void ask(Context context, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.cite.title")).in(Stage.PLAN);
        String cited = asked(context, "cited");
        List<Part> parts = new ArrayList<>();
        Wording says = cited.isEmpty() ? Wording.NONE : new Cited(opened.plainRequest()).now(cited);
        if (!says.isEmpty()) {
            parts.add(new Part.Facts(List.of(new Fact(opened.say("head.evidence"), opened.texts().of(says)))));
        }
        problems.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        List<Field.Choice> lines = lines(opened);
        if (lines.isEmpty()) {
            parts.add(new Part.Words(opened.say("web.cite.no-plan")));
            parts.add(new Part.Ways(List.of(new Link(opened.say("web.plans.title"), opened.below("plans"))), true));
        } else {
            parts.add(new Part.Asked(form(opened, lines, cited, says, asked(context, "line"))));
        }
        studies.show(context, opened, opened.say("web.cite.lead"), parts);
    }

    private static Form form(Opened opened, List<Field.Choice> lines, String cited, Wording says, String line) {
        Field where = Field.asked("line", opened.say("web.cite.line"), "", Field.Kind.CHOICE, line).choosing(lines);
        if (!says.isEmpty()) {
            return Form.of(opened.below("cite"), List.of(where), opened.say("web.cite.do")).with("cited", cited);
        }
        Field what = Field.asked("cited", opened.say("web.cite.what"), opened.say("web.cite.what.help"), Field.Kind.LINE, cited);
        return Form.of(opened.below("cite"), List.of(where, what), opened.say("web.cite.do"));
    }

    /** Every line of every plan that can rest on something, with what it is. */
    private static List<Field.Choice> lines(Opened opened) {
        var words = new PlanWords(opened.texts());
        List<Plan> plans = opened.study().all(Plan.class);
        return plans.stream().flatMap(plan -> new PlanChain(opened.study().records(), plan).everyLine().filter(each -> !each.table().equals(PlanChain.BUDGET_LINES) && !each.table().equals(PlanChain.ANNUAL_PLANS))
                .map(each -> new Field.Choice(each.table() + ":" + each.record().id(),
                        (plans.size() > 1 ? opened.texts().of(plan.name()) + " · " : "") + PlanWords.capital(words.line(each.table())) + ": " + PlanWords.name(opened.plainRequest(), each)))).toList();
    }

    private static String asked(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).or(() -> Optional.ofNullable(context.queryParam(name))).orElse("").strip();
    }

    private void cite(Context context) {
        Opened opened = studies.open(context);
        String line = asked(context, "line");
        switch (studies.change(() -> new BuildPlan(studies.workspace()).cite(opened.study().id(), line, asked(context, "cited")))) {
            case Checked.Sound<String> _ -> context.redirect(opened.frame().within(plan(opened, line).map(each -> "plan/" + each + "?way=back#back-" + PlanTree.id(line)).orElse("plans")), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                ask(context, problems);
            }
        }
    }

    private static Optional<String> plan(Opened opened, String line) {
        return opened.study().all(Plan.class).stream().filter(each -> new PlanChain(opened.study().records(), each).everyLine().anyMatch(one -> (one.table() + ":" + one.record().id()).equals(line))).map(Plan::id).findFirst();
    }
}
