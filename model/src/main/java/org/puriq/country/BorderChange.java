package org.puriq.country;

import java.util.List;
import org.puriq.base.Wording;

/**
 * A place whose borders, or whose place in the order of places, differ between two sources, so that its figures are not of the same ground.
 *
 * @param place code of the place that the change is about; it need not be among the places that have counts
 * @param when a year, or the years between which it happened: "2007/2017"
 * @param from codes of the places that the ground or the village belonged to before; empty where the source does not say
 * @param to codes of the places that it belongs to after
 * @param what the change as a sentence
 * @param source who says so
 */
public record BorderChange(String place, String name, Kind kind, String when, List<String> from, List<String> to, Wording what, String source) {

    public enum Kind {
        /** A municipality or district that was made out of others. */
        CREATED,
        /** A village or town that one source puts into one municipality and another source into another. */
        MOVED,
        /** A source counts the people in other borders than those of the other years. */
        ADJUSTED
    }

    public BorderChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Whether the place itself, or what it came from or went to, is this one. */
    public boolean concerns(String code) {
        return place.equals(code) || from.contains(code) || to.contains(code);
    }
}
