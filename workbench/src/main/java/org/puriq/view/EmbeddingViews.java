package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.LadderPicture;
import org.puriq.evidence.Category;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Ladder;
import org.puriq.planning.MoneyOfPlan;
import org.puriq.planning.Plan;
import org.puriq.planning.Project;
import org.puriq.response.Embedding;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.view.EmbeddingProfile.Subject;

/** How far migration is in the plan: documents, passages, the ladder by theme, and projects beside money. */
final class EmbeddingViews {
    private EmbeddingViews() {}

    static List<View> all() {
        return List.of(new DocumentsView(), new PassagesView(), new ProfileView(), new ComparedView(), new MoneyView(), new ConstraintProfileView());
    }

    /** The documents with what they say in words: "numbers and reasons only (pages 3, 14)" (acceptance A37). */
    static final class DocumentsView extends TextView {
        DocumentsView() {
            super("plan-documents", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("plan-documents");
        }

        @Override
        public Sheet sheet(Request request) {
            var words = new LadderWords(request);
            var profile = new EmbeddingProfile(request.study());
            var sheet = new SheetBuilder(this, request).heads("document", "instrument", "place", "plan-owner", "period", "says").numericHead("found").numericHead("confirmed").numericHead("dismissed");
            for (PlanDocument each : request.study().all(PlanDocument.class)) {
                List<PlanPassage> passages = profile.passages(each.id());
                sheet.row(each.id(), Cell.of(new Piece.Link(request.of(each.name()), "document/" + each.id())), Cell.text(each.instrument()),
                        Cell.text(each.place().map(request.phrases()::place).orElse("")), Cell.text(each.owner().map(request.phrases()::actor).orElse("")),
                        Cell.text(request.texts().period(each.period())), Cell.text(words.says(each)),
                        count(request, passages, PlanPassage.FOUND), count(request, passages, PlanPassage.CONFIRMED), count(request, passages, PlanPassage.DISMISSED));
            }
            return sheet.build();
        }

        private static Cell count(Request request, List<PlanPassage> passages, String state) {
            long count = passages.stream().filter(each -> each.state().equals(state)).count();
            return Cell.number(request.texts().number(count), BigDecimal.valueOf(count));
        }
    }

    /** Every passage with its page and what somebody decided about it. */
    static final class PassagesView extends TextView {
        PassagesView() {
            super("plan-passages", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("plan-passages");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("document").numericHead("page").heads("passage", "terms", "state", "theme", "rung", "says", "reason");
            var profile = new EmbeddingProfile(request.study());
            for (PlanDocument document : request.study().all(PlanDocument.class)) {
                profile.passages(document.id()).stream().filter(each -> wanted(request, document, each)).forEach(each -> row(sheet, request, document, each));
            }
            return sheet.build();
        }

        private static boolean wanted(Request request, PlanDocument document, PlanPassage passage) {
            return request.option("document").map(document.id()::equals).orElse(true) && request.option("state").map(passage.state()::equals).orElse(true);
        }

        private static void row(SheetBuilder sheet, Request request, PlanDocument document, PlanPassage each) {
            sheet.row(each.id(), Cell.of(new Piece.Link(request.of(document.name()), "document/" + document.id())),
                    each.page().map(page -> Cell.number(String.valueOf(page), BigDecimal.valueOf(page))).orElse(Cell.EMPTY),
                    Pieces.record("plan-passages", each.id(), each.quote()), Cell.text(each.terms()), Cell.text(RecordViews.choice(request, "plan-passages.state", each.state())),
                    Cell.text(each.theme().map(request.phrases()::category).orElse("")), Cell.text(each.rung().map(new LadderWords(request)::rung).orElse("")),
                    Cell.text(request.phrases().categories(each.contents())), Cell.text(each.reason()));
        }

        @Override
        public List<Choice> choices(Request request) {
            List<Choice.Value> states = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            Stream.of(PlanPassage.FOUND, PlanPassage.CONFIRMED, PlanPassage.DISMISSED).forEach(each -> states.add(new Choice.Value(each, RecordViews.choice(request, "plan-passages.state", each))));
            List<Choice.Value> documents = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            request.study().all(PlanDocument.class).forEach(each -> documents.add(new Choice.Value(each.id(), request.of(each.name()))));
            return List.of(new Choice("document", request.say("head.document"), documents), new Choice("state", request.say("head.state"), states));
        }
    }

