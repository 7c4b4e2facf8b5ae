package org.puriq.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.community.ComparisonColumn;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.place.CodeScheme;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;

/** What a record may be in the company of the others: what it names must be there, a value must suit its attribute, no place lies in itself. */
public final class StudyRules {
    private final Records records;
    private final Map<String, List<String>> placesByCode = new HashMap<>();
    private final Map<String, List<String>> placesByName = new HashMap<>();

    /** Rules over all records of a study, the ones to be checked among them. */
    public StudyRules(Records records) {
        this.records = records;
        records.all(PlaceCode.class).forEach(each -> note(placesByCode, each.scheme() + " " + each.code(), each.id()));
        records.all(Place.class).forEach(each -> note(placesByName, nameKey(each), each.id()));
    }

    private static void note(Map<String, List<String>> index, String key, String id) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
    }

    private static String nameKey(Place place) {
        return String.join("\n", place.name().toLowerCase(Locale.ROOT), place.level(), place.parent().orElse(""));
    }

    public List<Problem> check(Table<?> table, Recorded record, Where where) {
        List<Problem> problems = new ArrayList<>();
        checkReferences(table, table.cellsOf(record), where, problems);
        if (problems.stream().anyMatch(Problem::refuses)) {
            return problems;
        }
        switch (record) {
            case Place place -> checkPlace(place, where, problems);
            case PlaceCode code -> checkCode(code, where, problems);
            case Attribute attribute -> checkAttribute(attribute, where, problems);
            case Statement statement -> checkStatement(statement, where, problems);
            case ComparisonColumn column -> checkColumn(column, where, problems);
            case Contradiction contradiction -> checkContradiction(contradiction, where, problems);
            default -> { }
        }
        return problems;
    }

    private <T extends Recorded> void checkReferences(Table<T> table, Cells cells, Where where, List<Problem> problems) {
        for (Column<T> column : table.columns()) {
            if (column.refersTo().isPresent()) {
                String target = column.refersTo().get();
                for (String id : Cells.words(cells.text(column.name()))) {
                    checkReference(column, target, id, where, problems);
                }
            }
        }
    }

    private void checkReference(Column<?> column, String target, String id, Where where, List<Problem> problems) {
        Class<? extends Recorded> kind = StudyFormat.table(target).orElseThrow().kind();
        if (!records.has(kind, id)) {
            problems.add(Problem.refused(where.at(column.name(), id), "reference.unknown", id, target, nearest(kind, id)));
            return;
        }
        if (column.scale().isPresent()) {
            Category category = records.find(Category.class, id).orElseThrow();
            if (!category.scale().equals(column.scale().get())) {
                problems.add(Problem.refused(where.at(column.name(), id), "reference.wrong-scale", id, category.scale(), column.scale().get()));
            }
        }
    }

    private String nearest(Class<? extends Recorded> kind, String id) {
        return records.count(kind) > 20_000 ? "" : Nearest.to(id, records.all(kind).stream().map(Recorded::id).toList()).orElse("");
    }

    private void checkPlace(Place place, Where where, List<Problem> problems) {
        Set<String> seen = new HashSet<>(Set.of(place.id()));
        Optional<Place> next = place.parent().flatMap(id -> records.find(Place.class, id));
        while (next.isPresent()) {
            if (!seen.add(next.get().id())) {
                problems.add(Problem.refused(where.at("parent", place.parent().orElse("")), "place.cycle", place.id()));
                return;
            }
            next = next.get().parent().flatMap(id -> records.find(Place.class, id));
        }
        if (placesByName.getOrDefault(nameKey(place), List.of()).size() > 1) {
            problems.add(Problem.doubtful(where.at("name", place.name()), "place.same-name", place.name(),
                    String.join(", ", placesByName.get(nameKey(place)))));
        }
    }

    private void checkCode(PlaceCode code, Where where, List<Problem> problems) {
        CodeScheme scheme = records.find(CodeScheme.class, code.scheme()).orElseThrow();
        if (!scheme.fits(code.code())) {
            problems.add(Problem.refused(where.at("code", code.code()), "code.form", code.code(), scheme.name(), String.valueOf(scheme.digits())));
        }
        List<String> bearers = placesByCode.getOrDefault(code.scheme() + " " + code.code(), List.of());
        if (bearers.size() > 1) {
            problems.add(Problem.refused(where.at("code", code.code()), "code.duplicate", code.code(), scheme.name(),
                    String.join(", ", bearers.stream().filter(each -> !each.equals(code.id())).toList())));
        }
    }

    private static void checkAttribute(Attribute attribute, Where where, List<Problem> problems) {
        if (attribute.kind() == Attribute.Kind.CATEGORY && attribute.scale().isEmpty()) {
            problems.add(Problem.refused(where.at("scale", ""), "attribute.needs-scale", attribute.id()));
        }
        if (Quantity.isReversed(attribute.minimum(), attribute.maximum())) {
            problems.add(Problem.refused(where.at("minimum", attribute.minimum().orElseThrow().toPlainString()), "interval.reversed",
                    attribute.minimum().orElseThrow().toPlainString(), attribute.maximum().orElseThrow().toPlainString()));
        }
        if (attribute.formula().filter(formula -> formula.inputs().contains(attribute.id())).isPresent()) {
            problems.add(Problem.refused(where.at("inputs", attribute.id()), "formula.of-itself", attribute.id()));
        }
    }

    private void checkStatement(Statement statement, Where where, List<Problem> problems) {
        Attribute attribute = records.find(Attribute.class, statement.attribute()).orElseThrow();
        if (statement.formula().isPresent()) {
            checkFormula(statement, where, problems);
            return;
        }
        if (statement.normalised().isEmpty()) {
            return;
        }
        Optional<Value> value = statement.normalised().as(attribute.kind());
        if (value.isEmpty()) {
            problems.add(Problem.refused(where.at("value", statement.normalised().value()), "value.form." + attribute.kind().code(),
                    statement.normalised().value(), attribute.id()));
            return;
        }
        switch (value.get()) {
            case Value.Figure(Quantity quantity) -> checkQuantity(attribute, quantity, where, problems);
            case Value.Chosen(String category) -> checkChoice(attribute, category, where, problems);
            case Value.Answer _, Value.Words _ -> { }
        }
    }

    private void checkFormula(Statement statement, Where where, List<Problem> problems) {
        if (reaches(statement, statement.id(), new HashSet<>())) {
            problems.add(Problem.refused(where.at("inputs", String.join(" ", statement.formula().map(Formula::inputs).orElse(List.of()))), "formula.of-itself", statement.id()));
        }
    }

    private boolean reaches(Statement from, String target, Set<String> seen) {
        return inputs(from).anyMatch(input -> input.id().equals(target) || seen.add(input.id()) && reaches(input, target, seen));
    }

    private Stream<Statement> inputs(Statement statement) {
        return statement.formula().stream().flatMap(each -> each.inputs().stream()).flatMap(id -> records.find(Statement.class, id).stream());
    }

    private void checkQuantity(Attribute attribute, Quantity quantity, Where where, List<Problem> problems) {
        quantity.unit().ifPresent(unit -> checkUnit(attribute, unit, where, problems));
        if (quantity.unit().isEmpty() && !attribute.units().isEmpty() && quantity.qualifier() != Qualifier.NOT_STATED) {
            problems.add(Problem.doubtful(where.at("unit", ""), "unit.missing", attribute.id(), String.join(", ", attribute.units())));
        }
        switch (quantity.amount()) {
            case Amount.Exactly(BigDecimal number) -> checkBounds(attribute, number, where.at("value", number.toPlainString()), problems);
            case Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) -> {
                low.ifPresent(each -> checkBounds(attribute, each, where.at("low", each.toPlainString()), problems));
                high.ifPresent(each -> checkBounds(attribute, each, where.at("high", each.toPlainString()), problems));
            }
        }
    }

    private void checkUnit(Attribute attribute, String unit, Where where, List<Problem> problems) {
        if (!attribute.units().isEmpty() && !attribute.units().contains(unit)) {
            String name = records.find(Unit.class, unit).map(each -> each.name().spanish()).orElse(unit);
            problems.add(Problem.refused(where.at("unit", unit), "unit.wrong", name, attribute.id(), String.join(", ", attribute.units())));
        }
    }

    private static void checkBounds(Attribute attribute, BigDecimal number, Where where, List<Problem> problems) {
        attribute.minimum().filter(minimum -> number.compareTo(minimum) < 0).ifPresent(minimum ->
                problems.add(Problem.refused(where, "value.below", number.toPlainString(), attribute.id(), minimum.toPlainString())));
        attribute.maximum().filter(maximum -> number.compareTo(maximum) > 0).ifPresent(maximum ->
                problems.add(Problem.refused(where, "value.above", number.toPlainString(), attribute.id(), maximum.toPlainString())));
    }

    private void checkChoice(Attribute attribute, String category, Where where, List<Problem> problems) {
        List<String> choices = records.all(Category.class).stream()
                .filter(each -> attribute.scale().equals(Optional.of(each.scale())))
                .map(Category::id)
                .toList();
        if (!choices.contains(category)) {
            problems.add(Problem.refused(where.at("value", category), "value.category", category, attribute.id(), Nearest.to(category, choices).orElse(""), String.join(", ", choices)));
        }
    }

    private static void checkColumn(ComparisonColumn column, Where where, List<Problem> problems) {
        long filled = Stream.of(column.level(), column.attribute(), column.ownerKind()).filter(Optional::isPresent).count();
        if (filled != 1) {
            problems.add(Problem.refused(where.at("attribute", ""), "column.one-content", column.id()));
        }
    }

    private void checkContradiction(Contradiction contradiction, Where where, List<Problem> problems) {
        for (Contradiction.RecordReference reference : contradiction.records()) {
            if (!reference.table().equals(Contradiction.RecordReference.DERIVED)) {
                Optional<Table<?>> table = StudyFormat.table(reference.table());
                if (table.isEmpty() || !records.has(table.get().kind(), reference.id())) {
                    problems.add(Problem.refused(where.at("records", reference.toString()), "contradiction.unknown-record", reference.toString()));
                }
            }
        }
        if (contradiction.resolved() && contradiction.reason().isBlank()) {
            problems.add(Problem.refused(where.at("reason", ""), "contradiction.needs-reason"));
        }
    }
}
