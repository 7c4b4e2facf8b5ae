package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.task.AnswerCell;
import org.puriq.task.AnswerSheet;
import org.puriq.task.CountBallots;
import org.puriq.task.EditStudy;

/** Where answers are saved, one by one, and taken back. What is answered with "saved" is on the disk. */
final class EditRoutes implements Routes {
    private final Studies studies;

    EditRoutes(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/study/{study}/edit", this::edit);
        routes.post("/study/{study}/undo", context -> step(context, "web.undo.undone", id -> new EditStudy(studies.workspace()).undo(id)));
        routes.post("/study/{study}/redo", context -> step(context, "web.undo.redone", id -> new EditStudy(studies.workspace()).redo(id)));
    }

    private void edit(Context context) {
        Answer answer = context.bodyAsClass(Answer.class);
        Opened opened = studies.open(context);
        if (answer.table().equals(AnswerSheet.TABLE)) {
            onSheet(context, opened, answer);
            return;
        }
        if (answer.table().equals(PlanFormat.BALLOT_COUNTS.name()) && answer.column().startsWith(AssemblyPages.VOTES)) {
            counted(context, opened, answer);
            return;
        }
        switch (studies.change(() -> saved(opened, answer))) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved saved, List<Problem> doubts) -> context.json(
                    new Saved(saved.id(), Typing.shown(opened, saved.table(), answer.column(), saved.cells()), "", opened.sentences(doubts)));
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> context.status(422).json(Map.of("refused", opened.sentences(problems)));
        }
    }

    private void onSheet(Context context, Opened opened, Answer answer) {
        var sheet = new AnswerSheet(studies.workspace(), opened.texts());
        switch (studies.change(() -> sheet.in(opened.study().id(), answer.record(), answer.column(), answer.was(), answer.value()))) {
            case Checked.Sound<AnswerSheet.Taken>(AnswerSheet.Taken taken, List<Problem> doubts) -> context.json(new Saved(answer.record(), taken.shown(), "", opened.sentences(doubts)));
            case Checked.Faulty<AnswerSheet.Taken>(List<Problem> problems) -> context.status(422).json(Map.of("refused", opened.sentences(problems)));
        }
    }

    /** The votes of a priority in an assembly; the field stays that of the assembly. */
    private void counted(Context context, Opened opened, Answer answer) {
        String priority = answer.column().substring(AssemblyPages.VOTES.length());
        switch (studies.change(() -> new CountBallots(studies.workspace()).one(opened.study().id(), answer.record(), priority, answer.was(), answer.value()))) {
            case Checked.Sound<String>(String votes, List<Problem> doubts) -> context.json(new Saved(answer.record(), votes, "", opened.sentences(doubts)));
            case Checked.Faulty<String>(List<Problem> problems) -> context.status(422).json(Map.of("refused", opened.sentences(problems)));
        }
    }

    /** A cell of a comparison asks for more than a field of a form: the answer may be the first one, and is understood. */
    private Checked<EditStudy.Saved> saved(Opened opened, Answer answer) {
        String study = opened.study().id();
        boolean inCell = answer.table().equals(StudyFormat.STATEMENTS.name()) && (answer.column().equals("printed") || answer.column().equals("value"));
        return inCell
                ? new AnswerCell(studies.workspace()).in(study, answer.record(), answer.column(), answer.was(), answer.value())
                : new EditStudy(studies.workspace()).change(study, answer.table(), answer.record(), answer.column(), Optional.of(answer.was()), answer.value());
    }

    private interface Step {
        Checked<Boolean> of(String study);
    }

    private void step(Context context, String done, Step way) {
        Opened opened = studies.open(context);
        Checked<Boolean> stepped = studies.change(() -> way.of(opened.study().id()));
        boolean was = Studies.sound(stepped, 400);
        if (context.header(Guard.TOKEN_HEADER) == null) {
            context.redirect(opened.frame().within("history"), HttpStatus.SEE_OTHER);
        } else {
            String said = opened.say(was ? done : "web.undo.nothing");
            context.json(Map.of("said", String.join(" ", Stream.concat(Stream.of(said), stepped.remarks().stream().map(opened.texts()::sentence)).toList())));
        }
    }
}
