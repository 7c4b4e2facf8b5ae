package org.puriq.community;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Value;
import org.puriq.place.Places;

/**
 * Where else a circumstance and little migration are seen together, or apart, among places that nobody named: worked out by comparing
 * what is stated of a place with what is stated of the places that the source names (acceptance A15).
 *
 * <p>A place migrates little where an answer of an outcome is the same as at a place of which the source says so, and more where all
 * its answers are others. It has the circumstance where an answer of the circumstance's attributes is the same as at such a place, or
 * at a counter-case that migrates more. Only chosen answers and yes or no are compared: how near two numbers must be to count as
 * alike, nobody said. Where nothing is stated, nothing is worked out.
 */
public final class Pattern {
    /** How a place stands to a circumstance. */
    public enum Standing {
        /** It has it and migrates little, like the places that the source names. */
        ALIKE,
        /** It has it and migrates more, or lacks it and migrates little. */
        COUNTER,
        /** It lacks it and migrates more; or too little is stated of it. */
        OTHER
    }

    private final Described described;
    private final Evidence evidence;
    private final Question question;
    private final Set<Value> little;

    /** @param circumstances those of the question: all places that they name migrate little */
    public Pattern(Places places, Evidence evidence, Question question, List<Circumstance> circumstances) {
        this.described = new Described(places, evidence);
        this.evidence = evidence;
        this.question = question;
        this.little = answers(circumstances.stream().flatMap(each -> each.places().stream()).distinct(), question.outcomes());
    }

    /** How the places of one row, told of together, stand to a circumstance. */
    public Standing of(List<String> row, Circumstance circumstance) {
        Set<Value> outcomes = answers(row.stream(), question.outcomes());
        Set<Value> told = answers(row.stream(), circumstance.attributes());
        Set<Value> having = having(circumstance);
        if (little.isEmpty() || having.isEmpty() || outcomes.isEmpty() && !isStated(row) || told.isEmpty()) {
            return Standing.OTHER;
        }
        boolean migratesLittle = shares(outcomes, little);
        boolean has = shares(told, having);
        if (migratesLittle) {
            return has ? Standing.ALIKE : Standing.COUNTER;
        }
        return has ? Standing.COUNTER : Standing.OTHER;
    }

    /** What counts as having the circumstance. */
    private Set<Value> having(Circumstance circumstance) {
        Predicate<String> migratesMore = place -> isStated(List.of(place)) && !shares(answers(Stream.of(place), question.outcomes()), little);
        Stream<String> counter = circumstance.counterPlaces().stream().filter(migratesMore);
        return answers(Stream.concat(circumstance.places().stream(), counter), circumstance.attributes());
    }

    /** Whether anything at all is stated of how much people leave there, numbers among it. */
    private boolean isStated(List<String> places) {
        return described.of(places, question.outcomes()).stream().anyMatch(each -> evidence.value(each.statement()).isPresent());
    }

    private Set<Value> answers(Stream<String> places, List<String> attributes) {
        return places.flatMap(place -> described.of(List.of(place), attributes).stream())
                .flatMap(each -> evidence.value(each.statement()).stream())
                .filter(each -> each instanceof Value.Chosen || each instanceof Value.Answer)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean shares(Set<Value> some, Set<Value> others) {
        Set<Value> shared = new HashSet<>(some);
        shared.retainAll(others);
        return !shared.isEmpty();
    }
}
