package org.puriq.view;

import java.util.List;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeLimit;
import org.puriq.projection.AgesAhead;

/**
 * The ages of a place that somebody entered, and what becomes of them until a year.
 *
 * @param limits the ages that are planned for; {@code ahead} has a span for each, in their order
 * @param moves whether who leaves and comes is known as counted, only as a balance, or not at all
 */
public record PlaceAges(AgeCount counted, String name, List<AgeLimit> limits, AgesAhead ahead, Moves moves) {
    /** COUNTED: five years of moves by the census; NET: how many fewer there are than by natural growth; NONE: unknown. */
    public enum Moves { COUNTED, NET, NONE }

    public PlaceAges {
        limits = List.copyOf(limits);
    }

    /** How many people were counted in ages that are planned for. */
    public double now(int limit) {
        return ahead.now(limit);
    }

    /** How many are expected in the middle future. */
    public double then(int limit) {
        AgesAhead.Span span = ahead.spans().get(limit);
        return ahead.later().map(each -> span.of(each.people())).orElse(Double.NaN);
    }
}
