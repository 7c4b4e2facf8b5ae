package org.puriq.demography;

/**
 * Which part of each age group lives to the end of an interval as long as the groups are wide: the survival ratios of a life table.
 * Preston, Heuveline and Guillot (2001), 6.2.
 *
 * @param fromBirth the part of those who are born in the interval that lives at its end
 * @param onward of each group, the part that lives on in the next one; of the open group, that stays in it
 */
public record Survival(double fromBirth, double[] onward) {
    public Survival {
        requireShare(fromBirth);
        for (double each : onward) {
            requireShare(each);
        }
    }

    /** Everybody an interval older; the first group is empty as long as nobody is born. */
    public double[] older(double[] people) {
        if (people.length != onward.length) {
            throw new IllegalArgumentException("There are %d age groups of people and %d of survival.".formatted(people.length, onward.length));
        }
        double[] older = new double[people.length];
        for (int group = 0; group < people.length; group++) {
            older[Math.min(group + 1, people.length - 1)] += people[group] * onward[group];
        }
        return older;
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A survival ratio (%s) lies from 0 to 1.".formatted(share));
        }
    }
}
