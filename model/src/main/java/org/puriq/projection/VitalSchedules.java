package org.puriq.projection;

import org.puriq.demography.AgeGroups;
import org.puriq.demography.Survival;

/**
 * What an interval as long as an age group is wide does to those who stay.
 *
 * @param births a woman and year, by her age group
 * @param girls the part of the newborn that are girls
 */
public record VitalSchedules(AgeGroups ages, Survival women, Survival men, double[] births, double girls) {
    public VitalSchedules {
        if (births.length != ages.count() || women.onward().length != ages.count() || men.onward().length != ages.count()) {
            throw new IllegalArgumentException("Fertility has %d age groups and survival %d and %d; there are %d.".formatted(births.length, women.onward().length, men.onward().length, ages.count()));
        }
        if (!(girls >= 0 && girls <= 1)) {
            throw new IllegalArgumentException("The part of girls (%s) lies from 0 to 1.".formatted(girls));
        }
    }
}
