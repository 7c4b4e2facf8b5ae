package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.community.Comparison;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.task.ComparePlace;
import org.puriq.text.FieldTexts;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Under every comparison: another place to compare, one that the study knows or a new one. */
final class AddPlace implements Routes {
    private final Studies studies;

    AddPlace(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/study/{study}/compare/{comparison}", this::add);
    }

    static Part form(Opened opened, Comparison comparison, Map<String, String> given, List<Problem> problems) {
        List<Field.Choice> known = opened.study().places().all().stream().map(each -> new Field.Choice(opened.phrases().place(each), opened.phrases().level(each))).distinct().toList();
        var language = opened.texts().language();
        Field name = Field.asked("name", opened.say("web.compare.name"), opened.say("web.compare.name.help"), Field.Kind.LINE, given.getOrDefault("name", "")).choosing(known);
        Field level = Field.asked("level", FieldTexts.column("places", "level", language), opened.say("web.compare.level.help"), Field.Kind.CHOICE,
                given.getOrDefault("level", lowest(opened))).choosing(levels(opened));
        Field parent = Field.asked("parent", FieldTexts.column("places", "parent", language), "", Field.Kind.CHOICE, given.getOrDefault("parent", "")).choosing(parents(opened));
        Field first = problems.isEmpty() ? name : name.refused(given.getOrDefault("name", ""), opened.sentences(problems));
        Form form = Form.of(opened.below("compare/" + comparison.id()), List.of(first, level, parent), opened.say("web.compare.do"));
        return new Part.Folded(opened.say("web.compare.title"), List.of(new Part.Asked(form)), !problems.isEmpty());
    }

    /** What is compared is most often of the level of the last row, else of the lowest level. */
    private static String lowest(Opened opened) {
        return opened.study().all(org.puriq.community.ComparisonRow.class).reversed().stream()
                .flatMap(each -> each.places().stream()).findFirst().flatMap(id -> opened.study().places().find(id)).map(Place::level)
                .or(() -> opened.study().all(Level.class).stream().max(java.util.Comparator.comparingInt(Level::rank)).map(Level::id)).orElse("");
    }

    private static List<Field.Choice> levels(Opened opened) {
        return opened.study().all(Level.class).stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList();
    }

    private static List<Field.Choice> parents(Opened opened) {
        List<Field.Choice> parents = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        opened.study().places().all().forEach(each -> parents.add(new Field.Choice(each.id(), "%s (%s)".formatted(each.name(), opened.phrases().level(each)))));
        return parents;
    }

    private void add(Context context) {
        Opened opened = studies.open(context);
        Comparison comparison = opened.study().find(Comparison.class, context.pathParam("comparison")).orElseThrow(NotFoundResponse::new);
        Map<String, String> given = Map.of("name", given(context, "name"), "level", given(context, "level"), "parent", given(context, "parent"));
        var wanted = new ComparePlace.Wanted(given(context, "name"), given(context, "level"), given(context, "parent"));
        switch (studies.change(() -> new ComparePlace(studies.workspace()).in(opened.study().id(), comparison.id(), wanted, opened.phrases()))) {
            case Checked.Sound<String>(String row, List<Problem> _) ->
                    context.redirect(opened.frame().within("table/" + comparison.id()) + "#" + comparison.id() + "." + row, HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> refused(context, opened, comparison, given, problems);
        }
    }

    private void refused(Context context, Opened opened, Comparison comparison, Map<String, String> given, List<Problem> problems) {
        View view = Views.find(opened.study(), comparison.id()).orElseThrow(NotFoundResponse::new);
        context.status(422);
        Opened titled = opened.titled(view.title(opened.request())).in(StagePages.of(view));
        studies.show(context, titled, "", List.of(
                new Part.Said(new Notice(Notice.Kind.REFUSED, opened.sentences(problems))), form(titled, comparison, given, problems)));
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }
}
