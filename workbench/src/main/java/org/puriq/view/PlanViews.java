package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.planning.BrokenLink;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.BudgetSum;
import org.puriq.planning.Citation;
import org.puriq.planning.Objective;
import org.puriq.planning.ParticipantLoss;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;

/** A plan as tables: the chain forward and back, what is broken, priorities, projects, money, participants, citations to be checked. */
public final class PlanViews {
    /** The option that asks for one of several plans. */
    public static final String PLAN = "plan";

    private PlanViews() {}

    static List<View> all() {
        return List.of(new ChainView(), new TraceView(), new BrokenView(), new PrioritiesView(), new ProjectsView(), new MoneyView(), new ParticipantsView(), new StaleView());
    }

    /** The plan that is asked for, else the first one. */
    public static Optional<PlanChain> chain(Request request) {
        List<Plan> plans = request.study().all(Plan.class);
        return request.option(PLAN).flatMap(id -> request.study().find(Plan.class, id)).or(() -> plans.stream().findFirst()).map(each -> new PlanChain(request.study().records(), each));
    }

    /** A table about one plan; of several one can be chosen. */
    private abstract static class OfPlan extends TextView {
        OfPlan(String name) {
            super(name, Stage.PLAN);
        }

        @Override
        public final Optional<String> filledBy() {
            return Optional.of("plans");
        }

        @Override
        public final List<Choice> choices(Request request) {
            List<Plan> plans = request.study().all(Plan.class);
            return plans.size() < 2 ? List.of() : List.of(new Choice(PLAN, request.say("choice.plan"), plans.stream().map(each -> new Choice.Value(each.id(), request.of(each.name()))).toList()));
        }

