package org.puriq.migration;

/**
 * People of a census by single age, the last age open.
 *
 * @param date in years and their part, such as 2002.79
 */
public record CensusByAge(double[] people, double date) {
    public CensusByAge {
        if (people.length < 2 || !(date > 0) || Double.isInfinite(date)) {
            throw new IllegalArgumentException("A census by age (%d ages, %s) has ages and a date.".formatted(people.length, date));
        }
    }

    /** The year in which the census lies. */
    public int year() {
        return (int) StrictMath.floor(date);
    }

    /** The part of that year that had passed. */
    public double passed() {
        return date - year();
    }

    /**
     * Those who were born in a year, birthdays spread evenly over it; the open age is left out, because nobody knows when they were born.
     */
    double bornIn(int birthYear) {
        int age = year() - birthYear;
        return passed() * closed(age) + (1 - passed()) * closed(age - 1);
    }

    /** The last year of birth that the closed ages reach back to in full. */
    int firstBirthYear() {
        return year() - (people.length - 2);
    }

    private double closed(int age) {
        return age >= 0 && age < people.length - 1 ? people[age] : 0;
    }
}
