package org.puriq.fiscal;

/**
 * What no municipality may receive less than: so many units of account a month. Who would get less is lifted to it, and the others
 * give it up in proportion.
 *
 * @param unitsAMonth how many units of account a month
 * @param unit the unit of account, in the money of the pool
 */
public record Floor(Given unitsAMonth, Given unit) {
    private static final int MONTHS = 12;

    public double yearly() {
        return MONTHS * unitsAMonth.number() * unit.number();
    }
}
