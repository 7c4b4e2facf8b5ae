package org.puriq.fiscal;

/**
 * What a municipality receives in a year.
 *
 * @param census the census that decides in it
 * @param poolKnown whether the income of the year was printed, or goes on by the assumed growth
 */
public record YearOfMoney(int year, int census, double pool, boolean poolKnown, Range money) {}
