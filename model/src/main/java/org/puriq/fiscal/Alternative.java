package org.puriq.fiscal;

/**
 * What would be if one thing were otherwise, worked out anew in every future.
 *
 * @param kind what is otherwise
 * @param censusYear when people are counted then, and {@code inForceFrom} from when on that decides
 * @param more how many more or fewer people that makes in the municipality by the census; nought where only a date changes
 * @param people the people by the census then, {@code money} what is received a year, and {@code change} against the census before
 * @param inTheYears how much more or less money that is in all, from {@code from} to {@code to}, than if no census decided anew
 */
public record Alternative(Kind kind, int censusYear, int inForceFrom, double more, Range people, Range money, Range change, int from, int to, Range inTheYears) {

    /** What may be otherwise. */
    public enum Kind { AS_EXPECTED, CENSUS_EARLIER, CENSUS_LATER, HALF_LEAVE, TWICE_AS_MANY_LEAVE, ONE_IN_TEN_RETURNS }
}
