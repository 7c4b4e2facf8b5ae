package org.puriq.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Qualifier;
import org.puriq.base.Wording;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Normalised;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;

/** What an answer in somebody's words means: the cells of a statement that hold it as said and normalised, and the doubts about it. */
final class SaidValue {
    private static final Set<String> NOBODY_KNOWS = Set.of("no se sabe", "no sabe", "no saben", "no sabemos", "nadie sabe", "ns", "n/s", "not known", "nobody knows", "don't know", "do not know", "unknown");

    private final Study study;
    private final NumberStyle numbers;
    private final String thisYear;

    SaidValue(Study study, NumberStyle numbers, String thisYear) {
        this.study = study;
        this.numbers = numbers;
        this.thisYear = thisYear;
    }

    Map<String, String> cells(Attribute attribute, String said, List<Problem> doubts) {
        Map<String, String> cells = new HashMap<>(Map.of("printed", said, "value", "", "low", "", "high", "", "unit", "", "qualifier", "", "absence", ""));
        if (NOBODY_KNOWS.contains(SpokenQuantity.plain(said))) {
            cells.put("absence", Statement.NOT_KNOWN);
            return cells;
        }
        if (SpokenDate.isRelative(said)) {
            doubts.add(doubt(said, "sheet.year-kept", List.of(Wording.same(said), Wording.same(thisYear))));
        }
        switch (attribute.kind()) {
            case TEXT -> cells.put("value", said);
            case CATEGORY, YES_NO -> chosen(attribute, said, cells, doubts);
            case NUMBER -> number(attribute, said, cells, doubts);
        }
        return cells;
    }

    private void chosen(Attribute attribute, String said, Map<String, String> cells, List<Problem> doubts) {
        AnswerCell.chosen(study, attribute, said).ifPresentOrElse(value -> cells.put("value", value), () -> doubts.add(doubt(said, "sheet.in-words-only", List.of(Wording.same(said), choices(attribute)))));
    }

    private Wording choices(Attribute attribute) {
        List<Category> categories = study.categoriesOf(attribute.scale().orElse(""));
        return attribute.kind() == Attribute.Kind.YES_NO
                ? new Wording("sí, no", "yes, no")
                : new Wording(joined(categories.stream().map(Category::name).toList(), Language.SPANISH), joined(categories.stream().map(Category::name).toList(), Language.ENGLISH));
    }

    private void number(Attribute attribute, String said, Map<String, String> cells, List<Problem> doubts) {
        boolean told = !doubts.isEmpty();
        switch (new SpokenQuantity(study, numbers).read(said, attribute)) {
            case SpokenQuantity.Read.Whole(Normalised normalised) -> put(normalised, cells);
            case SpokenQuantity.Read.WithoutUnit(Normalised normalised) -> {
                put(normalised, cells);
                doubts.add(doubt(said, "sheet.needs-unit", List.of(Wording.same(said), examples(attribute, said))));
            }
            case SpokenQuantity.Read.LocalUnit(String word) ->
                doubts.add(doubt(said, "sheet.local-unit", List.of(Wording.same(said), Wording.same(word), mainUnit(attribute))));
            case SpokenQuantity.Read.Words _ -> {
                if (!told) {
                    doubts.add(doubt(said, "sheet.in-words", List.of(Wording.same(said), examples(attribute, "80"))));
                }
            }
        }
    }

    private static void put(Normalised normalised, Map<String, String> cells) {
        cells.put("value", normalised.value());
        normalised.low().ifPresent(low -> cells.put("low", low.toPlainString()));
        normalised.high().ifPresent(high -> cells.put("high", high.toPlainString()));
        normalised.unit().ifPresent(unit -> cells.put("unit", unit));
        cells.put("qualifier", normalised.qualifier() == Qualifier.EXACT ? "" : normalised.qualifier().code());
    }

    /** "25 personas, 25 familias" */
    private Wording examples(Attribute attribute, String number) {
        List<Wording> units = attribute.units().stream().map(this::unit).toList();
        return new Wording(examples(number, units, Language.SPANISH), examples(number, units, Language.ENGLISH));
    }

    private static String examples(String number, List<Wording> units, Language language) {
        return units.isEmpty() ? number : units.stream().map(each -> number + " " + each.in(language)).collect(Collectors.joining(", "));
    }

    private Wording mainUnit(Attribute attribute) {
        return attribute.units().stream().findFirst().map(this::unit).orElse(Wording.NONE);
    }

    private Wording unit(String id) {
        Optional<Unit> unit = study.find(Unit.class, id);
        return unit.filter(each -> !each.symbol().isEmpty()).map(each -> Wording.same(each.symbol())).or(() -> unit.map(Unit::name)).orElse(Wording.same(id));
    }

    private static String joined(List<Wording> names, Language language) {
        return names.stream().map(each -> each.in(language)).collect(Collectors.joining(", "));
    }

    private static Problem doubt(String said, String rule, List<Wording> details) {
        return Problem.doubtful(new Where(StudyFormat.STATEMENTS.name(), 0, "printed", said), rule, details);
    }
}