    /** Theme by theme the rung with its evidence and pages; never one score (acceptance A37). */
    static final class ProfileView extends TextView {
        ProfileView() {
            super("embedding-profile", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("plan-documents");
        }

        private static List<Subject> subjects(EmbeddingProfile profile, Request request) {
            return profile.subjects().stream().filter(each -> request.option("place").map(each.place()::equals).orElse(true))
                    .filter(each -> request.option(Request.ROUND).map(round -> each.round().filter(round::equals).isPresent()).orElse(true)).toList();
        }

        @Override
        public Sheet sheet(Request request) {
            var profile = new EmbeddingProfile(request.study());
            var sheet = new SheetBuilder(this, request).heads("theme", "rung", "set-by", "behind-rung", "missing-for-rung", "next-rung", "reason");
            for (Subject subject : subjects(profile, request)) {
                profile.themes().forEach(theme -> row(sheet, request, profile, subject, theme));
            }
            return sheet.isEmpty() ? sheet.build() : sheet.remark("embedding.no-score").build();
        }

        private static void row(SheetBuilder sheet, Request request, EmbeddingProfile profile, Subject subject, Category theme) {
            var words = new LadderWords(request);
            Ladder ladder = profile.ladder(subject, theme.id());
            Optional<Embedding> set = profile.set(subject, theme.id());
            int rung = profile.rung(subject, theme.id());
            sheet.row(key(subject) + "." + theme.id(), words.subject(subject), List.of(
                    Cell.of(new Piece.Link(request.of(theme.name()), "ladder/" + subject.place() + "#" + theme.id())),
                    Cell.number(words.rung(rung), BigDecimal.valueOf(rung)),
                    Cell.text(request.say(set.isPresent() ? "embedding.by-analyst" : "embedding.proposed")),
                    words.evidence(ladder),
                    Cell.text(words.needs(ladder.missing())), Cell.text(words.needs(ladder.next())),
                    Cell.text(set.map(each -> request.of(each.reason())).orElse(""))));
        }

        private static String key(Subject subject) {
            return Stream.of(Optional.of(subject.place()), subject.owner(), subject.round()).flatMap(Optional::stream).reduce((one, other) -> one + "." + other).orElse("");
        }

        @Override
        public List<Choice> choices(Request request) {
            var profile = new EmbeddingProfile(request.study());
            List<Choice.Value> places = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            profile.subjects().stream().map(Subject::place).distinct().forEach(each -> places.add(new Choice.Value(each, request.phrases().place(each))));
            List<Choice.Value> rounds = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            profile.subjects().stream().flatMap(each -> each.round().stream()).distinct()
                    .forEach(each -> rounds.add(new Choice.Value(each, request.study().find(org.puriq.evidence.Round.class, each).map(round -> request.of(round.name())).orElse(each))));
            return List.of(new Choice("place", request.say("head.place"), places), new Choice(Request.ROUND, request.say("why.round"), rounds));
        }

        @Override
        public Optional<Picture> picture(Request request) {
            var profile = new EmbeddingProfile(request.study());
            List<Subject> subjects = subjects(profile, request);
            if (subjects.isEmpty() || profile.themes().isEmpty()) {
                return Optional.empty();
            }
            var words = new LadderWords(request);
            List<LadderPicture.Theme> themes = profile.themes().stream().map(theme -> new LadderPicture.Theme(theme.id(), request.of(theme.name()),
                    subjects.stream().map(each -> new LadderPicture.Step(words.subject(each), profile.rung(each, theme.id()), profile.set(each, theme.id()).isPresent())).toList())).toList();
            var caption = new Caption(title(request), request.say("picture.embedding-profile.description"), request.say("picture.embedding-profile.source", request.texts().number(subjects.stream().flatMap(each -> profile.documents(each).stream()).distinct().count())));
            List<String> rungs = IntStream.rangeClosed(Embedding.ABSENT, Embedding.REPORTED).mapToObj(words::rung).toList();
            return Optional.of(Pictures.picture(new LadderPicture(new LadderPicture.Content(caption, themes, rungs, request.say("embedding.by-analyst"), request.say("embedding.proposed"))), caption));
        }
    }

