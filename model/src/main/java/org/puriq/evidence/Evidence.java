package org.puriq.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.puriq.base.Period;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.base.Wording;

/**
 * What is known: statements found by place and attribute, derived ones worked out, those that contradict each other set side
 * by side. Attributes with a formula give statements of their own, one for each place that has the inputs; their identity is
 * {@code attribute@place}.
 */
public final class Evidence {
    private final Records records;
    private final SequencedMap<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, List<Statement>> byAttribute = new HashMap<>();
    private final Map<String, List<Statement>> byPlace = new HashMap<>();
    private final Map<Question, List<Statement>> byQuestion = new HashMap<>();
    /** Results of formulas. Figures worked out from figures that share their inputs would otherwise be worked out 2^n times. */
    private final Map<String, Optional<Value>> results = new ConcurrentHashMap<>();

    /** What several statements may answer, and only one of them rightly. Rounds of fieldwork are told apart later: one may be unknown. */
    private record Question(String attribute, Statement.Subject about) {
        static Question of(Statement statement) {
            return new Question(statement.attribute(), statement.about());
        }
    }

    public Evidence(Records records) {
        this.records = records;
        records.all(Attribute.class).forEach(attribute -> attributes.put(attribute.id(), attribute));
        records.all(Statement.class).forEach(this::index);
        workedOut().forEach(this::index);
    }

