package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Wording;
import org.puriq.narrative.Origins;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Objective;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;
import org.puriq.view.PlanViews;
import org.puriq.view.PlanWords;
import org.puriq.view.Request;
import org.puriq.view.Views;

/**
 * A plan as a chapter: priorities by kind of body with what they rest on, objectives, projects, annual plans, money, participants, and
 * what is still missing. Its tables are those of the pages. It is made of the study as it may be published.
 */
public final class PlanText {
    private final Request request;
    private final PlanChain chain;
    private final PlanWords words;
    private final List<Block> blocks = new ArrayList<>();

    private PlanText(Study study, PlanChain chain, Texts texts) {
        this.request = Practices.request(study, texts, Map.of(PlanViews.PLAN, chain.plan().id()));
        this.chain = chain;
        this.words = new PlanWords(texts);
    }

    /** @param own the study with everything in it; what may not leave is left out here, and said at the end */
    public static Document of(Study own, Plan plan, Texts texts) {
        Publication publication = Publication.of(own);
        Study study = publication.study();
        return new PlanText(study, new PlanChain(study.records(), plan), texts).document(publication);
    }

    private Document document(Publication publication) {
        Plan plan = chain.plan();
        String subtitle = told(words.kindInFull(plan), request.phrases().place(plan.place()), PlanWords.years(plan), FieldTexts.choice("plans.state", plan.state(), request.texts().language()));
        paragraph(plan.text());
        priorities();
        objectives();
        projects();
        annualPlans();
        table("plan-money", "plan-chapter.money");
        table("plan-participants", "plan-chapter.participants");
        table("plan-trace", "plan-chapter.evidence");
        table("plan-broken", "plan-chapter.missing");
        blocks.addAll(WriteReport.left(publication, request.texts()));
        return new Document(say(plan.name()), subtitle, request.texts().language(), blocks, new Origins(request.phrases()).all());
    }

