package org.puriq.projection;

import java.util.Arrays;

/**
 * Where those who leave a place go: for every place its destinations and their shares, which sum to one. In compressed rows. Places belong
 * to pools of origins (their department): who goes to a place from a pool has the ages of all who leave that pool for other places in the
 * year. With a pool of its own for every place the ages are those of the place's own leavers.
 *
 * @param rows where the destinations of each place begin, and behind the last one
 * @param to the destinations
 * @param share of the leavers of the row's place
 * @param pool of each place, from 0 on
 */
public record Moves(int[] rows, int[] to, double[] share, int[] pool, int pools) {

    /**
     * From counted moves; those within a place do not count.
     *
     * @param from places by their number
     * @param persons none negative
     */
    public static Moves of(int places, int[] from, int[] to, double[] persons, int[] pool) {
        int[] rows = new int[places + 1];
        double[] sums = new double[places];
        for (int at = 0; at < from.length; at++) {
            requirePersons(persons[at]);
            if (from[at] != to[at] && persons[at] > 0) {
                rows[from[at] + 1]++;
                sums[from[at]] += persons[at];
            }
        }
        for (int place = 0; place < places; place++) {
            rows[place + 1] += rows[place];
        }
        int[] destinations = new int[rows[places]];
        double[] shares = new double[rows[places]];
        int[] next = rows.clone();
        for (int at = 0; at < from.length; at++) {
            if (from[at] != to[at] && persons[at] > 0) {
                destinations[next[from[at]]] = to[at];
                shares[next[from[at]]++] = persons[at] / sums[from[at]];
            }
        }
        return new Moves(rows, destinations, shares, pool.clone(), Arrays.stream(pool).max().orElse(0) + 1);
    }

    /** Nobody goes anywhere. */
    public static Moves none(int places) {
        return new Moves(new int[places + 1], new int[0], new double[0], new int[places], 1);
    }

    /** Whether anybody is known to have left a place for another one. */
    public boolean anyFrom(int place) {
        return rows[place + 1] > rows[place];
    }

    private static void requirePersons(double persons) {
        if (!(persons >= 0) || Double.isInfinite(persons)) {
            throw new IllegalArgumentException("%s persons cannot have moved.".formatted(persons));
        }
    }
}
