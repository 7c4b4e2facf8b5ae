package org.puriq.projection;

/**
 * The growth of a whole country over some years and over the years that followed, a year, as natural logarithms.
 *
 * @param country ISO 3166 code of three letters
 * @param at the year between the two spans
 */
public record WholeGrowth(String country, int at, int past, int years, double before, double after) {}
