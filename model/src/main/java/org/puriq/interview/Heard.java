package org.puriq.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Quantity;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;

/**
 * Who was heard: what sources state of it, and the interviews of the study itself. Each count keeps its unit; persons, families
 * and organisations are never added (acceptance A33).
 */
public final class Heard {
    private static final String PEOPLE = "people";
    private static final String FAMILIES = "families";

    private final List<Count> counts = new ArrayList<>();

    /** So many of a unit were heard: a statement of a source, or an interview. */
    public record Count(List<String> places, Optional<String> actorKind, Optional<String> actor, String unit, BigDecimal number, Optional<Statement> statement, Optional<Interview> interview) {
        public Count {
            places = List.copyOf(places);
        }
    }

    private Heard() {}

    public static Heard of(Records records, Evidence evidence) {
        var heard = new Heard();
        records.all(Statement.class).stream().filter(each -> counts(evidence, each)).forEach(each -> heard.take(each, records, evidence));
        records.all(Interview.class).forEach(each -> heard.take(each, records));
        return heard;
    }

    private static boolean counts(Evidence evidence, Statement statement) {
        return evidence.attribute(statement.attribute()).filter(each -> each.serves(Attribute.Purpose.HEARD)).isPresent();
    }

    private void take(Statement statement, Records records, Evidence evidence) {
        Optional<Actor> actor = statement.about().actor().flatMap(each -> records.find(Actor.class, each));
        if (evidence.value(statement).orElse(new Value.Answer(false)) instanceof Value.Figure(Quantity quantity) && quantity.number().isPresent()) {
            counts.add(new Count(statement.about().places(), actor.map(Actor::kind), actor.map(Actor::id), quantity.unit().orElse(""), quantity.number().get(),
                    Optional.of(statement), Optional.empty()));
        }
    }

    private void take(Interview interview, Records records) {
        interview.people().ifPresent(number -> counts.add(count(interview, unit(records, PEOPLE), number)));
        interview.families().ifPresent(number -> counts.add(count(interview, unit(records, FAMILIES), number)));
    }

    private static Count count(Interview interview, String unit, int number) {
        return new Count(interview.places(), Optional.of(interview.actorKind()), interview.actor(), unit, BigDecimal.valueOf(number), Optional.empty(), Optional.of(interview));
    }

    /** The study's own unit for people or families. */
    private static String unit(Records records, String dimension) {
        return records.all(Unit.class).stream().filter(each -> each.dimension().equals(dimension) && each.base().isEmpty()).map(Unit::id).findFirst().orElse(dimension);
    }

    public List<Count> counts() {
        return List.copyOf(counts);
    }

    /** The units in which somebody was counted, in the order in which they appear. */
    public List<String> units() {
        return counts.stream().map(Count::unit).distinct().toList();
    }

    public List<Count> ofActor(String actor) {
        return counts.stream().filter(each -> each.actor().equals(Optional.of(actor))).toList();
    }
}
