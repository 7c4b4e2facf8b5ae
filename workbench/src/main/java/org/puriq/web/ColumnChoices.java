package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.puriq.base.Recorded;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Derivation;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.text.FieldTexts;
import org.puriq.view.RecordNames;

/** What can be chosen in the columns of a record, by the names that people know. */
final class ColumnChoices {
    /** A list of more records than this is written by identity instead of chosen from. */
    private static final int MOST = 400;
    private static final String PLAN = "plan";

    private final Opened opened;
    private final Table<?> table;
    private final Cells cells;

    ColumnChoices(Opened opened, Table<?> table, Cells cells) {
        this.opened = opened;
        this.table = table;
        this.cells = cells;
    }

    /** What can be chosen for this column; nothing where the answer is written. */
    List<Field.Choice> of(Column<?> column) {
        var language = opened.texts().language();
        return switch (column.form()) {
            case CHOICE -> withNone(column, column.choices().stream().map(each -> new Field.Choice(each, FieldTexts.choice(table.name() + "." + column.name(), each, language))).toList());
            case YES_NO -> List.of(new Field.Choice("no", opened.say("value.no")), new Field.Choice("yes", opened.say("value.yes")));
            case FORMULA -> withNone(column, java.util.Arrays.stream(Derivation.values()).map(each -> new Field.Choice(each.code(), "%s (%s)".formatted(FieldTexts.choice("derivation", each.code(), language), each.formula()))).toList());
            case MONTHS -> IntStream.rangeClosed(1, 12).mapToObj(month -> new Field.Choice(String.valueOf(month), opened.texts().month(month))).toList();
            case REFERENCE -> withNone(column, named(column));
            case REFERENCES -> chosenFirst(named(column), cells.text(column.name()));
            case TEXT -> column.name().equals("instrument") && table == PlanFormat.PLANS ? instruments() : ofValue(column);
            case ID, WORDS, NUMBER, INTEGER, DATE -> List.of();
        };
    }

    /** A value has the form that its attribute says; a country is one that there is a pack for. */
    private List<Field.Choice> ofValue(Column<?> column) {
        if (!column.name().equals("value")) {
            return List.of();
        }
        Optional<Attribute> attribute = opened.study().evidence().attribute(cells.text("attribute"));
        return switch (attribute.map(Attribute::kind).orElse(Attribute.Kind.TEXT)) {
            case CATEGORY -> withNone(column, categories(attribute.flatMap(Attribute::scale).orElse("")));
            case YES_NO -> withNone(column, List.of(new Field.Choice("yes", opened.say("value.yes")), new Field.Choice("no", opened.say("value.no"))));
            case NUMBER, TEXT -> List.of();
        };
    }

    /** The kinds of plan that the country knows. */
    private List<Field.Choice> instruments() {
        return opened.texts().country().planNames().map(names -> names.plans().stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList()).orElse(List.of());
    }

    private List<Field.Choice> withNone(Column<?> column, List<Field.Choice> choices) {
        boolean answered = column.required() && choices.stream().anyMatch(each -> each.value().equals(cells.text(column.name())));
        if (choices.isEmpty() || answered) {
            return choices;
        }
        List<Field.Choice> all = new ArrayList<>(List.of(new Field.Choice("", opened.say("web.form.none"))));
        all.addAll(choices);
        return all;
    }

    private List<Field.Choice> categories(String scale) {
        return opened.study().categoriesOf(scale).stream().map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList();
    }

    private List<Field.Choice> named(Column<?> column) {
        Table<?> target = StudyFormat.table(column.refersTo().orElseThrow()).orElseThrow();
        if (target.kind() == Category.class && column.scale().isPresent()) {
            return categories(column.scale().get());
        }
        if (opened.study().records().count(target.kind()) > MOST) {
            return List.of();
        }
        return opened.study().records().all(target.kind()).stream().filter(each -> isOfSamePlan(target, each)).map(each -> new Field.Choice(each.id(), name(target, each))).toList();
    }

    /** What belongs to one plan names only what belongs to the same. */
    private boolean isOfSamePlan(Table<?> target, Recorded each) {
        boolean planned = table.column(PLAN).isPresent() && target.column(PLAN).isPresent() && !cells.text(PLAN).isEmpty();
        return !planned || target.cellsOf(each).text(PLAN).equals(cells.text(PLAN));
    }

    private String name(Table<?> target, Recorded each) {
        String name = each instanceof Place place ? opened.phrases().place(place) : RecordNames.name(opened.plainRequest(), target, each);
        return name.length() <= 90 ? name : name.substring(0, 89) + "…";
    }

    /** What is chosen stands first, in its own order, which may matter. */
    private static List<Field.Choice> chosenFirst(List<Field.Choice> choices, String value) {
        List<Field.Choice> ordered = new ArrayList<>();
        for (String word : value.split(" ")) {
            choices.stream().filter(each -> each.value().equals(word)).forEach(ordered::add);
        }
        choices.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return ordered;
    }
}
