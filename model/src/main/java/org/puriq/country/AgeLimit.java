package org.puriq.country;

import java.util.OptionalInt;
import org.puriq.base.Wording;

/**
 * From which age to which somebody is counted among those whom a municipality plans for. It differs by country and is data of its pack.
 *
 * @param from the first age; {@code to} the last one, empty where there is none
 * @param assumed whether no source says so; {@code rests} is the source, or why it is assumed
 */
public record AgeLimit(Kind kind, int from, OptionalInt to, boolean assumed, Wording rests) {
    private static final int OLDEST = 120;

    /** Children of school age; adults who can hold communal office; old people. */
    public enum Kind { SCHOOL, OFFICE, OLD }

    public AgeLimit {
        if (from < 0 || from > OLDEST || to.isPresent() && (to.getAsInt() < from || to.getAsInt() > OLDEST)) {
            throw new IllegalArgumentException("Ages from %d to %s are none.".formatted(from, to));
        }
    }

    /** "6-16", "65+". */
    public String span() {
        return to.isPresent() ? from + "-" + to.getAsInt() : from + "+";
    }
}
