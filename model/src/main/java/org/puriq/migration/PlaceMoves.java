package org.puriq.migration;

import java.util.Optional;

/**
 * What the moves of a period did to one place, with what the table knows of its other people. In and out count moves within the
 * country between places of the same level, their origin known at least at that level.
 *
 * @param years how long the period is
 * @param leaversKnown whether the table holds every destination; if not, {@code out} is not known
 * @param stayers lived in the place at both dates
 * @param out lived here before and elsewhere in the country now; {@code in} the other way round
 * @param abroad lived abroad before and here now
 * @param wider lived before in a place that is only known by a wider one, such as its province
 * @param unspecified lived before nobody knows where; {@code unmatched} under a code that no place has
 * @param underAge born within the period, or below the age of the question
 */
public record PlaceMoves(String place, int years, boolean leaversKnown, long stayers, long out, long in, long abroad, long wider, long unspecified, long unmatched, long underAge) {
    /** Residents of the place before who were counted in the country now: the denominator of the five-year proportions. */
    public long before() {
        return stayers + out;
    }

    /** Residents now whose origin is known within the country: the stayers and those who came. */
    public long after() {
        return stayers + in;
    }

    /** Everybody counted here of the age of the question. */
    public long counted() {
        return after() + abroad + leftOut();
    }

    /** Counted here, and in neither of the measures: where they came from is not known well enough. Those from abroad are told apart. */
    public long leftOut() {
        return wider + unspecified + unmatched;
    }

    /** Whether proportions can be had: somebody stayed, and everybody who left is in the table. */
    public boolean hasProportions() {
        return leaversKnown && stayers > 0;
    }

    public Optional<Long> net() {
        return leaversKnown ? Optional.of(in - out) : Optional.empty();
    }

    /** Who left, of the residents before. */
    public Optional<Share> outShare() {
        return hasProportions() ? Optional.of(new Share(out, before())) : Optional.empty();
    }

    /** In-migrants in per cent of the residents before. They were no residents then, so it is a ratio that may pass 100. */
    public Optional<Double> inPercent() {
        return hasProportions() ? Optional.of(100.0 * in / before()) : Optional.empty();
    }

    /** Net in-migrants in per cent of the residents before. */
    public Optional<Double> netPercent() {
        return hasProportions() ? Optional.of(100.0 * (in - out) / before()) : Optional.empty();
    }

    /** Person-years lived: the mean of residents before and after, over the years of the period. Shryock and Siegel (1976), chapter 21. */
    public double personYears() {
        return years * (before() + after()) / 2.0;
    }

    public Optional<Double> outPerThousandYear() {
        return perThousandYear(out);
    }

    public Optional<Double> inPerThousandYear() {
        return perThousandYear(in);
    }

    public Optional<Double> netPerThousandYear() {
        return perThousandYear(in - out);
    }

    private Optional<Double> perThousandYear(long people) {
        return hasProportions() ? Optional.of(1000 * people / personYears()) : Optional.empty();
    }

    /** How many came for each one who left. */
    public Optional<Double> inOutRatio() {
        return leaversKnown && out > 0 ? Optional.of((double) in / out) : Optional.empty();
    }

    /** Net migrants in per cent of all who came or left: -100 where all only leave, 0 where as many come. Shryock and Siegel (1976), chapter 21. */
    public Optional<Double> effectiveness() {
        return leaversKnown && in + out > 0 ? Optional.of(100.0 * (in - out) / (in + out)) : Optional.empty();
    }
}
