package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.table.Cell;
import org.puriq.task.WhereWeAre;
import org.puriq.text.FieldTexts;

/** Deletes a study: first it is said what goes, and its name must be typed (acceptance A3). */
final class DeletePages implements Routes {
    private final Studies studies;

    DeletePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/delete", context -> askToDelete(context, ""));
        routes.post("/study/{study}/delete", this::delete);
    }

    private void askToDelete(Context context, String refused) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.delete.title"));
        String name = opened.frame().study().map(OpenStudy::name).orElse("");
        Field typed = Field.asked("name", opened.say("web.delete.typed", name), "", Field.Kind.LINE, "");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(opened.say("web.delete.goes", name)));
        parts.add(new Part.Lines(WhereWeAre.of(opened.study()).all().stream().filter(each -> each.count() > 0)
                .map(each -> new Part.Line(Cell.text(FieldTexts.table(each.table(), opened.texts().language())), "", opened.number(each.count()), false)).toList()));
        parts.add(new Part.Files(opened.say("web.delete.first"), StudyPages.exports(opened)));
        parts.add(new Part.Asked(Form.of(opened.below("delete"), List.of(refused.isEmpty() ? typed : typed.refused(refused, opened.say("web.delete.other", name))), opened.say("web.delete.do")).as(Form.Kind.REMOVING)));
        studies.show(context, opened, opened.say("web.delete.lead"), parts);
    }

    private void delete(Context context) {
        Opened opened = studies.open(context);
        String name = opened.frame().study().map(OpenStudy::name).orElse("");
        String typed = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        if (!typed.equalsIgnoreCase(name)) {
            context.status(422);
            askToDelete(context, typed.isEmpty() ? "—" : typed);
            return;
        }
        switch (studies.change(() -> studies.workspace().delete(opened.study().id()))) {
            case Checked.Sound<?> _ -> context.redirect(opened.frame().to("/"), HttpStatus.SEE_OTHER);
            case Checked.Faulty<?>(List<Problem> problems) -> throw new Refusal(422, problems);
        }
    }
}
