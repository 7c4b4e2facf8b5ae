package org.puriq.migration;

import java.util.List;

/**
 * A model schedule that stands in where a place has no ages of its own movers: the twelve of United Nations (1992), or one of the families of
 * the United Nations Population Division (whole families move, mostly men for work, mostly women for work). Used, it is an assumption.
 *
 * @param id such as {@code un1992-ws}; {@code direction} is {@code any}, {@code in} or {@code out}
 */
public record ModelSchedule(String id, String sex, String direction, RogersCastro schedule, String source) {
    /** The oldest single age over which migrants are shared out. */
    private static final int OLDEST = 120;

    /**
     * {@code total} net migrants shared out over both sexes and the single ages from 0; those of {@code open} and over stand together in the last place.
     *
     * @param bySex the schedules of a family, one for each sex; their heights say how many of each there are
     * @return one row for each schedule
     */
    public static double[][] share(double total, List<RogersCastro> bySex, int open) {
        double sum = bySex.stream().mapToDouble(each -> sum(each, 0, OLDEST)).sum();
        double[][] shares = new double[bySex.size()][open + 1];
        for (int sex = 0; sex < shares.length; sex++) {
            for (int age = 0; age < open; age++) {
                shares[sex][age] = total * bySex.get(sex).at(age) / sum;
            }
            shares[sex][open] = total * sum(bySex.get(sex), open, OLDEST) / sum;
        }
        return shares;
    }

    private static double sum(RogersCastro schedule, int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to).mapToDouble(schedule::at).sum();
    }
}
