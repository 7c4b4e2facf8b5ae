package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.study.Study;
import org.puriq.task.ShowMunicipality;
import org.puriq.task.TakeRates;
import org.puriq.task.TakeRates.Figure;
import org.puriq.view.Municipality;

/** Takes how many left and came to a place into a study that has it: from the page of a municipality, or from that of a table. */
final class TakeMoves implements MunicipalitySection, Routes {
    private static final String FIGURES = "figures";
    private static final String STUDY = "study";

    private final Studies studies;

    TakeMoves(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/municipality/{country}/{code}/moves/take", context -> take(context, (study, figures) -> new TakeRates(studies.workspace()).into(study, context.pathParam("code"), figures)));
    }

    @Override
    public List<Part> parts(Municipality shown, Frame frame) {
        boolean known = shown.moved().filter(each -> each.stayed() > 0).isPresent();
        List<Study> having = known ? new ShowMunicipality(studies.workspace()).naming(shown.counts().country(), shown.place()) : List.of();
        return asking(frame, having, "/municipality/%s/%s/moves/take".formatted(shown.counts().country(), shown.place().code()), "");
    }

    /** A form with the figures to choose and the studies that have the place; nothing where none has it. */
    List<Part> asking(Frame frame, List<Study> having, String address, String place) {
        if (having.isEmpty()) {
            return List.of();
        }
        String all = Arrays.stream(Figure.values()).map(Figure::code).collect(Collectors.joining(" "));
        List<Field.Choice> figures = Arrays.stream(Figure.values()).map(each -> new Field.Choice(each.code(), frame.say("moved.figure." + each.code()))).toList();
        List<Field.Choice> choices = having.stream().map(each -> new Field.Choice(each.id(), frame.texts().of(each.title().name()))).toList();
        List<Field> fields = new ArrayList<>(List.of(Field.asked(FIGURES, frame.say("moved.take.figures"), "", Field.Kind.SEVERAL, all).choosing(figures)));
        fields.add(Field.asked(STUDY, frame.say("moved.take.study"), "", Field.Kind.CHOICE, having.getFirst().id()).choosing(choices));
        return List.of(new Part.Folded(frame.say("moved.take"), List.of(new Part.Words(frame.say("moved.take.lead")),
                new Part.Asked(Form.of(address, fields, frame.say("moved.take.do")).with("of", place)))));
    }

    /** What is done with a study and the chosen figures. */
    interface Taking {
        Checked<String> into(String study, Set<Figure> figures);
    }

    void take(Context context, Taking taking) {
        Set<Figure> figures = context.formParams(FIGURES).stream().flatMap(each -> Arrays.stream(each.split(" "))).flatMap(each -> Figure.of(each).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Figure.class)));
        String study = Optional.ofNullable(context.formParam(STUDY)).orElse("");
        String id = Studies.sound(studies.change(() -> taking.into(study, figures)), 422);
        context.redirect(studies.pages().frame(context, "moved.take").to("/study/" + study + "/why/" + id), HttpStatus.SEE_OTHER);
    }
}