    /** Documents side by side: how far each goes on each theme, and on which pages. */
    static final class ComparedView extends TextView {
        ComparedView() {
            super("documents-compared", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("plan-documents");
        }

        @Override
        public Sheet sheet(Request request) {
            var words = new LadderWords(request);
            var profile = new EmbeddingProfile(request.study());
            List<PlanDocument> documents = request.study().all(PlanDocument.class).stream().filter(each -> request.option("place").map(place -> each.place().filter(place::equals).isPresent()).orElse(true)).toList();
            var sheet = new SheetBuilder(this, request).heads("theme");
            documents.forEach(each -> sheet.head(new Sheet.Head(each.id(), request.of(each.name()))));
            if (documents.isEmpty()) {
                return sheet.build();
            }
            for (Category theme : profile.themes()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.text(request.of(theme.name()))));
                documents.forEach(each -> cells.add(reached(words, profile.passages(each.id()).stream().filter(one -> one.isConfirmed() && one.theme().filter(theme.id()::equals).isPresent()).toList())));
                sheet.row(theme.id(), "", cells);
            }
            List<Cell> says = new ArrayList<>(List.of(Cell.text(request.say("head.says"))));
            documents.forEach(each -> says.add(Cell.text(words.says(each))));
            return sheet.row("says", "", says).remark("embedding.words-only").build();
        }

        /** What the words of a document claim; whether it is done is another question. */
        private static Cell reached(LadderWords words, List<PlanPassage> passages) {
            int rung = passages.stream().mapToInt(PlanPassage::reached).max().orElse(Embedding.ABSENT);
            return Cell.text(words.rung(rung) + words.pages(passages));
        }
    }

    /** A plan with a budget line and no project, and one with a project and no budget line, are told apart (acceptance A38). */
    static final class MoneyView extends TextView {
        MoneyView() {
            super("projects-and-money", Stage.PLAN);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("budget-lines");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("project-or-line", "money-standing").numericHead("line-year").numericHead("line-amount");
            for (Plan plan : request.study().all(Plan.class)) {
                MoneyOfPlan money = MoneyOfPlan.of(plan, request.study().all(Project.class), request.study().all(BudgetLine.class));
                String section = request.of(plan.name()) + " · " + request.say(standing(money));
                money.withoutLine().forEach(each -> project(sheet, request, section, each));
                money.withoutProject().forEach(each -> line(sheet, request, section, "money.without-project", each));
                money.ofNobody().forEach(each -> line(sheet, request, section, "money.project-gone", each));
                money.ofProjects().forEach(each -> line(sheet, request, section, "money.of-project", each));
            }
            return sheet.build();
        }

        /** What the plan as a whole is. */
        static String standing(MoneyOfPlan money) {
            boolean projects = !money.funded().isEmpty() || !money.withoutLine().isEmpty();
            boolean lines = !money.ofProjects().isEmpty() || !money.withoutProject().isEmpty() || !money.ofNobody().isEmpty();
            if (projects && !lines) {
                return "money.plan.projects-only";
            }
            if (lines && !projects) {
                return "money.plan.lines-only";
            }
            return !projects ? "money.plan.nothing" : money.withoutLine().isEmpty() && money.withoutProject().isEmpty() && money.ofNobody().isEmpty() ? "money.plan.whole" : "money.plan.partly";
        }

        private static void project(SheetBuilder sheet, Request request, String section, Project project) {
            sheet.row("project." + project.id(), section, List.of(Pieces.record("projects", project.id(), request.of(project.name())), Cell.text(request.say("money.without-line")), Cell.EMPTY, Cell.EMPTY));
        }

        private static void line(SheetBuilder sheet, Request request, String section, String standing, BudgetLine line) {
            sheet.row("line." + line.id(), section, List.of(Pieces.record("budget-lines", line.id(), request.of(line.name())), Cell.text(request.say(standing)),
                    Cell.number(String.valueOf(line.year()), BigDecimal.valueOf(line.year())), Cell.number(request.texts().number(line.amount()), line.amount())));
        }
    }
}
