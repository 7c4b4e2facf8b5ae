package org.puriq.migration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the change of a table of birthplaces (rows) by residence (columns) may say about moves where nothing else is known; three rough ways that official
 * estimates use, to be read as a range (Abel and Cohen 2019). The diagonals are those who live where they were born.
 */
public record StockChange(double[][] before, double[][] after) {
    public StockChange {
        if (before.length == 0 || before.length != after.length || IntStream.range(0, before.length).anyMatch(row -> before[row].length != before.length || after[row].length != before.length)) {
            throw new IllegalArgumentException("Two tables of as many birthplaces as residences are compared; there are %d and %d rows.".formatted(before.length, after.length));
        }
    }

    /** Only what grew: people moved from their birthplace; what shrank is taken for deaths and left out. */
    public double[][] growth() {
        return cells((born, lives) -> StrictMath.max(0, after[born][lives] - before[born][lives]));
    }

    /** What grew, and what shrank as return to the birthplace. */
    public double[][] growthAndReturn() {
        double[][] growth = growth();
        return cells((from, to) -> growth[from][to] + StrictMath.max(0, before[to][from] - after[to][from]));
    }

    /** So many movers, spread as those who lived away from their birthplace before: Dennett (2016). Nobody stays in it. */
    public double[][] asBefore(double movers) {
        double away = Arrays.stream(cells((born, lives) -> born == lives ? 0 : before[born][lives])).flatMapToDouble(Arrays::stream).sum();
        if (!(away > 0)) {
            throw new IllegalArgumentException("Nobody lived away from the place of birth, so no pattern is known.");
        }
        return cells((born, lives) -> born == lives ? 0 : before[born][lives] / away * movers);
    }

    private interface Cell {
        double of(int row, int column);
    }

    private double[][] cells(Cell cell) {
        return IntStream.range(0, before.length).mapToObj(row -> IntStream.range(0, before.length).mapToDouble(column -> cell.of(row, column)).toArray()).toArray(double[][]::new);
    }
}
