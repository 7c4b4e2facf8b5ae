package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Quantity;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.migration.DestinationCount;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.report.Block.Sentence;
import org.puriq.table.Cell.Piece;

/** The five sentences with which a report opens: how many live there, how many leave, where to, what is done, what nobody knows. */
final class Opening {
    private static final int FEW = 4;
    private static final int PLACES = 5;

    private final Telling telling;
    private final Asked asked;

    Opening(Telling telling) {
        this.telling = telling;
        this.asked = new Asked(telling);
    }

    List<Sentence> sentences() {
        return List.of(people(), leaving(), destinations(), new Responses(telling).summary(), unknown());
    }

    private Sentence people() {
        List<Statement> counted = serving(Attribute.Purpose.POPULATION).limit(PLACES).toList();
        if (counted.isEmpty()) {
            return missing("people");
        }
        List<List<Piece>> items = new ArrayList<>();
        counted.forEach(each -> items.add(living(each, items.isEmpty() ? "told.people.item.first" : "told.people.item")));
        boolean summable = counted.stream().map(this::unit).distinct().count() == 1;
        return telling.sentence(summable ? "told.people" : "told.people.units", telling.listed(items));
    }

    /** A number without a unit says so: a table may print 25 and nobody knows of what. */
    private List<Piece> living(Statement statement, String key) {
        Piece.Figure figure = telling.figure(statement);
        Piece.Figure bare = unit(statement).isPresent() ? figure : new Piece.Figure(telling.say("told.people.no-unit", telling.phrases().valueWithoutUnit(statement)), figure.statement(), figure.basis(), figure.disputed());
        return Pattern.pieces(telling.say(key), bare, telling.places(statement.about().places()));
    }

    private Optional<String> unit(Statement statement) {
        return telling.study().evidence().value(statement).flatMap(value -> value instanceof Value.Figure(Quantity quantity) ? quantity.unit() : Optional.empty());
    }

    /** Statements that serve a purpose, one for each question, the narrowest places first. */
    private Stream<Statement> serving(Attribute.Purpose purpose) {
        Map<String, Statement> once = new LinkedHashMap<>();
        telling.study().evidence().statements().stream()
                .filter(each -> telling.study().evidence().attribute(each.attribute()).filter(attribute -> attribute.serves(purpose)).isPresent())
                .filter(each -> !each.about().places().isEmpty() && telling.scope().concerns(each.about().places()))
                .filter(each -> telling.study().evidence().value(each).filter(Value.Figure.class::isInstance).isPresent())
                .forEach(each -> once.putIfAbsent(each.attribute() + each.about().places(), each));
        return once.values().stream().sorted(telling.scope().narrowestFirst(each -> each.about().places()));
    }

    private Sentence leaving() {
        List<Statement> all = serving(Attribute.Purpose.LEAVING).toList();
        List<Statement> agreed = all.stream().filter(each -> !telling.study().evidence().isDisputed(each)).toList();
        // A figure that other sources contradict would mislead here, alone; where it is all there is, its mark says so.
        List<Statement> counted = (agreed.isEmpty() ? all : agreed).stream().limit(FEW).toList();
        return counted.isEmpty() ? missing("leaving") : telling.sentence(counted.size() == 1 ? "told.leaving.one" : "told.leaving", telling.listed(counted.stream().map(this::leavers).toList()));
    }

    private List<Piece> leavers(Statement statement) {
        String key = statement.estimator().isPresent() ? "told.leaving.estimated" : "told.leaving.item";
        return Pattern.pieces(telling.say(key), telling.inside(telling.phrases().attribute(statement.attribute())), telling.figure(statement),
                telling.places(statement.about().places()), statement.estimator().map(telling::who).orElse(""));
    }

