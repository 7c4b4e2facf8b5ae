package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.interview.Guide;
import org.puriq.interview.GuideQuestion;
import org.puriq.interview.Heard;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.interview.SampleStep;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Who was heard about what, who was not, and how it was chosen whom to ask. */
final class InterviewViews {
    private InterviewViews() {}

    static List<View> all() {
        return List.of(new HeardView(), new CoverageView(), new SampleView(), new ProfileView(), new IssuesView(), new InterviewsView(), new NotesView(), new GuidesView());
    }

    /** Whether it leaves this machine, in words. */
    static Cell released(Request request, boolean released) {
        return Cell.text(request.say(released ? "interview.released" : "interview.stays"));
    }

    /** How places were chosen, step by step, and the warning of who could not be chosen (acceptance A35). */
    static final class SampleView extends TextView {
        SampleView() {
            super("sample", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("sample-steps");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("step", "chosen").numericHead("chosen-number").heads("places", "outside", "quote", "source");
            List<SampleStep> steps = request.study().all(SampleStep.class).stream().sorted(Comparator.comparingInt(SampleStep::position)).toList();
            for (SampleStep step : steps) {
                int places = step.places().size();
                sheet.row(step.id(),
                        Pieces.record("sample-steps", step.id(), request.of(step.text())),
                        new Pieces(request.phrases()).textOrMissing(RecordViews.choice(request, "sample-steps.manner", step.manner())),
                        places == 0 ? Cell.EMPTY : Cell.number(request.texts().number(places), BigDecimal.valueOf(places)),
                        Cell.text(request.phrases().places(step.places())),
                        Cell.text(request.of(step.outside())),
                        Cell.text(step.quote()),
                        Cell.text(request.phrases().source(step.source(), step.locator())));
            }
            steps.stream().filter(each -> !each.outside().isEmpty()).forEach(each -> sheet.remark("sample.warning", request.of(each.outside())));
            return sheet.build();
        }
    }

    /** What those who were heard are like: so many of so many, nobody named (acceptance A36). */
    static final class ProfileView extends TextView {
        ProfileView() {
            super("actor-profile", Stage.RESPONSE);
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("heard-who", "profile", "value", "of", "quote", "source");
            var pieces = new Pieces(request.phrases());
            Heard heard = Heard.of(request.study().records(), request.study().evidence());
            for (Statement statement : request.study().all(Statement.class)) {
                if (serves(request, statement)) {
                    Cell of = statement.about().actor().flatMap(actor -> heard.ofActor(actor).stream().flatMap(each -> each.statement().stream()).findFirst())
                            .map(each -> Cell.of(pieces.value(each))).orElse(pieces.missing());
                    sheet.row(statement.id(),
                            Cell.text(statement.about().actor().map(request.phrases()::actor).orElse("")),
                            Cell.text(request.phrases().attribute(statement.attribute())),
                            Cell.of(pieces.value(statement)),
                            of,
                            Cell.text(statement.quote()),
                            Cell.text(request.phrases().source(statement.source(), statement.locator())));
                }
            }
            if (!sheet.isEmpty() && areAllConfidential(request)) {
                sheet.remark("profile.none-named");
            }
            return sheet.build();
        }

        private static boolean serves(Request request, Statement statement) {
            return request.study().evidence().attribute(statement.attribute()).filter(each -> each.serves(Attribute.Purpose.PROFILE)).isPresent();
        }

        private static boolean areAllConfidential(Request request) {
            return request.study().title().confidentialActors() && request.study().all(Actor.class).stream().filter(each -> each.kind().equals(Actor.NGO)).allMatch(Actor::confidential);
        }
    }

    /** The interviews of the study itself; whether each leaves this machine stands beside it (acceptance A29). */
    static final class InterviewsView extends TextView {
        InterviewsView() {
            super("interviews", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("interviews");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("interview", "role", "places", "period", "manner", "setting").numericHead("people").numericHead("families")
                    .heads("guide").numericHead("notes").heads("leaves");
            for (Interview each : request.study().all(Interview.class)) {
                long notes = request.study().all(InterviewNote.class).stream().filter(note -> note.interview().equals(each.id())).count();
                sheet.row(each.id(),
                        Cell.of(new Cell.Piece.Link(request.phrases().category(each.actorKind()), "interview/" + each.id())),
                        Cell.text(request.of(each.role())),
                        Cell.text(request.phrases().places(each.places())),
                        Cell.text(request.texts().period(each.period())),
                        Cell.text(RecordViews.choice(request, "interviews.manner", each.manner())),
                        Cell.text(RecordViews.choice(request, "interviews.setting", each.setting())),
                        number(request, each.people()),
                        number(request, each.families()),
                        Cell.text(each.guide().flatMap(id -> request.study().find(Guide.class, id)).map(guide -> request.of(guide.name())).orElse("")),
                        Cell.number(request.texts().number(notes), BigDecimal.valueOf(notes)),
                        released(request, each.released()));
            }
            return sheet.isEmpty() ? sheet.build() : sheet.remark("interviews.no-names").build();
        }

        private static Cell number(Request request, Optional<Integer> count) {
            return count.map(each -> Cell.number(request.texts().number(each), BigDecimal.valueOf(each))).orElseGet(() -> new Pieces(request.phrases()).missing());
        }
    }

    /** Every note with what it is coded to. */
    static final class NotesView extends TextView {
        NotesView() {
            super("interview-notes", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("interview-notes");
        }

        @Override
        public List<String> filters() {
            return List.of("interview", "theme");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("text", "form", "interview", "theme", "coded-to", "leaves");
            request.study().all(InterviewNote.class).stream()
                    .filter(each -> request.option("interview").map(each.interview()::equals).orElse(true))
                    .filter(each -> request.option("theme").map(wanted -> each.theme().equals(Optional.of(wanted))).orElse(true))
                    .forEach(each -> row(sheet, request, each));
            return sheet.build();
        }

        private static void row(SheetBuilder sheet, Request request, InterviewNote note) {
            Optional<Interview> interview = request.study().find(Interview.class, note.interview());
            sheet.row(note.id(),
                    Pieces.record("interview-notes", note.id(), InterviewNotes.text(request, note)),
                    Cell.text(RecordViews.choice(request, "interview-notes.form", note.form())),
                    interview.map(each -> Cell.of(new Cell.Piece.Link(InterviewNotes.who(request, each), "interview/" + each.id()))).orElse(Cell.text(note.interview())),
                    Cell.text(note.theme().map(request.phrases()::category).orElse("")),
                    InterviewNotes.codedTo(request, note),
                    released(request, note.released() && interview.filter(Interview::released).isPresent()));
        }
    }

    /** The guides and their questions; they can be changed like any record. */
    static final class GuidesView extends TextView {
        GuidesView() {
            super("guides", Stage.EVIDENCE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("guide-questions");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("rank", "question", "theme");
            List<String> introductions = new ArrayList<>();
            for (Guide guide : request.study().all(Guide.class)) {
                request.study().all(GuideQuestion.class).stream().filter(each -> each.guide().equals(guide.id())).sorted(Comparator.comparingInt(GuideQuestion::position))
                        .forEach(each -> sheet.row(each.id(), request.of(guide.name()), List.of(
                                Cell.number(request.texts().number(each.position()), BigDecimal.valueOf(each.position())),
                                Pieces.record("guide-questions", each.id(), request.of(each.text())),
                                Cell.text(each.theme().map(request.phrases()::category).orElse("")))));
                introductions.add(request.of(guide.text()));
            }
            introductions.stream().filter(each -> !each.isEmpty()).distinct().forEach(sheet::said);
            return sheet.build();
        }
    }
}