    private void index(Statement statement) {
        statements.put(statement.id(), statement);
        byAttribute.computeIfAbsent(statement.attribute(), _ -> new ArrayList<>()).add(statement);
        byQuestion.computeIfAbsent(Question.of(statement), _ -> new ArrayList<>(1)).add(statement);
        statement.about().places().forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(statement));
    }

    public Collection<Statement> statements() {
        return List.copyOf(statements.values());
    }

    public Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    public Optional<Attribute> attribute(String id) {
        return Optional.ofNullable(attributes.get(id));
    }

    public List<Statement> ofAttribute(String attribute) {
        return List.copyOf(byAttribute.getOrDefault(attribute, List.of()));
    }

    public List<Statement> about(String place) {
        return List.copyOf(byPlace.getOrDefault(place, List.of()));
    }

    public List<Statement> about(String place, String attribute) {
        return byPlace.getOrDefault(place, List.of()).stream().filter(each -> each.attribute().equals(attribute)).toList();
    }

    public List<Statement> aboutFlow(String flow) {
        return statements.values().stream().filter(each -> each.about().flow().equals(Optional.of(flow))).toList();
    }

    public Optional<Category> category(String id) {
        return records.find(Category.class, id);
    }

    /** The value of a statement: its own, or the result of its formula. Nothing where it is absent or an input is missing. */
    public Optional<Value> value(Statement statement) {
        return value(statement, new HashSet<>());
    }

    private Optional<Value> value(Statement statement, Set<String> underWay) {
        Optional<Attribute> attribute = attribute(statement.attribute());
        if (statement.formula().isEmpty()) {
            return attribute.flatMap(known -> ownValue(statement, known));
        }
        Optional<Value> known = results.get(statement.id());
        if (known == null) {
            known = workedOut(statement, statement.formula().get(), attribute, underWay);
        }
        return known;
    }

    private Optional<Value> workedOut(Statement statement, Formula formula, Optional<Attribute> attribute, Set<String> underWay) {
        if (!underWay.add(statement.id())) {
            return Optional.empty();
        }
        List<Quantity> inputs = formula.inputs().stream()
                .flatMap(input -> statement(input).flatMap(each -> value(each, underWay)).stream())
                .filter(Value.Figure.class::isInstance)
                .map(each -> ((Value.Figure) each).quantity())
                .toList();
        underWay.remove(statement.id());
        Optional<Value> result = result(formula, inputs).map(number -> new Value.Figure(new Quantity(new Amount.Exactly(number), inherited(formula, inputs), unitOf(statement, attribute))));
        results.put(statement.id(), result);
        return result;
    }

    /** Text in the program's languages goes before the one form that was normalised. */
    private static Optional<Value> ownValue(Statement statement, Attribute attribute) {
        boolean inWords = attribute.kind() == Attribute.Kind.TEXT && !statement.words().isEmpty();
        return inWords ? Optional.of(new Value.Words(statement.words())) : statement.normalised().as(attribute.kind());
    }

    private static Optional<BigDecimal> result(Formula formula, List<Quantity> inputs) {
        List<BigDecimal> numbers = inputs.stream().flatMap(each -> each.number().stream()).toList();
        return numbers.size() == formula.inputs().size() ? formula.derivation().of(numbers) : Optional.empty();
    }

    /**
     * A figure is no more exact than what it was worked out from. One bound among exact positive figures stays a bound, turned round
     * where the result falls as it rises: out of more than 10,000 feet come more than 3,048 metres. Anything else is approximate.
     */
    private static Qualifier inherited(Formula formula, List<Quantity> inputs) {
        List<Integer> inexact = IntStream.range(0, inputs.size()).filter(at -> inputs.get(at).qualifier() != Qualifier.EXACT).boxed().toList();
        if (inexact.isEmpty()) {
            return Qualifier.EXACT;
        }
        boolean positive = inputs.stream().allMatch(each -> each.order().signum() > 0);
        int only = inexact.getFirst();
        return inexact.size() == 1 && positive ? formula.derivation().bound(only, inputs.get(only).qualifier()) : Qualifier.APPROXIMATELY;
    }

    private static Optional<String> unitOf(Statement statement, Optional<Attribute> attribute) {
        return statement.normalised().unit().or(() -> attribute.flatMap(each -> each.units().stream().findFirst()));
    }

    /** The statements that a derived one rests on, in the order of its formula. */
    public List<Statement> inputs(Statement statement) {
        return statement.formula().stream().flatMap(each -> each.inputs().stream()).flatMap(input -> statement(input).stream()).toList();
    }

    /** The other statements of the same thing that say something else; both may not be right. Text never contradicts text. */
    public List<Statement> rivals(Statement statement) {
        if (attribute(statement.attribute()).filter(Attribute::canBeContradicted).isEmpty() || statement.formula().isPresent()) {
            return List.of();
        }
        return byQuestion.getOrDefault(Question.of(statement), List.of()).stream().filter(other -> contradicts(statement, other)).toList();
    }

    private boolean contradicts(Statement one, Statement other) {
        return other.formula().isEmpty()
                && !other.id().equals(one.id())
                && !areOfDifferentRounds(one.round(), other.round())
                && (areOfOneVisit(one, other) || !areOfDifferentTimes(one.period(), other.period()))
                && saySomethingElse(one, other);
    }

    private static boolean areOfDifferentRounds(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean areOfDifferentTimes(Period one, Period other) {
        return one.isKnown() && other.isKnown() && !one.equals(other);
    }

    /** Two conversations of one round, held on different days, speak of the same time. */
    private boolean areOfOneVisit(Statement one, Statement other) {
        Optional<Round> round = one.round().filter(id -> other.round().filter(id::equals).isPresent()).flatMap(id -> records.find(Round.class, id));
        return round.isPresent() && wasSaid(one) && wasSaid(other);
    }

    private boolean wasSaid(Statement statement) {
        return statement.source().flatMap(id -> records.find(Source.class, id)).filter(each -> each.kind().equals(Source.INTERVIEW)).isPresent();
    }

    private boolean saySomethingElse(Statement one, Statement other) {
        Optional<Value> mine = value(one);
        Optional<Value> theirs = value(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        if (mine.get() instanceof Value.Figure(Quantity left) && theirs.get() instanceof Value.Figure(Quantity right)) {
            return !left.saysTheSameAs(right) || left.qualifier() != right.qualifier() && left.qualifier() != Qualifier.EXACT && right.qualifier() != Qualifier.EXACT;
        }
        return !mine.equals(theirs);
    }

    /** The contradictions, open and resolved, that name this record. */
    public List<Contradiction> contradictionsOf(String table, String id) {
        return records.all(Contradiction.class).stream().filter(each -> each.concerns(table, id)).toList();
    }

    /** Whether sources disagree about this figure: it has rivals, or an open contradiction names it. Holes and traps are told elsewhere. */
    public boolean isDisputed(Statement statement) {
        return openContradictions(statement).findAny().isPresent() || !rivals(statement).isEmpty();
    }

    private java.util.stream.Stream<Contradiction> openContradictions(Statement statement) {
        String table = statement.id().contains("@") ? Contradiction.RecordReference.DERIVED : "statements";
        return contradictionsOf(table, statement.id()).stream().filter(each -> !each.resolved() && each.kind().equals(Contradiction.CONTRADICTION));
    }

    private List<Statement> workedOut() {
        List<Statement> workedOut = new ArrayList<>();
        for (Attribute attribute : attributes.values()) {
            if (attribute.formula().isPresent()) {
                byPlace.keySet().stream().sorted().forEach(place -> workOut(attribute, attribute.formula().get(), place).ifPresent(workedOut::add));
            }
        }
        return workedOut;
    }

    private Optional<Statement> workOut(Attribute attribute, Formula formula, String place) {
        for (Optional<String> round : newestFirst()) {
            List<String> inputs = formula.inputs().stream().flatMap(input -> usable(place, input, round).map(Recorded::id).stream()).toList();
            if (inputs.size() == formula.inputs().size()) {
                return Optional.of(workedOut(attribute, formula, place, round, inputs));
            }
        }
        return Optional.empty();
    }

    /** Where a study has several rounds, what they say is never mixed in one formula. */
    private List<Optional<String>> newestFirst() {
        List<Round> rounds = Round.inOrder(records.all(Round.class));
        return rounds.size() < 2 ? List.of(Optional.empty()) : rounds.reversed().stream().map(each -> Optional.of(each.id())).toList();
    }

    private static Statement workedOut(Attribute attribute, Formula formula, String place, Optional<String> round, List<String> inputs) {
        return new Statement(
                attribute.id() + "@" + place, round, Statement.Subject.place(place), attribute.id(), "", Normalised.NOTHING, "",
                Optional.empty(), Period.UNKNOWN, Optional.empty(), "", "", Basis.DERIVED,
                Optional.of(new Formula(formula.derivation(), inputs)), Wording.NONE, Wording.NONE, List.of());
    }

    /** The first statement about this place alone whose number stands in the attribute's main unit: persons, where families are also allowed. */
    private Optional<Statement> usable(String place, String attribute, Optional<String> round) {
        Optional<String> mainUnit = attribute(attribute).flatMap(each -> each.units().stream().findFirst());
        return about(place, attribute).stream()
                .filter(each -> each.about().equals(Statement.Subject.place(place)))
                .filter(each -> round.isEmpty() || each.round().isEmpty() || each.round().equals(round))
                .filter(each -> value(each) instanceof Optional<Value> value
                        && value.isPresent()
                        && value.get() instanceof Value.Figure(Quantity quantity)
                        && quantity.number().isPresent()
                        && quantity.unit().equals(mainUnit))
                .findFirst();
    }
}
