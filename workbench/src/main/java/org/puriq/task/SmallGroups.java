package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Records;
import org.puriq.base.Wording;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Derivation;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Normalised;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.migration.Flow;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * A study in which a count of few persons or families says only that they are few. A sum of several such counts stays, as nobody can
 * find one part from it; whatever else was worked out from them is withheld, and so is what is told of few persons.
 */
final class SmallGroups {
    private static final String PEOPLE = "people";
    private static final String FAMILIES = "families";
    private static final BigDecimal BOUND = BigDecimal.valueOf(Publication.SMALL);

    private final Study own;
    private final Decided decided;
    private final Set<String> unitsOfPeople;
    private final Set<String> unitsOfFamilies;
    private final Set<String> small = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();
    private final Study study;
    private int smallFlows;
    private int smallFamilies;

    SmallGroups(Study own, Decided decided, List<Problem> leftOut) {
        this.own = own;
        this.decided = decided;
        this.unitsOfPeople = units(own, PEOPLE);
        this.unitsOfFamilies = units(own, FAMILIES);
        for (Statement each : own.all(Statement.class)) {
            if (!decided.isReleased(StudyFormat.STATEMENTS, each.id())) {
                sort(each);
            }
        }
        this.study = bundled(leftOut);
    }

    private static Set<String> units(Study own, String dimension) {
        return own.all(Unit.class).stream().filter(each -> each.dimension().equals(dimension)).map(Unit::id).collect(Collectors.toSet());
    }

    private void sort(Statement statement) {
        if (decided.held(StudyFormat.STATEMENTS, statement.id()).isPresent()) {
            held.add(statement.id());
        } else if (isSmall(statement)) {
            small.add(statement.id());
            smallFamilies += unit(statement).filter(unitsOfFamilies::contains).isPresent() ? 1 : 0;
        } else if (decided.isAboutFew(statement)) {
            held.add(statement.id());
        }
    }

    private Study bundled(List<Problem> leftOut) {
        List<Statement> statements = own.all(Statement.class).stream().map(this::published).toList();
        List<Actor> actors = own.all(Actor.class).stream().map(SmallGroups::published).toList();
        List<Flow> flows = own.flows().stream().map(this::published).toList();
        Records records = own.records().with(Statement.class, statements).with(Actor.class, actors).with(Flow.class, flows);
        var interviews = new SmallInterviews(own);
        tell(leftOut, "publication.small", small.size() + smallFlows - smallFamilies);
        tell(leftOut, "publication.small-families", smallFamilies);
        tell(leftOut, "publication.of-few", held.size());
        tell(leftOut, "publication.withheld", withheld.size());
        tell(leftOut, "publication.small-interviews", interviews.count());
        return new Study(own.title(), interviews.bundledIn(records));
    }

    Study study() {
        return study;
    }

    /** The statements whose figure is not told. */
    Set<String> hidden() {
        Set<String> hidden = new HashSet<>(small);
        hidden.addAll(held);
        return hidden;
    }

    private static void tell(List<Problem> leftOut, String rule, int count) {
        if (count > 0) {
            leftOut.add(Problem.doubtful(Where.NOWHERE, rule, String.valueOf(count), String.valueOf(Publication.SMALL)));
        }
    }

    static boolean isSmall(int count) {
        return count > 0 && count < Publication.SMALL;
    }

