package org.puriq.migration;

import java.util.Arrays;

/** A number for each age group at each of several dates or periods: ages are rows, the youngest first; dates are columns, the first one first. */
public final class AgesInTime {
    private final double[][] cells;

    private AgesInTime(double[][] cells) {
        this.cells = cells;
    }

    /** @param cells one row for each age, all of the same length */
    public static AgesInTime of(double[][] cells) {
        if (cells.length == 0 || Arrays.stream(cells).anyMatch(row -> row.length != cells[0].length)) {
            throw new IllegalArgumentException("Every age needs a number for each date.");
        }
        return new AgesInTime(Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new));
    }

    /** What {@code number} gives for each age and date. */
    static AgesInTime of(int ages, int dates, Cell number) {
        double[][] cells = new double[ages][dates];
        for (int age = 0; age < ages; age++) {
            for (int date = 0; date < dates; date++) {
                cells[age][date] = number.at(age, date);
            }
        }
        return new AgesInTime(cells);
    }

    interface Cell {
        double at(int age, int date);
    }

    public int ages() {
        return cells.length;
    }

    public int dates() {
        return cells[0].length;
    }

    public double at(int age, int date) {
        return cells[age][date];
    }
}
