package org.puriq.projection;

/**
 * What three censuses of a country show of the whole.
 *
 * @param window which censuses, such as {@code MX 2000-2010-2020}
 * @param places places that stand in all three with the same code
 * @param past years between the first two censuses
 * @param years years between the last two
 * @param before growth a year of the whole between the first two
 * @param after growth a year between the last two
 * @param spread the spread of the places' past growth
 * @param together how much of the variance of the places' surprises their departments share
 */
public record GrowthWindow(String country, String window, int places, double past, double years, double before, double after, double spread, double together) {}