    /** Some persons or families, but fewer than the bound; nobody at all identifies nobody. */
    private boolean isSmall(Statement statement) {
        return own.evidence().value(statement).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity())
                .filter(each -> each.unit().filter(this::counts).isPresent()).filter(each -> isSmall(each.amount())).isPresent();
    }

    private boolean counts(String unit) {
        return unitsOfPeople.contains(unit) || unitsOfFamilies.contains(unit);
    }

    private static boolean isSmall(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(BigDecimal number) -> number.signum() > 0 && number.compareTo(BOUND) < 0;
            case Amount.Between(Optional<BigDecimal> _, Optional<BigDecimal> high) -> high.filter(each -> each.signum() > 0 && each.compareTo(BOUND) < 0).isPresent();
        };
    }

    private Statement published(Statement statement) {
        if (small.contains(statement.id())) {
            var few = new Normalised(BOUND.toPlainString(), Optional.empty(), Optional.empty(), unit(statement), Qualifier.LESS_THAN);
            return told(statement, few, "publication.note.small");
        }
        if (held.contains(statement.id())) {
            return told(statement, Normalised.NOTHING, "publication.note.of-few");
        }
        if (statement.formula().isEmpty() || decided.isReleased(StudyFormat.STATEMENTS, statement.id()) || !restsOnSmall(statement, new HashSet<>())) {
            return statement;
        }
        Optional<BigDecimal> sum = statement.formula().filter(this::hidesItsParts).flatMap(_ -> number(statement));
        if (sum.isPresent()) {
            return told(statement, new Normalised(sum.get().toPlainString(), Optional.empty(), Optional.empty(), unit(statement), Qualifier.EXACT), "publication.note.sum");
        }
        withheld.add(statement.id());
        return told(statement, Normalised.NOTHING, "publication.note.withheld");
    }

    /** A sum from which two parts at least are missing does not tell either of them. */
    private boolean hidesItsParts(Formula formula) {
        return formula.derivation() == Derivation.SUM && formula.inputs().stream().filter(small::contains).count() > 1
                && formula.inputs().stream().allMatch(each -> own.evidence().statement(each).filter(input -> input.formula().isEmpty()).isPresent());
    }

    private boolean restsOnSmall(Statement statement, Set<String> seen) {
        List<Statement> inputs = new ArrayList<>(own.evidence().inputs(statement));
        return seen.add(statement.id()) && inputs.stream().anyMatch(each -> small.contains(each.id()) || held.contains(each.id()) || restsOnSmall(each, seen));
    }

    private Optional<Quantity> quantity(Statement statement) {
        return own.evidence().value(statement).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity());
    }

    private Optional<String> unit(Statement statement) {
        return quantity(statement).flatMap(Quantity::unit);
    }

    private Optional<BigDecimal> number(Statement statement) {
        return quantity(statement).flatMap(Quantity::number);
    }

    /** What it printed and quoted would tell the number again, and so would its formula. */
    private static Statement told(Statement was, Normalised normalised, String note) {
        Basis basis = was.basis() == Basis.DERIVED ? Basis.REPORTED : was.basis();
        return new Statement(was.id(), was.round(), was.about(), was.attribute(), "", normalised, "", was.estimator(), was.period(), was.source(), was.locator(), "",
                basis, Optional.empty(), Wording.NONE, Texts.both(note, String.valueOf(Publication.SMALL)), was.references());
    }

    /** A flow counts persons, whatever unit it names. */
    private Flow published(Flow flow) {
        boolean few = flow.people().as(Attribute.Kind.NUMBER).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity().amount()).filter(SmallGroups::isSmall).isPresent();
        boolean counted = flow.people().unit().filter(each -> !counts(each)).isEmpty();
        if (!few || !counted || decided.isReleased(StudyFormat.FLOWS, flow.id())) {
            return flow;
        }
        smallFamilies += flow.people().unit().filter(unitsOfFamilies::contains).isPresent() ? 1 : 0;
        smallFlows++;
        Cells cells = StudyFormat.FLOWS.cells(flow);
        for (String emptied : List.of("printed", "quote", "low", "high")) {
            cells = cells.with(emptied, "");
        }
        return StudyFormat.FLOWS.recall(cells.with("value", BOUND.toPlainString()).with("qualifier", Qualifier.LESS_THAN.code()));
    }

    private static Actor published(Actor actor) {
        return actor.people().filter(SmallGroups::isSmall).isEmpty() ? actor
                : new Actor(actor.id(), actor.kind(), actor.name(), actor.places(), Optional.empty(), actor.confidential(), actor.note(), actor.references());
    }
}
