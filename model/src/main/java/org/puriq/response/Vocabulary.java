package org.puriq.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.evidence.Attribute;

/** The facts that a condition may name, each with its form: those of the library, and a study's own attributes. */
public record Vocabulary(SequencedMap<String, FactKind> facts) {

    /** What the cards of the library may name. */
    public static final Vocabulary OF_THE_LIBRARY = of(List.of());

    public Vocabulary {
        facts = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }

    /** The library's facts, and each attribute that is a number, a category or yes and no under its identity with {@code _} for {@code -}. */
    public static Vocabulary of(Collection<Attribute> attributes) {
        SequencedMap<String, FactKind> facts = new LinkedHashMap<>();
        for (KnownFact each : KnownFact.values()) {
            facts.put(each.code(), each.kind());
        }
        attributes.forEach(each -> kind(each).ifPresent(kind -> facts.putIfAbsent(name(each), kind)));
        return new Vocabulary(facts);
    }

    static String name(Attribute attribute) {
        return attribute.id().replace('-', '_');
    }

    static Optional<FactKind> kind(Attribute attribute) {
        boolean canBeNamed = Character.isLetter(attribute.id().charAt(0));
        return !canBeNamed ? Optional.empty() : switch (attribute.kind()) {
            case NUMBER -> Optional.of(FactKind.NUMBER);
            case CATEGORY -> Optional.of(FactKind.WORD);
            case YES_NO -> Optional.of(FactKind.YES_NO);
            case TEXT -> Optional.empty();
        };
    }

    public Optional<FactKind> kind(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }

}
