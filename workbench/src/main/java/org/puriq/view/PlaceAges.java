package org.puriq.view;

import java.util.List;
import java.util.Optional;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeLimit;
import org.puriq.fiscal.Range;
import org.puriq.projection.AgesAhead;

/**
 * The ages of a place that somebody entered, and what becomes of them until a year.
 *
 * @param limits the ages that are planned for; {@code ahead} has a span for each, in their order, and one for all ages
 * @param moves whether who leaves and comes is known as counted, only as a balance, or not at all
 */
public record PlaceAges(AgeCount counted, String name, List<AgeLimit> limits, AgesAhead ahead, Moves moves) {
    /** COUNTED: five years of moves by the census; NET: how many fewer there are than by natural growth; NONE: unknown. */
    public enum Moves { COUNTED, NET, NONE }

    public PlaceAges {
        limits = List.copyOf(limits);
    }

    /**
     * How many people of some ages there are.
     *
     * @param cut whether a limit lies inside a group of ages, so that the count is spread over single ages
     */
    public record Figure(double now, Optional<Range> then, boolean cut) {
        Figure times(double part) {
            return new Figure(now * part, then.map(each -> each.times(part)), cut);
        }
    }

    /** Of ages that are planned for. */
    Figure of(int limit) {
        AgeLimit asked = limits.get(limit);
        return figure(limit, !begins(asked.from()) || asked.to().isPresent() && !begins(asked.to().getAsInt() + 1));
    }

    /** Of everybody. */
    Figure everybody() {
        return figure(limits.size(), false);
    }

    private boolean begins(int age) {
        return counted.groups().stream().anyMatch(each -> each.from() == age);
    }

    private Figure figure(int span, boolean cut) {
        return new Figure(ahead.now(span), ahead.later().map(later -> range(later, span)), cut);
    }

    private Range range(AgesAhead.Later later, int span) {
        double middle = ahead.spans().get(span).of(later.people());
        AgesAhead.Within within = later.within().get(span);
        return new Range(Math.min(within.low(), middle), middle, Math.max(within.high(), middle));
    }
}
