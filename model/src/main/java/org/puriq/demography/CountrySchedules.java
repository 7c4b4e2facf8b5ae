package org.puriq.demography;

import java.util.List;

/**
 * The vital schedules of a country: mortality by level, the ages of mothers, and what is expected of life expectancy and fertility year by year.
 *
 * @param shape births by single age of the mother, of women who have one child in their life
 * @param girls the part of the newborn that are girls
 * @param years in their order, without a gap
 */
public record CountrySchedules(String country, MortalityLevels mortality, double[] shape, double girls, List<Outlook> years) {
    /**
     * What is expected of a year.
     *
     * @param lifeExpectancy of both sexes, in years
     * @param lifeExpectancySpread standard deviation of what is not known of it
     * @param children a woman
     * @param childrenSpread standard deviation of its logarithm
     * @param netMigrants who come to the country less who leave it, persons
     */
    public record Outlook(int year, double lifeExpectancy, double lifeExpectancySpread, double children, double childrenSpread, double netMigrants) {
        public Outlook {
            if (!(lifeExpectancy > 15 && lifeExpectancy < 110 && children >= 0 && children < 15 && lifeExpectancySpread >= 0 && childrenSpread >= 0)) {
                throw new IllegalArgumentException("In %d a life expectancy of %s years and %s children a woman cannot be.".formatted(year, lifeExpectancy, children));
            }
        }
    }

    public CountrySchedules {
        years = List.copyOf(years);
        for (int at = 1; at < years.size(); at++) {
            if (years.get(at).year() != years.get(at - 1).year() + 1) {
                throw new IllegalArgumentException("The year %d follows %d.".formatted(years.get(at).year(), years.get(at - 1).year()));
            }
        }
    }

    public int firstYear() {
        return years.getFirst().year();
    }

    public int lastYear() {
        return years.getLast().year();
    }

    public Outlook in(int year) {
        if (year < firstYear() || year > lastYear()) {
            throw new IllegalArgumentException("The schedules of %s go from %d to %d, not to %d.".formatted(country, firstYear(), lastYear(), year));
        }
        return years.get(year - firstYear());
    }
}
