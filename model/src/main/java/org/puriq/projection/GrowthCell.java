package org.puriq.projection;

import java.util.List;

/**
 * Places of one country and one span of three censuses that had grown alike, belonged to departments that had grown alike and were
 * of like size; and how they grew afterwards, less the whole and in units of the spread between places.
 *
 * @param window which censuses, such as {@code MX 2000-2010-2020}
 * @param years from the second census to the third
 * @param places how many places there are in the cell
 * @param own mean of the places' past growth
 * @param group mean of their departments' past growth
 * @param size mean of the logarithm of their population, in units of 10,000
 * @param later quantiles of their later growth at {@link #SHARES}
 */
public record GrowthCell(String country, String window, double years, int places, double own, double group, double size, List<Double> later) {
    /** The shares of places below which the quantiles are taken. */
    public static final List<Double> SHARES = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

    public GrowthCell {
        later = List.copyOf(later);
    }

    double median() {
        return later.get(SHARES.size() / 2);
    }
}
