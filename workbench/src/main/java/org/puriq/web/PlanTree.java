package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Objective;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;
import org.puriq.table.Cell;
import org.puriq.text.FieldTexts;
import org.puriq.view.Cited;
import org.puriq.view.PlanTrace;
import org.puriq.view.PlanViews;
import org.puriq.view.PlanWords;

/** A plan as a tree, forward from the priorities to the money, or back from the projects to the evidence (acceptance A59). */
final class PlanTree {
    private final Opened opened;
    private final PlanChain chain;
    private final PlanWords words;
    private final Open open;

    /**
     * What stands open in the tree.
     *
     * @param line the line whose form is open, written {@code table:id}; empty for none
     * @param add the table that something is added to, and {@code to} the line below which it hangs; empty for none
     * @param form the form that is open
     */
    record Open(String line, String add, String to, List<Part> form) {
        Open {
            form = List.copyOf(form);
        }
    }

    PlanTree(Opened opened, PlanChain chain, Open open) {
        this.opened = opened;
        this.chain = chain;
        this.words = new PlanWords(opened.texts());
        this.open = open;
    }

    private String of(org.puriq.base.Wording wording) {
        return opened.texts().of(wording);
    }

    /** From the priorities of each kind of body forward; then what hangs on no priority, and money for no project. */
    List<Part.Branch> forward() {
        List<Part.Branch> branches = new ArrayList<>();
        for (Optional<String> kind : PlanViews.kinds(opened.plainRequest(), chain)) {
            List<Part.Branch> below = chain.priorities().stream().filter(each -> each.bodyKind().equals(kind)).map(this::priority).toList();
            branches.add(group("body-" + kind.orElse("none"), PlanViews.kind(opened.plainRequest(), kind), below));
        }
        List<Part.Branch> loose = Stream.concat(
                chain.objectives().stream().filter(each -> each.parent().isEmpty() && each.priorities().isEmpty()).map(this::objective),
                chain.projects().stream().filter(each -> chain.prioritiesOf(each).isEmpty() && each.objective().isEmpty()).map(this::project)).toList();
        if (!loose.isEmpty()) {
            branches.add(group("no-priority", opened.say("plan-page.no-priority", words.link("priority")), loose));
        }
        List<Part.Branch> money = chain.lines().stream().filter(each -> each.project().flatMap(chain::project).isEmpty()).map(this::money).toList();
        if (!money.isEmpty()) {
            branches.add(group("no-project", opened.say("plan-page.no-project", words.link("project")), money));
        }
        return branches;
    }

    private static Part.Branch group(String id, String title, List<Part.Branch> below) {
        return new Part.Branch(id, "", Cell.text(title), "", List.of(), List.of(), below);
    }

    private Part.Branch priority(Priority each) {
        List<Part.Branch> below = new ArrayList<>(chain.objectivesOf(each).stream().filter(one -> isHighestFor(one, each)).map(this::objective).toList());
        chain.directProjectsOf(each).stream().filter(one -> one.objective().isEmpty()).map(this::project).forEach(below::add);
        String votes = each.votes().map(count -> opened.say("plan-chapter.votes", opened.number(count))).orElse("");
        String about = told(each.body().map(opened.phrases()::actor).orElse(""), each.place().map(opened.phrases()::place).orElse(""), votes, cites(PlanChain.PRIORITIES, each));
        return branch(PlanChain.PRIORITIES, each, words.link("priority") + " " + each.position(), of(each.name()), about, List.of("objectives", "projects"), below);
    }

    /** A part of an objective that stands below the same priority is told there. */
    private boolean isHighestFor(Objective objective, Priority priority) {
        return chain.way(objective.id()).stream().skip(1).noneMatch(each -> each.priorities().contains(priority.id()));
    }

    private Part.Branch objective(Objective each) {
        List<Part.Branch> below = new ArrayList<>(chain.partsOf(each).stream().map(this::objective).toList());
        chain.projectsOf(each).stream().map(this::project).forEach(below::add);
        String target = each.target().map(number -> opened.say("plan-page.target", opened.texts().number(number) + each.unit().map(id -> " " + opened.phrases().unit(id)).orElse(""),
                each.targetYear().map(String::valueOf).orElse(""))).orElse("");
        return branch(PlanChain.OBJECTIVES, each, words.objective(chain, each), of(each.name()), told(of(each.indicator()), target, cites(PlanChain.OBJECTIVES, each)), List.of("objectives", "projects"), below);
    }

    private Part.Branch project(Project each) {
        List<Part.Branch> below = chain.linesOf(each).stream().map(this::money).toList();
        String sums = chain.sumsOf(each).stream().map(sum -> PlanWords.money(opened.plainRequest(), sum)).collect(Collectors.joining(", "));
        String proposal = chain.isProposal(each) ? opened.say(each.sponsor().isEmpty() ? "plan-page.proposal-alone" : "plan-page.proposal", each.sponsor().map(opened.phrases()::actor).orElse("")) : "";
        String about = told(opened.phrases().actors(PlanChain.partiesOf(each)), proposal, sums, FieldTexts.choice("projects.state", each.state(), opened.texts().language()), of(each.result()), cites(PlanChain.PROJECTS, each));
        return branch(PlanChain.PROJECTS, each, words.link("project"), of(each.name()), about, List.of("budget-lines", "participant-counts"), below);
    }