    private Sentence destinations() {
        List<Flow> flows = telling.study().flows().stream().filter(each -> telling.scope().concerns(each.origins())).filter(each -> !comesBack(each)).toList();
        List<List<Piece>> stocks = flows.stream().filter(Flow::countsStock).flatMap(each -> living(each).stream()).limit(FEW).toList();
        if (stocks.size() > 1) {
            return telling.sentence("told.stocks", telling.places(origins(flows)), telling.listed(stocks));
        }
        List<DestinationCount> counts = DestinationCount.of(flows).stream().limit(3).toList();
        if (counts.isEmpty()) {
            return missing("destinations");
        }
        long all = flows.stream().filter(Flow::isRecorded).filter(each -> !each.destinations().isEmpty()).count();
        List<List<Piece>> items = new ArrayList<>();
        counts.forEach(each -> items.add(heading(each, items.isEmpty() ? each.flows() == 1 ? "told.destinations.item.one" : "told.destinations.item.first" : "told.destinations.item")));
        boolean overlap = counts.stream().mapToInt(DestinationCount::flows).sum() > all;
        return telling.sentence(overlap ? "told.destinations.several" : "told.destinations", telling.counted(telling.count(all, "flows", "all"), "flow"), telling.inLine(items));
    }

    private static List<String> origins(List<Flow> flows) {
        return flows.stream().filter(Flow::countsStock).flatMap(each -> each.origins().stream()).distinct().toList();
    }

    private List<Piece> heading(DestinationCount count, String key) {
        return Pattern.pieces(telling.say(key), telling.count(count.flows(), "flows", count.destination()), telling.place(count.destination()));
    }

    private Optional<List<Piece>> living(Flow flow) {
        return flow.people().as(Attribute.Kind.NUMBER).filter(Value.Figure.class::isInstance).map(value -> Pattern.pieces(telling.say("told.stocks.item"),
                telling.figure("flow:" + flow.id(), ((Value.Figure) value).quantity(), flow.basis().code(), flow.source(), flow.locator()), telling.places(flow.destinations())));
    }

    private boolean comesBack(Flow flow) {
        return flow.duration().flatMap(each -> telling.study().find(Category.class, each)).filter(each -> each.purpose().equals(Category.RETURN)).isPresent();
    }

    private Sentence unknown() {
        long contradictions = new Unknowns(telling).open().stream().filter(each -> each.kind().equals(Contradiction.CONTRADICTION)).count();
        long holes = new Unknowns(telling).open().size() - contradictions;
        List<Finding> questions = new Unknowns(telling).questions();
        if (contradictions + holes + questions.size() == 0) {
            return telling.sentence("told.unknown.none", telling.count(telling.study().evidence().statements().size(), "statements"), asked.here("places"));
        }
        List<List<Piece>> open = Stream.of(several(contradictions, "contradictions", "contradiction"), several(holes, "contradictions", "hole"), several(questions.size(), "findings", "question"))
                .flatMap(Optional::stream).toList();
        return telling.sentence(contradictions + holes + questions.size() == 1 ? "told.unknown.one" : "told.unknown", telling.inLine(open), helping());
    }

    private Optional<List<Piece>> several(long number, String view, String what) {
        return number == 0 ? Optional.empty() : Optional.of(telling.counted(telling.count(number, view, what), what));
    }

    /** The author of most of what does not fit, and those who know the places. */
    private String helping() {
        Map<String, Long> authors = new Unknowns(telling).open().stream().flatMap(each -> new Settling(telling, each).author().stream())
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
        Optional<String> most = authors.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return most.map(author -> telling.say("told.ask.then", telling.say("told.ask.to", author), asked.here("places"))).orElseGet(() -> asked.here("places"));
    }

    /** Nothing is recorded: of how many places, and who knows. */
    private Sentence missing(String topic) {
        List<Place> units = telling.scope().units();
        List<Object> details = new ArrayList<>(List.of(telling.count(units, "compared"), asked.here(topic)));
        return units.isEmpty() ? telling.sentence("told.missing." + topic, telling.say("told.here.unknown"), asked.here(topic))
                : units.size() == 1 ? telling.sentence("told.missing." + topic, telling.place(units.getFirst().id()), asked.here(topic))
                : telling.sentence("told.missing." + topic + ".none", details.toArray());
    }
}
