package org.puriq.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Wording;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Normalised;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.migration.Flow;

/** Whether the value of a statement suits its attribute, and whether a flow counts people. */
final class ValueRules {
    private static final Set<String> WHOLE = Set.of("people", "families", "households", "count");

    /** So many choices are named to a person; a scale of thousands would fill the page, and the memory. */
    private static final int NAMED = 30;

    private final Known known;
    private final Guess guess;
    private final Map<String, List<String>> categories = new HashMap<>();

    ValueRules(Known known, Guess guess) {
        this.known = known;
        this.guess = guess;
        known.all(StudyFormat.CATEGORIES).forEach(each -> categories.computeIfAbsent(each.scale(), _ -> new java.util.ArrayList<>()).add(each.id()));
    }

    void check(Statement statement, Where where, List<Problem> problems) {
        Attribute attribute = known.find(StudyFormat.ATTRIBUTES, statement.attribute()).orElseThrow();
        if (statement.formula().isPresent() || statement.normalised().isEmpty()) {
            return;
        }
        Optional<Value> value = statement.normalised().as(attribute.kind());
        if (value.isEmpty() || isIntervalOfAnother(attribute, statement.normalised())) {
            problems.add(Problem.refused(where.at("value", CellRules.shortened(statement.normalised().value())), "value.form." + attribute.kind().code(),
                    CellRules.shortened(statement.normalised().value()), attribute.id()));
            return;
        }
        switch (value.get()) {
            case Value.Figure(Quantity quantity) -> checkQuantity(attribute, quantity, where, problems);
            case Value.Chosen(String category) -> checkChoice(attribute, category, where, problems);
            case Value.Answer _, Value.Words _ -> { }
        }
    }

    /** Only numbers have bounds; a text with nothing but bounds would be an empty answer. */
    private static boolean isIntervalOfAnother(Attribute attribute, Normalised normalised) {
        return attribute.kind() != Attribute.Kind.NUMBER && normalised.value().isEmpty();
    }

    private void checkQuantity(Attribute attribute, Quantity quantity, Where where, List<Problem> problems) {
        quantity.unit().ifPresent(unit -> checkUnit(attribute, unit, where, problems));
        if (quantity.unit().isEmpty() && !attribute.units().isEmpty() && quantity.qualifier() != Qualifier.NOT_STATED) {
            problems.add(Problem.doubtful(where.at("unit", ""), "unit.missing", List.of(attribute.name(), units(attribute))));
        }
        boolean countsWholes = quantity.unit().filter(this::countsWholes).isPresent();
        bounds(quantity.amount()).forEach((column, number) -> {
            Where cell = where.at(column, number.toPlainString());
            checkBounds(attribute, number, cell, problems);
            if (countsWholes && number.stripTrailingZeros().scale() > 0) {
                problems.add(Problem.doubtful(cell, "value.fraction", number.toPlainString()));
            }
        });
    }

    /** Half a person is most likely a thousand that was written with the wrong mark. */
    private boolean countsWholes(String unit) {
        return known.find(StudyFormat.UNITS, unit).filter(each -> WHOLE.contains(each.dimension())).isPresent();
    }

    private static Map<String, BigDecimal> bounds(Amount amount) {
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        switch (amount) {
            case Amount.Exactly(BigDecimal number) -> bounds.put("value", number);
            case Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) -> {
                low.ifPresent(each -> bounds.put("low", each));
                high.ifPresent(each -> bounds.put("high", each));
            }
        }
        return bounds;
    }

    private void checkUnit(Attribute attribute, String unit, Where where, List<Problem> problems) {
        if (!attribute.units().isEmpty() && !attribute.units().contains(unit)) {
            problems.add(Problem.refused(where.at("unit", unit), "unit.wrong", List.of(unit(unit), attribute.name(), units(attribute))));
        }
    }

    private Wording units(Attribute attribute) {
        List<Wording> units = attribute.units().stream().map(this::unit).toList();
        return new Wording(named(units.stream().map(Wording::spanish).toList()), named(units.stream().map(Wording::english).toList()));
    }

    /** As people call it, and in brackets what is typed, where that is another word. */
    private Wording unit(String id) {
        Wording name = known.find(StudyFormat.UNITS, id).map(Unit::name).orElse(Wording.same(id));
        return new Wording(called(name.in(Language.SPANISH), id), called(name.in(Language.ENGLISH), id));
    }

    private static String called(String name, String id) {
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    private static void checkBounds(Attribute attribute, BigDecimal number, Where where, List<Problem> problems) {
        attribute.minimum().filter(minimum -> number.compareTo(minimum) < 0).ifPresent(minimum ->
                problems.add(Problem.refused(where, "value.below", number.toPlainString(), attribute.id(), minimum.toPlainString())));
        attribute.maximum().filter(maximum -> number.compareTo(maximum) > 0).ifPresent(maximum ->
                problems.add(Problem.refused(where, "value.above", number.toPlainString(), attribute.id(), maximum.toPlainString())));
    }

    private void checkChoice(Attribute attribute, String chosen, Where where, List<Problem> problems) {
        Optional<Category> category = known.find(StudyFormat.CATEGORIES, chosen);
        if (category.isEmpty() || !attribute.scale().equals(Optional.of(category.get().scale()))) {
            List<String> choices = attribute.scale().map(scale -> categories.getOrDefault(scale, List.of())).orElse(List.of());
            String seen = CellRules.shortened(chosen);
            problems.add(Problem.refused(where.at("value", seen), "value.category", seen, attribute.id(), meant(attribute, chosen), named(choices)));
        }
    }

    private String meant(Attribute attribute, String chosen) {
        return attribute.scale().map(scale -> guess.meant("scale " + scale, chosen, () -> Meant.of(StudyFormat.CATEGORIES,
                known.all(StudyFormat.CATEGORIES).stream().filter(each -> each.scale().equals(scale)).toList(), List.of()))).orElse("");
    }

    /** A flow counts people: its value is a number, nobody moves less than nobody, and whether they move or live there is to be said. */
    static void check(Flow flow, Where where, List<Problem> problems) {
        String value = flow.people().value();
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(value);
        if (!value.isEmpty() && number.isEmpty()) {
            problems.add(Problem.refused(where.at("value", CellRules.shortened(value)), "value.form.number", CellRules.shortened(value), flow.id()));
        }
        if (!flow.people().isEmpty() && flow.measure().isEmpty()) {
            problems.add(Problem.doubtful(where.at("measure", ""), "flow.needs-measure", flow.id()));
        }
        checkNotNegative("value", number, flow, where, problems);
        checkNotNegative("low", flow.people().low(), flow, where, problems);
        checkNotNegative("high", flow.people().high(), flow, where, problems);
    }

    private static void checkNotNegative(String column, Optional<BigDecimal> number, Flow flow, Where where, List<Problem> problems) {
        number.filter(each -> each.signum() < 0).map(BigDecimal::toPlainString).ifPresent(each ->
                problems.add(Problem.refused(where.at(column, each), "value.below", each, flow.id(), "0")));
    }

    static String named(List<String> choices) {
        return String.join(", ", choices.size() > NAMED ? choices.subList(0, NAMED) : choices) + (choices.size() > NAMED ? ", …" : "");
    }
}
