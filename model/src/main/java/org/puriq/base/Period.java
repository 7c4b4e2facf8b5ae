package org.puriq.base;

import java.util.Optional;

/** When something holds: from a date, to a date, both, or neither known. The end never comes before the start. */
public record Period(Optional<PartialDate> start, Optional<PartialDate> end) {
    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (runsBackwards(start, end)) {
            throw new IllegalArgumentException("The period ends (%s) before it starts (%s).".formatted(end.get().iso(), start.get().iso()));
        }
    }

    public static boolean runsBackwards(Optional<PartialDate> start, Optional<PartialDate> end) {
        return start.isPresent() && end.isPresent() && end.get().isCertainlyBefore(start.get());
    }

    public boolean isKnown() {
        return start.isPresent() || end.isPresent();
    }

    /** "2005", "2005-06/2005-08", "2001/" or "/1993"; empty where nothing is known. ISO 8601 intervals. */
    public String iso() {
        if (!isKnown()) {
            return "";
        }
        String from = start.map(PartialDate::iso).orElse("");
        String to = end.map(PartialDate::iso).orElse("");
        return from.equals(to) ? from : from + "/" + to;
    }
}
