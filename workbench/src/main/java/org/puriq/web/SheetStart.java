package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.table.Cell;
import org.puriq.task.SheetKey;
import org.puriq.task.StartSheet;
import org.puriq.text.FieldTexts;

/** The first part of a new sheet: the community's name, its level, and the places that it lies in. */
final class SheetStart {
    private final Opened opened;

    SheetStart(Opened opened) {
        this.opened = opened;
    }

    Form form(Map<String, String> given, List<Problem> problems) {
        Optional<Level> lowest = StartSheet.lowest(opened.study());
        String level = given.getOrDefault("level", lowest.map(Level::id).orElse(""));
        Field name = Field.asked("name", opened.say("ficha.name"), opened.say("web.ficha.name.help"), Field.Kind.LINE, given.getOrDefault("name", ""))
                .choosing(named(level)).neededIf(true);
        Field levels = Field.asked("level", FieldTexts.column("places", "level", opened.texts().language()), "", Field.Kind.CHOICE, level)
                .choosing(opened.study().all(Level.class).stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList());
        List<Field> fields = new ArrayList<>(List.of(problems.isEmpty() ? name : name.refused(given.getOrDefault("name", ""), opened.sentences(problems))));
        lowest.map(each -> StartSheet.above(opened.study(), each)).orElse(List.of()).reversed().forEach(above -> fields.add(
                Field.asked(above.id(), opened.texts().of(above.name()), "", Field.Kind.LINE, given.getOrDefault(above.id(), "")).choosing(named(above.id()))));
        fields.add(levels);
        return Form.of(opened.below("sheet"), fields, opened.say("web.ficha.start"));
    }

    private List<Field.Choice> named(String level) {
        return opened.study().places().all().stream().filter(each -> each.level().equals(level)).map(Place::name).distinct().map(each -> new Field.Choice(each, "")).toList();
    }

    /** The communities that the study compares, each with its sheet. */
    List<Part.Line> known() {
        Stream<List<String>> rows = opened.study().comparisonsAbout(Comparison.PLACES).stream().flatMap(each -> opened.study().rowsOf(each.id()).stream()).map(ComparisonRow::places);
        return rows.filter(each -> !each.isEmpty()).distinct().map(places -> new Part.Line(Cell.of(new Cell.Piece.Link(opened.phrases().places(places), "sheet/" + SheetKey.address(places))),
                String.join(" · ", places.size() > 1 ? places.stream().map(opened.phrases()::place).toList() : List.of()), "", false)).toList();
    }
}