    private Part.Branch money(BudgetLine each) {
        String annual = chain.annualPlan(each.year()).map(one -> PlanWords.annual(opened.plainRequest(), one)).orElseGet(() -> String.valueOf(each.year()));
        String spent = each.spent().map(amount -> opened.say("plan-page.spent", PlanWords.money(opened.plainRequest(), amount, each.currency()))).orElse("");
        String about = told(annual, PlanWords.money(opened.plainRequest(), each.amount(), each.currency()), each.payer().map(opened.phrases()::actor).orElse(""), spent);
        return branch(PlanChain.BUDGET_LINES, each, words.link("budget-line"), of(each.name()), about, List.of(), List.of());
    }

    private String cites(String table, Recorded record) {
        long count = PlanTrace.of(chain, new PlanChain.Line(table, record)).count();
        return count == 0 ? "" : opened.say("plan-page.cites", opened.number(count));
    }

    private static String told(String... parts) {
        return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Part.Branch branch(String table, Recorded record, String label, String name, String about, List<String> adds, List<Part.Branch> below) {
        String line = table + ":" + record.id();
        List<Link> ways = new ArrayList<>(List.of(way(opened.say("plan-page.change"), Map.of("line", line), id(line))));
        adds.forEach(each -> ways.add(way(opened.say("plan-page.add", adding(each, record)), Map.of("add", each, "to", line), "add")));
        if (!table.equals(PlanChain.BUDGET_LINES)) {
            ways.add(new Link(opened.say("plan-page.cite"), opened.below("cite?line=" + line)));
        }
        boolean here = open.line().equals(line) || open.to().equals(line) && !open.add().isEmpty();
        return new Part.Branch(id(line), PlanWords.capital(label), Cell.text(name), about, ways, here ? open.form() : List.of(), below);
    }

    /** What is added below a line: below an objective its parts, as the country calls them at that depth. */
    private String adding(String table, Recorded record) {
        if (table.equals("objectives")) {
            return words.objective(record instanceof Objective objective ? chain.depth(objective) + 1 : 0);
        }
        return table.equals("participant-counts") ? opened.say("plan-page.participants") : words.line(table);
    }

    /** The same page with something open. */
    private Link way(String text, Map<String, String> asked, String anchor) {
        String query = asked.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("&"));
        return new Link(text, opened.below("plan/" + chain.plan().id() + "?" + query + "#" + anchor));
    }

    /** What an address jumps to: a line of the plan. */
    static String id(String line) {
        return line.replace(':', '-');
    }

    /** From each project back: its objectives, its priorities, and what each of them rests on, with who says it and where. */
    List<Part.Branch> back() {
        List<Part.Branch> branches = new ArrayList<>(chain.projects().stream().map(this::backFrom).toList());
        chain.priorities().stream().filter(each -> chain.projectsOf(each).isEmpty()).forEach(each -> branches.add(rests(PlanChain.PRIORITIES, each, words.link("priority"), of(each.name()), List.of())));
        return branches;
    }

    private Part.Branch backFrom(Project project) {
        List<Part.Branch> priorities = chain.prioritiesOf(project).stream().map(each -> rests(PlanChain.PRIORITIES, each, words.link("priority"), of(each.name()), List.of())).toList();
        List<Part.Branch> way = priorities;
        for (Objective each : project.objective().map(chain::way).orElse(List.of()).reversed()) {
            way = List.of(rests(PlanChain.OBJECTIVES, each, words.objective(chain, each), of(each.name()), way));
        }
        return rests(PlanChain.PROJECTS, project, words.link("project"), of(project.name()), way);
    }

    private Part.Branch rests(String table, Recorded record, String label, String name, List<Part.Branch> way) {
        List<Part.Branch> below = new ArrayList<>(PlanTrace.of(chain, new PlanChain.Line(table, record)).map(this::evidence).toList());
        below.addAll(way);
        Table<?> own = StudyFormat.table(table).orElseThrow();
        return new Part.Branch("back-" + own.name() + "-" + record.id(), PlanWords.capital(label), Cell.of(new Cell.Piece.Link(name, "plan/" + chain.plan().id() + "?line=" + table + ":" + record.id() + "#" + id(table + ":" + record.id()))), "",
                List.of(), List.of(), below);
    }

    private Part.Branch evidence(PlanTrace trace) {
        var cited = new Cited(opened.plainRequest());
        String named = trace.citation().cited();
        String stale = cited.stale(trace.citation()).map(why -> opened.say("stale." + why.code())).orElse("");
        return new Part.Branch("cited-" + trace.line().table() + "-" + trace.line().record().id() + "-" + trace.citation().id().replaceAll("[^a-z0-9]+", "-"), opened.say("plan-page.evidence"),
                Cell.of(cited.piece(trace.citation())), told(cited.actor(named), cited.source(named), stale), List.of(), List.of(), List.of());
    }
}