        @Override
        public final Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request);
            heads(sheet, new PlanWords(request.texts()));
            chain(request).ifPresent(chain -> fill(sheet, request, chain));
            return sheet.build();
        }

        abstract void heads(SheetBuilder sheet, PlanWords words);

        abstract void fill(SheetBuilder sheet, Request request, PlanChain chain);
    }

    private static Cell link(Request request, String table, org.puriq.base.Recorded record) {
        return Pieces.record(table, record.id(), PlanWords.name(request, new PlanChain.Line(table, record)));
    }

    private static Cell links(Request request, String table, List<? extends org.puriq.base.Recorded> records) {
        return Pieces.lines(records.stream().map(each -> link(request, table, each).pieces()).toList());
    }

    private static Cell amount(Request request, BigDecimal amount) {
        return Cell.number(request.texts().number(amount), amount);
    }

    private static Cell count(Request request, int count) {
        return amount(request, BigDecimal.valueOf(count));
    }

    private static Cell known(Request request, Optional<BigDecimal> amount) {
        return amount.map(each -> amount(request, each)).orElseGet(() -> Cell.of(new Piece.Missing(request.say("value.missing"))));
    }

    private static Cell year(Request request, int year) {
        return Cell.text(String.valueOf(year)).orderedBy(BigDecimal.valueOf(year));
    }

    private static String percent(Request request, int part, int whole) {
        return whole == 0 ? request.say("value.missing") : percent(request, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
    }

    static String percent(Request request, BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return request.texts().number(percent.setScale(Math.max(0, percent.scale()), RoundingMode.HALF_UP)) + "\u00a0%";
    }

    private static Cell words(Request request, org.puriq.base.Wording wording) {
        return Cell.text(request.of(wording));
    }

    /** From the priority to the money and the result, a row for each way through (acceptance A58, A59). */
    private static final class ChainView extends OfPlan {
        ChainView() {
            super("plan-chain");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.head(words.head("priority")).head(words.head("objective")).head(words.head("project")).head(words.head("annual-plan")).head(words.head("budget-line"))
                    .numericHead("amount").heads("currency").numericHead("spent").heads("result");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            for (Priority priority : chain.priorities()) {
                List<Project> projects = chain.projectsOf(priority);
                projects.forEach(project -> project(sheet, request, chain, Optional.of(priority), project));
                List<Objective> waiting = chain.objectivesOf(priority).stream().filter(each -> projects.stream().noneMatch(project -> serves(chain, project, each))).toList();
                waiting.forEach(each -> row(sheet, request, chain, Optional.of(priority), Optional.of(each), Optional.empty(), Optional.empty()));
                if (projects.isEmpty() && waiting.isEmpty()) {
                    row(sheet, request, chain, Optional.of(priority), Optional.empty(), Optional.empty(), Optional.empty());
                }
            }
            chain.projects().stream().filter(each -> chain.prioritiesOf(each).isEmpty()).forEach(each -> project(sheet, request, chain, Optional.empty(), each));
            chain.objectives().stream().filter(each -> chain.prioritiesOf(each).isEmpty() && chain.projectsOf(each).isEmpty())
                    .forEach(each -> row(sheet, request, chain, Optional.empty(), Optional.of(each), Optional.empty(), Optional.empty()));
            chain.lines().stream().filter(each -> each.project().flatMap(chain::project).isEmpty())
                    .forEach(each -> row(sheet, request, chain, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(each)));
        }

        private static boolean serves(PlanChain chain, Project project, Objective objective) {
            return project.objective().filter(id -> chain.way(id).contains(objective)).isPresent();
        }

        private static void project(SheetBuilder sheet, Request request, PlanChain chain, Optional<Priority> priority, Project project) {
            Optional<Objective> objective = project.objective().flatMap(chain::objective);
            List<BudgetLine> lines = chain.linesOf(project);
            if (lines.isEmpty()) {
                row(sheet, request, chain, priority, objective, Optional.of(project), Optional.empty());
            }
            lines.forEach(each -> row(sheet, request, chain, priority, objective, Optional.of(project), Optional.of(each)));
        }

        private static void row(SheetBuilder sheet, Request request, PlanChain chain, Optional<Priority> priority, Optional<Objective> objective, Optional<Project> project, Optional<BudgetLine> line) {
            String key = Stream.of(priority.map(Priority::id), objective.map(Objective::id), project.map(Project::id), line.map(BudgetLine::id)).map(each -> each.orElse("")).collect(Collectors.joining("."));
            sheet.row(key, cell(request, PlanChain.PRIORITIES, priority), objective(request, chain, objective), cell(request, PlanChain.PROJECTS, project), annual(request, chain, project, line),
                    cell(request, PlanChain.BUDGET_LINES, line), line.map(each -> amount(request, each.amount())).orElse(Cell.EMPTY), line.map(each -> Cell.text(request.phrases().unit(each.currency()))).orElse(Cell.EMPTY),
                    line.map(each -> known(request, each.spent())).orElse(Cell.EMPTY), project.map(each -> words(request, each.result())).orElse(Cell.EMPTY));
        }

        private static Cell cell(Request request, String table, Optional<? extends org.puriq.base.Recorded> record) {
            return record.map(each -> link(request, table, each)).orElse(Cell.EMPTY);
        }

        /** The objective and what it is part of, the highest first. */
        private static Cell objective(Request request, PlanChain chain, Optional<Objective> objective) {
            return objective.map(each -> links(request, PlanChain.OBJECTIVES, chain.way(each.id()).reversed())).orElse(Cell.EMPTY);
        }

        private static Cell annual(Request request, PlanChain chain, Optional<Project> project, Optional<BudgetLine> line) {
            if (line.isPresent()) {
                return chain.annualPlan(line.get().year()).map(each -> link(request, PlanChain.ANNUAL_PLANS, each)).orElseGet(() -> year(request, line.get().year()));
            }
            return project.map(each -> links(request, PlanChain.ANNUAL_PLANS, chain.annualPlansOf(each))).orElse(Cell.EMPTY);
        }
    }

    /** From each line back to what it rests on: evidence, who says it, and the source (acceptance A59). */
    private static final class TraceView extends OfPlan {
        TraceView() {
            super("plan-trace");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.head(words.head("project")).head(words.head("objective")).head(words.head("priority")).heads("line", "evidence", "actor", "source", "cited-at");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            for (Project project : chain.projects()) {
                Cell[] way = {link(request, PlanChain.PROJECTS, project), links(request, PlanChain.OBJECTIVES, project.objective().map(chain::way).orElse(List.of())),
                    links(request, PlanChain.PRIORITIES, chain.prioritiesOf(project))};
                rest(sheet, request, chain, project.id(), way, PlanTrace.behind(chain, project));
            }
            for (Priority priority : chain.priorities()) {
                if (chain.projectsOf(priority).isEmpty()) {
                    Cell[] way = {Cell.EMPTY, links(request, PlanChain.OBJECTIVES, chain.objectivesOf(priority)), link(request, PlanChain.PRIORITIES, priority)};
                    rest(sheet, request, chain, priority.id(), way, PlanTrace.behind(chain, priority));
                }
            }
        }

        private static void rest(SheetBuilder sheet, Request request, PlanChain chain, String key, Cell[] way, List<PlanTrace> rests) {
            var words = new PlanWords(request.texts());
            var cited = new Cited(request);
            for (PlanTrace each : rests) {
                sheet.row(key + "." + each.line().table() + "." + each.line().record().id() + "." + each.citation().id(), way[0], way[1], way[2], Cell.text(PlanWords.capital(words.line(each.line().table()))),
                        Cell.of(cited.piece(each.citation())), Cell.text(cited.actor(each.citation().cited())), Cell.text(cited.source(each.citation().cited())),
                        Cell.text(each.citation().citedAt().map(request.texts()::date).orElse("")));
            }
            if (rests.isEmpty()) {
                sheet.row(key, way[0], way[1], way[2], Cell.EMPTY, Cell.of(new Piece.Missing(request.say("plan-trace.none"))), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
            }
        }
    }

    /** Where the chain is broken, and what would mend it (acceptance A38, A58, A63). */
    private static final class BrokenView extends OfPlan {
        BrokenView() {
            super("plan-broken");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.heads("what-is-missing", "line", "mends");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            for (BrokenLink each : chain.broken()) {
                sheet.row(each.kind().code() + "." + each.record(), Cell.text(missing(request, each)), line(request, chain, each), Cell.text(mends(request, each)));
            }
        }

        private static Cell line(Request request, PlanChain chain, BrokenLink broken) {
            return chain.everyLine().filter(each -> each.table().equals(broken.table()) && each.record().id().equals(broken.record())).findFirst()
                    .map(each -> link(request, each.table(), each.record())).orElseGet(() -> Cell.text(broken.record()));
        }
    }

    /** "A project without a priority", in the words of the country. */
    public static String missing(Request request, BrokenLink broken) {
        return PlanWords.capital(filled(request, "broken." + broken.kind().code()));
    }

    /** What would mend it. */
    public static String mends(Request request, BrokenLink broken) {
        return filled(request, "broken." + broken.kind().code() + ".mends");
    }

    private static String filled(Request request, String key) {
        var words = new PlanWords(request.texts());
        return request.say(key, words.link("priority"), words.link("objective"), words.link("project"), words.link("budget-line"), words.link("annual-plan"));
    }

    /** The priorities of each kind of community body. */
    private static final class PrioritiesView extends OfPlan {
        PrioritiesView() {
            super("plan-priorities");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.numericHead("position").head(words.head("priority")).heads("body", "place").numericHead("votes").head(new Sheet.Head("objectives", PlanWords.capital(words.many("objective"))))
                    .head(new Sheet.Head("projects", PlanWords.capital(words.many("project")))).heads("evidence");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            for (Optional<String> kind : kinds(request, chain)) {
                chain.priorities().stream().filter(each -> each.bodyKind().equals(kind)).forEach(each -> sheet.row(each.id(), kind(request, kind), List.of(
                        count(request, each.position()), link(request, PlanChain.PRIORITIES, each), Cell.text(each.body().map(request.phrases()::actor).orElse("")),
                        Cell.text(each.place().map(request.phrases()::place).orElse("")), each.votes().map(votes -> count(request, votes)).orElse(Cell.EMPTY),
                        links(request, PlanChain.OBJECTIVES, chain.objectivesOf(each)), links(request, PlanChain.PROJECTS, chain.projectsOf(each)), evidence(request, chain, each))));
            }
        }

        private static Cell evidence(Request request, PlanChain chain, Priority priority) {
            var cited = new Cited(request);
            List<List<Piece>> pieces = PlanTrace.of(chain, new PlanChain.Line(PlanChain.PRIORITIES, priority)).map(each -> List.of(cited.piece(each.citation()))).toList();
            return Pieces.lines(pieces);
        }
    }

    /** The kinds of body in the order of the study's scale, then those who named none. */
    public static List<Optional<String>> kinds(Request request, PlanChain chain) {
        List<Optional<String>> kinds = new ArrayList<>();
        request.study().categoriesOf(org.puriq.evidence.Scale.BODY_KIND).forEach(each -> kinds.add(Optional.of(each.id())));
        kinds.add(Optional.empty());
        return kinds.stream().filter(kind -> chain.priorities().stream().anyMatch(each -> each.bodyKind().equals(kind))).toList();
    }

    public static String kind(Request request, Optional<String> kind) {
        return kind.map(request.phrases()::category).map(PlanWords::capital).orElseGet(() -> request.say("plan-priorities.no-kind"));
    }

    /** The projects with everything that a project carries (acceptance A60, A62, A63). */
    private static final class ProjectsView extends OfPlan {
        ProjectsView() {
            super("plan-projects");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.head(words.head("project")).heads("kind", "led-by", "partners", "sponsor", "joint", "groups", "youth", "phases", "annual-plans", "budget", "state", "pilot", "indicator", "replicability", "scaling");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            chain.projects().forEach(each -> sheet.row(each.id(), cells(request, chain, each).toArray(Cell[]::new)));
            int all = chain.projects().size();
            if (all > 0) {
                int joint = chain.jointProjects().size();
                int youth = (int) chain.projects().stream().filter(Project::isForYouth).count();
                sheet.remark("plan-projects.joint", request.texts().number(joint), request.texts().number(all), percent(request, joint, all));
                sheet.remark("plan-projects.youth", request.texts().number(youth), request.texts().number(all));
            }
        }

        private static List<Cell> cells(Request request, PlanChain chain, Project project) {
            var language = request.texts().language();
            return List.of(link(request, PlanChain.PROJECTS, project),
                    Cell.text(FieldTexts.choice("projects.kind", chain.isProposal(project) ? Project.PROPOSAL : Project.PROJECT, language)),
                    Cell.text(request.phrases().actor(project.owner())), Cell.text(request.phrases().actors(project.partners())),
                    sponsor(request, chain, project), yes(request, chain.isJoint(project)), Cell.text(request.phrases().categories(project.groups())), yes(request, project.isForYouth()),
                    Cell.text(request.phrases().categories(project.phases())), links(request, PlanChain.ANNUAL_PLANS, chain.annualPlansOf(project)),
                    Pieces.lines(chain.sumsOf(project).stream().map(each -> List.<Piece>of(new Piece.Words(PlanWords.money(request, each)))).toList()),
                    Cell.text(FieldTexts.choice("projects.state", project.state(), language)), yes(request, project.pilot()), words(request, project.indicator()), words(request, project.replicability()), words(request, project.scaling()));
        }

        /** A proposal without a sponsor is told so, since nobody brings it into the plan. */
        private static Cell sponsor(Request request, PlanChain chain, Project project) {
            boolean lacks = chain.isProposal(project) && project.sponsor().isEmpty();
            return lacks ? Cell.of(new Piece.Missing(request.say("plan-projects.no-sponsor"))) : Cell.text(project.sponsor().map(request.phrases()::actor).orElse(""));
        }

        private static Cell yes(Request request, boolean yes) {
            return Cell.text(request.say(yes ? "value.yes" : "value.no"));
        }
    }

    /** What is planned and spent by year and payer; each currency by itself. */
    private static final class MoneyView extends OfPlan {
        MoneyView() {
            super("plan-money");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.heads("year", "payer").numericHead("amount").heads("currency").numericHead("spent").numericHead("lines");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            chain.sums().forEach(each -> row(sheet, request, each, each.payer().map(request.phrases()::actor).orElseGet(() -> request.say("plan-money.no-payer"))));
            chain.sumsByYear().forEach(each -> row(sheet, request, each, request.say("plan-money.all-payers")));
            chain.totals().forEach(each -> row(sheet, request, each, request.say("plan-money.all-payers")));
            if (chain.totals().size() > 1) {
                sheet.remark("plan-money.currencies");
            }
            if (chain.totals().stream().anyMatch(each -> each.told() > 0 && each.told() < each.lines())) {
                sheet.remark("plan-money.some-untold");
            }
        }

        private static void row(SheetBuilder sheet, Request request, BudgetSum sum, String payer) {
            String years = sum.year().map(String::valueOf).orElseGet(() -> request.say("plan-money.all-years"));
            String key = "%s.%s.%s.%s".formatted(sum.year().map(String::valueOf).orElse("all"), sum.payer().orElse(""), payer.equals(request.say("plan-money.all-payers")) ? "sum" : "", sum.currency());
            sheet.row(key, Cell.text(years).orderedBy(BigDecimal.valueOf(sum.year().orElse(9999))), Cell.text(payer), amount(request, sum.amount()), Cell.text(request.phrases().unit(sum.currency())), known(request, sum.spent()), count(request, sum.lines()));
        }
    }

    /** How many participants a project lost, and how many of them to migration (acceptance A61). */
    private static final class ParticipantsView extends OfPlan {
        ParticipantsView() {
            super("plan-participants");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.head(words.head("project")).heads("group").numericHead("enrolled").numericHead("remaining").numericHead("lost").heads("loss").numericHead("migrated").heads("formula", "warning");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            List<ParticipantLoss> losses = chain.projects().stream().flatMap(each -> chain.lossesOf(each).stream()).toList();
            losses.forEach(each -> row(sheet, request, each));
            if (losses.stream().anyMatch(ParticipantLoss::isWarned)) {
                sheet.remark("participants.note");
            }
        }

        private static void row(SheetBuilder sheet, Request request, ParticipantLoss loss) {
            sheet.row(loss.project().id() + "." + loss.group().orElse(""), link(request, PlanChain.PROJECTS, loss.project()), Cell.text(loss.group().map(request.phrases()::category).orElse("")),
                    counted(request, loss.first()), counted(request, loss.last()), count(request, loss.lost()), Cell.text(loss.share().map(each -> percent(request, each)).orElse("")),
                    loss.migrated().map(each -> count(request, each)).orElseGet(() -> Cell.of(new Piece.Missing(request.say("value.missing")))), Cell.text(formula(request, loss)),
                    loss.isWarned() ? Cell.text(warning(request, loss)) : Cell.EMPTY);
        }

        private static Cell counted(Request request, org.puriq.planning.ParticipantCount count) {
            String date = count.countedAt().map(each -> " (" + request.texts().date(each) + ")").orElse("");
            return Cell.of(Pieces.link("participant-counts", count.id(), request.texts().number(count.people()) + date)).orderedBy(BigDecimal.valueOf(count.people()));
        }
    }

    /** "(20 − 12) ÷ 20 = 40 %". */
    public static String formula(Request request, ParticipantLoss loss) {
        return loss.share().map(share -> request.say("participants.formula", request.texts().number(loss.enrolled()), request.texts().number(loss.remaining()), percent(request, share))).orElse("");
    }

    /** Of 20 enrolled 12 are left. */
    public static String warning(Request request, ParticipantLoss loss) {
        return request.say("participants.warning", request.texts().number(loss.enrolled()), request.texts().number(loss.remaining()), loss.share().map(each -> percent(request, each)).orElse(""));
    }

    /** Citations that no longer hold: what was told, and what is said now. */
    private static final class StaleView extends OfPlan {
        StaleView() {
            super("plan-stale");
        }

        @Override
        void heads(SheetBuilder sheet, PlanWords words) {
            sheet.heads("line", "why-stale", "told", "now", "cited-at");
        }

        @Override
        void fill(SheetBuilder sheet, Request request, PlanChain chain) {
            var cited = new Cited(request);
            Function<Citation, Cell> line = each -> chain.everyLine().filter(one -> (one.table() + ":" + one.record().id()).equals(each.line())).findFirst()
                    .map(one -> link(request, one.table(), one.record())).orElseGet(() -> Cell.text(each.line()));
            for (Citation each : chain.citations()) {
                cited.stale(each).ifPresent(why -> sheet.row(each.id(), line.apply(each), Cell.text(request.say("stale." + why.code())),
                        Cell.of(Pieces.link("citations", each.id(), request.of(each.told()).isEmpty() ? each.cited() : request.of(each.told()))),
                        why == Cited.Stale.GONE ? Cell.EMPTY : Cell.of(cited.saying(each.cited())), Cell.text(each.citedAt().map(request.texts()::date).orElse(""))));
            }
        }
    }
}