    private static String told(String... parts) {
        return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String say(Wording wording) {
        return request.texts().of(wording);
    }

    private String say(String key, Object... details) {
        return request.texts().say(key, details);
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, PlanWords.capital(text)));
    }

    private void paragraph(Wording text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(new Piece.Words(say(text)))));
        }
    }

    /** A view's table, under a heading; nothing where it is empty. */
    private void table(String view, String heading) {
        Sheet sheet = Views.find(request.study(), view).orElseThrow().sheet(request);
        if (!sheet.rows().isEmpty()) {
            heading(1, say(heading));
            blocks.add(new Block.Table(sheet.titled("")));
        }
    }

    private void priorities() {
        if (chain.priorities().isEmpty()) {
            return;
        }
        heading(1, words.many("priority"));
        for (Optional<String> kind : PlanViews.kinds(request, chain)) {
            heading(2, PlanViews.kind(request, kind));
            chain.priorities().stream().filter(each -> each.bodyKind().equals(kind)).forEach(this::priority);
        }
    }

    private void priority(Priority priority) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece.Words("%d. %s".formatted(priority.position(), said(priority)))));
        if (!priority.text().isEmpty()) {
            pieces.add(new Piece.Break());
            pieces.add(new Piece.Words(say(priority.text())));
        }
        blocks.add(new Block.Paragraph(pieces));
    }

    private String said(Priority priority) {
        String body = told(priority.body().map(request.phrases()::actor).orElse(""), priority.place().map(request.phrases()::place).orElse(""),
                priority.votes().map(each -> say("plan-chapter.votes", request.texts().number(each))).orElse(""));
        return body.isEmpty() ? say(priority.name()) : "%s (%s)".formatted(say(priority.name()), body);
    }

    private void objectives() {
        if (chain.objectives().isEmpty()) {
            return;
        }
        heading(1, words.many("objective"));
        List<Sheet.Row> rows = chain.objectives().stream().map(this::row).toList();
        blocks.add(new Block.Table(new Sheet("objectives", "", List.of(new Sheet.Head("objective", PlanWords.capital(words.link("objective"))), head("indicator"), head("baseline"), head("target"), head("target_year")), rows, List.of(), "")));
    }

    private Sheet.Head head(String column) {
        return new Sheet.Head(column, FieldTexts.column("objectives", column, request.texts().language()));
    }

    private Sheet.Row row(Objective each) {
        String unit = each.unit().map(id -> " " + request.phrases().unit(id)).orElse("");
        String name = "%s: %s".formatted(PlanWords.capital(words.objective(chain, each)), say(each.name()));
        return new Sheet.Row(each.id(), List.of(Cell.text(name), Cell.text(say(each.indicator())), Cell.text(each.baseline().map(number -> request.texts().number(number) + unit).orElse("")),
                Cell.text(each.target().map(number -> request.texts().number(number) + unit).orElse("")), Cell.text(each.targetYear().map(String::valueOf).orElse(""))));
    }

    private void projects() {
        if (chain.projects().isEmpty()) {
            return;
        }
        heading(1, words.many("project"));
        Sheet all = Views.find(request.study(), "plan-projects").orElseThrow().sheet(request);
        for (Project project : chain.projects()) {
            heading(2, say(project.name()));
            blocks.add(new Block.Table(facts(all, project)));
            paragraph(project.result());
        }
        all.remarks().forEach(each -> blocks.add(new Block.Paragraph(List.of(new Piece.Words(each)))));
    }

    /** Everything that a project carries, one below the other; what nobody said is left out. */
    private Sheet facts(Sheet all, Project project) {
        List<Cell> cells = all.row(project.id()).orElseThrow().cells();
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(fact("objective", PlanWords.capital(words.link("objective")), Cell.text(project.objective().map(chain::way).orElse(List.of()).reversed().stream().map(each -> say(each.name())).collect(Collectors.joining(" → ")))));
        rows.add(fact("priority", PlanWords.capital(words.link("priority")), Cell.text(chain.prioritiesOf(project).stream().map(each -> say(each.name())).collect(Collectors.joining("; ")))));
        for (int at = 1; at < cells.size(); at++) {
            rows.add(fact(all.columns().get(at).key(), all.columns().get(at).text(), cells.get(at)));
        }
        rows.removeIf(each -> each.cells().getLast().pieces().isEmpty());
        return new Sheet("project", "", List.of(new Sheet.Head("what", say("plan-chapter.what")), new Sheet.Head("said", say("plan-chapter.said"))), rows, List.of(), "");
    }

    private static Sheet.Row fact(String key, String name, Cell said) {
        return new Sheet.Row(key, List.of(Cell.text(name), said));
    }

    private void annualPlans() {
        if (chain.annualPlans().isEmpty()) {
            return;
        }
        heading(1, words.many("annual-plan"));
        chain.annualPlans().forEach(annual -> {
            heading(2, PlanWords.annual(request, annual));
            List<BudgetLine> lines = chain.lines().stream().filter(each -> each.year() == annual.year()).toList();
            if (lines.isEmpty()) {
                blocks.add(new Block.Paragraph(List.of(new Piece.Missing(say("plan-chapter.no-lines")))));
            } else {
                blocks.add(new Block.Table(money(lines)));
            }
        });
    }

    private Sheet money(List<BudgetLine> lines) {
        List<Sheet.Row> rows = lines.stream().map(each -> new Sheet.Row(each.id(), List.of(
                Cell.text(each.project().flatMap(chain::project).map(project -> say(project.name())).orElse("")), Cell.text(say(each.name())), Cell.text(each.payer().map(request.phrases()::actor).orElse("")),
                Cell.number(PlanWords.money(request, each.amount(), each.currency()), each.amount()), each.spent().map(spent -> Cell.number(PlanWords.money(request, spent, each.currency()), spent)).orElse(Cell.EMPTY)))).toList();
        return new Sheet("lines", "", List.of(new Sheet.Head("project", PlanWords.capital(words.link("project"))), new Sheet.Head("budget-line", PlanWords.capital(words.link("budget-line"))),
                new Sheet.Head("payer", say("head.payer")), new Sheet.Head("amount", say("head.amount"), "", true), new Sheet.Head("spent", say("head.spent"), "", true)), rows, List.of(), "");
    }
}
