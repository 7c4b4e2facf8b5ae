package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;

/**
 * Figures that somebody enters in the place of those of a rule. What has a source is reported; what has none is an assumption.
 *
 * @param figures by the id of an input
 * @param income of the pool by year, as its source prints it
 * @param sources where a figure stands, by the id of its input; under the empty text the source of all that have none of their own
 * @param said what is told of a figure without a source
 */
public record Entries(Map<String, BigDecimal> figures, SortedMap<Integer, BigDecimal> income, Map<String, String> sources, Wording said) {
    /** The id of the input that is the income of a year. */
    public static String income(int year) {
        return "income-" + year;
    }

    Optional<String> source(String id) {
        return Optional.ofNullable(sources.get(id)).or(() -> Optional.ofNullable(sources.get("")));
    }

    /** The same figure as somebody else gives it. */
    Given given(Given known, BigDecimal other) {
        return new Given(known.id(), known.name(), other, known.unit(), source(known.id()).isPresent() ? Basis.REPORTED : Basis.ASSUMPTION, source(known.id()).map(Wording::same).orElse(said));
    }
}
