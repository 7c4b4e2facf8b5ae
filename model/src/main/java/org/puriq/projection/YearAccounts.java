package org.puriq.projection;

/**
 * What a year did to each place, by its number: start + births − deaths + came − left + abroad + adjusted = end. All who left a place
 * for another one came to one.
 *
 * @param abroad net migrants from outside of the places
 * @param adjusted what was added so that the places sum to a total that was given
 */
public record YearAccounts(int year, double[] start, double[] births, double[] deaths, double[] came, double[] left, double[] abroad, double[] adjusted, double[] end) {
    static YearAccounts of(int year, int places) {
        return new YearAccounts(year, new double[places], new double[places], new double[places], new double[places], new double[places], new double[places], new double[places], new double[places]);
    }
}
