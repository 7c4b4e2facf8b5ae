package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.Cells;
import org.puriq.format.InterviewFormat;
import org.puriq.interview.Guide;
import org.puriq.interview.GuideQuestion;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.table.Cell;
import org.puriq.task.EditStudy;
import org.puriq.view.RecordNames;

/** An interview on one page, for the keyboard alone: who was heard, the guide beside it, and the notes, each added without leaving the page. */
final class InterviewPages implements Routes {
    private static final String INTERVIEWS = InterviewFormat.INTERVIEWS.name();
    private static final String NOTES = InterviewFormat.INTERVIEW_NOTES.name();
    /** What the first step asks for: enough to know which interview it is. All else is asked on its page. */
    private static final List<String> FIRST = List.of("actor_kind", "places", "start", "people", "families", "guide");

    private final Studies studies;

    InterviewPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/interview", context -> ask(context, Map.of(), List.of()));
        routes.post("/study/{study}/interview", this::begin);
        routes.get("/study/{study}/interview/{interview}", context -> interview(context, Map.of(), List.of()));
        routes.post("/study/{study}/interview/{interview}/note", this::note);
    }

    private void ask(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.interview.new")).in(Stage.EVIDENCE);
        Form whole = new RecordForm(opened, InterviewFormat.INTERVIEWS, "", new Cells(given), problems).form(opened.below("interview"), opened.say("web.interview.begin"));
        studies.show(context, opened, opened.say("web.interview.new.lead"), List.of(new Part.Asked(only(whole, FIRST))));
    }

    private static Form only(Form form, List<String> columns) {
        List<Field> fields = new ArrayList<>(form.fields());
        fields.addAll(form.more());
        fields.removeIf(each -> !columns.contains(each.edit().column()));
        fields.sort(Comparator.comparingInt(each -> columns.indexOf(each.edit().column())));
        return new Form(form.action(), fields, List.of(), form.hidden(), form.button(), form.kind());
    }

    private static Form without(Form form, List<String> columns) {
        return new Form(form.action(), form.fields().stream().filter(each -> !columns.contains(each.edit().column())).toList(),
                form.more().stream().filter(each -> !columns.contains(each.edit().column())).toList(), form.hidden(), form.button(), form.kind());
    }

    private void begin(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = RecordPages.given(context, InterviewFormat.INTERVIEWS);
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), INTERVIEWS, given))) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved saved, List<Problem> _) -> context.redirect(opened.frame().within("interview/" + saved.id() + "#note"), HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                ask(context, given, problems);
            }
        }
    }

    private void note(Context context) {
        Opened opened = studies.open(context);
        Map<String, String> given = new LinkedHashMap<>(RecordPages.given(context, InterviewFormat.INTERVIEW_NOTES));
        given.put("interview", found(context, opened).id());
        given.remove("position");
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), NOTES, given))) {
            case Checked.Sound<EditStudy.Saved> _ -> context.redirect(opened.frame().within("interview/" + context.pathParam("interview") + "#note"), HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                interview(context, given, problems);
            }
        }
    }

    private static Interview found(Context context, Opened opened) {
        return opened.study().find(Interview.class, context.pathParam("interview")).orElseThrow(NotFoundResponse::new);
    }

    private void interview(Context context, Map<String, String> given, List<Problem> problems) {
        Opened plain = studies.open(context);
        Interview interview = found(context, plain);
        Opened opened = plain.titled(RecordNames.name(plain.plainRequest(), InterviewFormat.INTERVIEWS, interview)).in(Stage.EVIDENCE);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Asked(new RecordForm(opened, InterviewFormat.INTERVIEWS, interview.id(), InterviewFormat.INTERVIEWS.cells(interview), List.of())
                .form(opened.below("record/" + INTERVIEWS + "/" + interview.id()), "")));
        guide(opened, interview).ifPresent(parts::add);
        notes(opened, interview, parts);
        parts.add(new Part.Heading(opened.say("web.interview.note.new"), "note"));
        Map<String, String> known = new LinkedHashMap<>(Map.of("form", InterviewNote.PARAPHRASE));
        known.putAll(given);
        Form asked = new RecordForm(opened, InterviewFormat.INTERVIEW_NOTES, "", new Cells(known), problems)
                .form(opened.below("interview/" + interview.id() + "/note"), opened.say("web.interview.note.add"));
        parts.add(new Part.Asked(without(asked, List.of("interview", "position"))));
        boolean stays = !interview.released() || notesOf(opened, interview).stream().anyMatch(each -> !each.released());
        studies.show(context, opened, opened.say("web.interview.lead"), stays
                ? List.of(new Part.Staying(opened.say(interview.released() ? "web.interview.notes-stay" : "web.interview.stays"), parts)) : parts);
    }

    private static List<InterviewNote> notesOf(Opened opened, Interview interview) {
        return opened.study().all(InterviewNote.class).stream().filter(each -> each.interview().equals(interview.id())).sorted(Comparator.comparingInt(InterviewNote::position)).toList();
    }

    /** The questions lie folded beside the notes; a study without guides has none to fold. */
    private static Optional<Part> guide(Opened opened, Interview interview) {
        Optional<Guide> guide = interview.guide().flatMap(id -> opened.study().find(Guide.class, id));
        return guide.map(each -> {
            List<Part> parts = new ArrayList<>(List.of(new Part.Words(opened.texts().of(each.text()))));
            parts.add(new Part.Lines(opened.study().all(GuideQuestion.class).stream().filter(question -> question.guide().equals(each.id())).sorted(Comparator.comparingInt(GuideQuestion::position))
                    .map(question -> new Part.Line(Cell.text(question.position() + ". " + opened.texts().of(question.text())), "", "", false)).toList()));
            return new Part.Folded(opened.texts().of(each.name()), parts);
        });
    }

    private static void notes(Opened opened, Interview interview, List<Part> parts) {
        List<InterviewNote> notes = notesOf(opened, interview);
        parts.add(new Part.Heading(opened.say("web.interview.notes", opened.number(notes.size())), "notes"));
        for (InterviewNote note : notes) {
            String text = opened.texts().of(note.text());
            String shortened = text.length() <= 90 ? text : text.substring(0, 89) + "…";
            Form form = new RecordForm(opened, InterviewFormat.INTERVIEW_NOTES, note.id(), InterviewFormat.INTERVIEW_NOTES.cells(note), List.of())
                    .form(opened.below("record/" + NOTES + "/" + note.id()), "");
            parts.add(new Part.Folded("%s. %s (%s)".formatted(opened.number(note.position()), shortened,
                    opened.say(note.released() && interview.released() ? "interview.released" : "interview.stays")), List.of(new Part.Asked(without(form, List.of("interview", "position"))))));
        }
    }
}
