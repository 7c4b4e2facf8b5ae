package org.puriq.projection;

import java.util.Arrays;

/** Women and men by age group; also births, deaths or migrants of these, which may then be negative. */
public record PeopleByAge(double[] women, double[] men) {
    public PeopleByAge {
        if (women.length != men.length) {
            throw new IllegalArgumentException("There are %d age groups of women and %d of men.".formatted(women.length, men.length));
        }
    }

    public static PeopleByAge none(int groups) {
        return new PeopleByAge(new double[groups], new double[groups]);
    }

    public double total() {
        return Arrays.stream(women).sum() + Arrays.stream(men).sum();
    }

    public PeopleByAge plus(PeopleByAge other, double times) {
        return new PeopleByAge(plus(women, other.women, times), plus(men, other.men, times));
    }

    private static double[] plus(double[] some, double[] others, double times) {
        double[] sum = some.clone();
        for (int group = 0; group < sum.length; group++) {
            sum[group] += times * others[group];
        }
        return sum;
    }
}
