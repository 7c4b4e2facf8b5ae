package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Quantity;
import org.puriq.community.Comparing;
import org.puriq.community.Comparing.Content;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Round;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.place.Place;

/** What must be said under a comparison: how many places it holds, which sums are refused and why, which of two rival figures was taken. */
final class ComparisonRemarks {
    private final Request request;
    private final Comparing comparing;
    private final List<ComparisonColumn> columns;
    private final List<ComparisonRow> rows;

    /** A figure of one row, with the place that it is really about where that is a wider one. */
    private record Stated(Statement statement, Optional<Place> standIn) {}

    ComparisonRemarks(Request request, Comparing comparing, List<ComparisonColumn> columns) {
        this.request = request;
        this.comparing = comparing;
        this.columns = columns;
        this.rows = request.study().rowsOf(comparing.comparison().id());
    }

    /** Which round the cells show, where the study has several. */
    private Optional<String> rounds() {
        if (request.study().rounds().size() < 2) {
            return Optional.empty();
        }
        Map<String, Integer> cells = new LinkedHashMap<>();
        request.study().rounds().reversed().forEach(each -> cells.put(request.of(each.name()), 0));
        rows.forEach(row -> columns.stream().filter(each -> each.attribute().isPresent() && each.level().isEmpty()).forEach(column -> rounds(row, column)
                .forEach(each -> cells.merge(each, 1, Integer::sum))));
        String told = cells.entrySet().stream().filter(each -> each.getValue() > 0).map(each -> "%s (%s)".formatted(each.getKey(), request.texts().number(each.getValue()))).collect(Collectors.joining(", "));
        return told.isEmpty() ? Optional.empty() : Optional.of(request.say(request.option(Request.ROUND).isPresent() ? "comparison.round.asked" : "comparison.round.newest", told));
    }

    private List<String> rounds(ComparisonRow row, ComparisonColumn column) {
        Content content = ComparisonView.isNormalised(comparing.comparison(), request) ? comparing.asKnown(row, column) : comparing.asPrinted(row, column);
        return content instanceof Content.Stated(List<Statement> statements, List<Statement> _, Optional<Place> _)
                ? statements.stream().flatMap(each -> each.round().stream()).distinct().flatMap(id -> request.study().find(Round.class, id).stream()).map(each -> request.of(each.name())).toList()
                : List.of();
    }

    List<String> list() {
        List<String> remarks = new ArrayList<>();
        long places = rows.stream().flatMap(row -> row.places().stream()).distinct().count();
        if (!rows.isEmpty()) {
            remarks.add(places == rows.size()
                    ? request.say("comparison.n", request.texts().number(places))
                    : request.say("comparison.n-rows", request.texts().number(places), request.texts().number(rows.size())));
        }
        rounds().ifPresent(remarks::add);
        if (ComparisonView.isNormalised(comparing.comparison(), request)) {
            columns.forEach(column -> sum(column).ifPresent(remarks::add));
            columns.forEach(column -> remarks.addAll(rivals(column)));
        }
        return remarks;
    }

    private List<Stated> stated(ComparisonColumn column) {
        List<Stated> stated = new ArrayList<>();
        for (ComparisonRow row : rows) {
            if (comparing.asKnown(row, column) instanceof Content.Stated(List<Statement> statements, List<Statement> _, Optional<Place> standIn)) {
                statements.stream().limit(1).forEach(each -> stated.add(new Stated(each, standIn)));
            }
        }
        return stated;
    }

    private Optional<Attribute> attribute(ComparisonColumn column) {
        return column.attribute().flatMap(id -> request.study().evidence().attribute(id));
    }

    /** The total of a column that can be summed; for counts of people and the like that cannot, the reason. */
    private Optional<String> sum(ComparisonColumn column) {
        Optional<Attribute> attribute = attribute(column).filter(each -> each.kind() == Attribute.Kind.NUMBER && each.formula().isEmpty() && isCount(each));
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        List<Stated> stated = stated(column);
        String name = request.of(column.name());
        if (stated.size() < 2) {
            return Optional.empty();
        }
        if (stated.stream().anyMatch(each -> each.standIn().isPresent())) {
            return Optional.of(request.say("comparison.no-sum.wider", name) + mixed(stated).map(each -> " " + request.say("comparison.no-sum.units", name, each)).orElse(""));
        }
        return mixed(stated).map(each -> request.say("comparison.no-sum.units", name, each)).or(() -> total(name, stated));
    }

    private boolean isCount(Attribute attribute) {
        return attribute.units().stream()
                .flatMap(id -> request.study().find(org.puriq.evidence.Unit.class, id).stream())
                .anyMatch(unit -> Set.of("people", "families", "households").contains(unit.dimension()));
    }

    /** The units of the rows where they are not all the same one. */
    private Optional<String> mixed(List<Stated> stated) {
        Set<String> units = new LinkedHashSet<>();
        stated.forEach(each -> quantity(each).ifPresent(quantity -> units.add(
                quantity.unit().map(request.phrases()::unit).orElse(request.say("unit.none")))));
        return units.size() < 2 ? Optional.empty() : Optional.of(String.join(", ", units));
    }

    private Optional<String> total(String name, List<Stated> stated) {
        BigDecimal total = BigDecimal.ZERO;
        for (Stated each : stated) {
            Optional<BigDecimal> number = quantity(each).flatMap(Quantity::number);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(number.get());
        }
        String unit = quantity(stated.getFirst()).flatMap(Quantity::unit).map(request.phrases()::unit).orElse("");
        return Optional.of(request.say("comparison.sum", name, request.texts().number(total), unit, request.texts().number(stated.size())));
    }

    private Optional<Quantity> quantity(Stated stated) {
        return request.study().evidence().value(stated.statement()).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity());
    }

    /** Which of two rival figures stands in the table, and whether the other one would change the order of the rows. */
    private List<String> rivals(ComparisonColumn column) {
        List<String> said = new ArrayList<>();
        List<Stated> stated = stated(column);
        for (Stated each : stated) {
            List<Statement> rivals = request.study().evidence().rivals(each.statement());
            if (!rivals.isEmpty()) {
                String others = rivals.stream().map(this::withSource).collect(Collectors.joining("; "));
                String effect = rivals.stream().anyMatch(rival -> changesOrder(stated, each, rival)) ? "comparison.rival.changes" : "comparison.rival.keeps";
                said.add(request.say("comparison.rival", request.phrases().places(each.statement().about().places()), request.of(column.name()),
                        withSource(each.statement()), others) + " " + request.say(effect));
            }
        }
        return said;
    }

    private String withSource(Statement statement) {
        return "%s (%s)".formatted(request.phrases().value(statement), request.phrases().source(statement.source(), statement.locator()));
    }

    private boolean changesOrder(List<Stated> stated, Stated taken, Statement rival) {
        var pieces = new Pieces(request.phrases());
        Optional<BigDecimal> mine = pieces.order(taken.statement());
        Optional<BigDecimal> theirs = pieces.order(rival);
        return stated.stream()
                .filter(each -> each != taken)
                .flatMap(each -> pieces.order(each.statement()).stream())
                .anyMatch(other -> mine.map(other::compareTo).orElse(0).intValue() != theirs.map(other::compareTo).orElse(0).intValue());
    }
}
