package org.puriq.migration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The moves between two censuses that asked where people were born, not where they lived before: for each birthplace a table is sought whose
 * rows are where its people lived at the first census and whose columns where they live at the second. Nobody is born, dies or goes abroad in between.
 * As many as can have stayed ({@link #fewest}: so at least had to move; Abel 2013, Abel and Cohen 2019), or nobody more likely than by chance
 * ({@link #byChance}: so many may have moved).
 *
 * @param byBirthplace for each birthplace, who lived where (rows) and lives where (columns); the diagonal stayed or came back
 */
public record FlowsFromBirthplaces(double[][][] byBirthplace) {
    private static final double SAME = 1e-9;

    /**
     * The fewest moves.
     *
     * @param before people by birthplace (rows) and residence at the first census, {@code after} at the second
     * @param nearness how likely each stream is where nothing else is known, such as one over the distance; all alike where none is given
     */
    public static FlowsFromBirthplaces fewest(double[][] before, double[][] after, Optional<double[][]> nearness) {
        refuse(before, after);
        int places = before[0].length;
        double[][] likely = nearness.orElseGet(() -> cells(places, (_, _) -> 1));
        double[][] seed = cells(places, (from, to) -> from == to ? 0 : likely[from][to]);
        return new FlowsFromBirthplaces(IntStream.range(0, before.length).mapToObj(born -> {
            double[] stayed = IntStream.range(0, places).mapToDouble(place -> Math.min(before[born][place], after[born][place])).toArray();
            double[][] moved = TableToTotals.of(seed, Optional.of(less(before[born], stayed)), Optional.of(less(after[born], stayed))).cells();
            return cells(places, (from, to) -> from == to ? stayed[from] : moved[from][to]);
        }).toArray(double[][][]::new));
    }

    /** Moves as if where one lives at the second census did not depend on where one lived at the first. */
    public static FlowsFromBirthplaces byChance(double[][] before, double[][] after) {
        refuse(before, after);
        int places = before[0].length;
        return new FlowsFromBirthplaces(IntStream.range(0, before.length).mapToObj(born -> {
            double all = Arrays.stream(before[born]).sum();
            return cells(places, (from, to) -> all > 0 ? before[born][from] * after[born][to] / all : 0);
        }).toArray(double[][][]::new));
    }

    /** Between the two: so much weight on the fewest moves, the rest on those by chance. Azose and Raftery (2019) find 0.87 near what is observed. */
    public FlowsFromBirthplaces mixed(FlowsFromBirthplaces other, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight (%s) lies from 0 to 1.".formatted(weight));
        }
        int places = byBirthplace[0].length;
        return new FlowsFromBirthplaces(IntStream.range(0, byBirthplace.length)
                .mapToObj(born -> cells(places, (from, to) -> weight * byBirthplace[born][from][to] + (1 - weight) * other.byBirthplace[born][from][to])).toArray(double[][][]::new));
    }

    /** Who moved from each place (rows) to each other one, wherever they were born; who stayed is left out. */
    public double[][] moves() {
        return cells(byBirthplace[0].length, (from, to) -> from == to ? 0 : Arrays.stream(byBirthplace).mapToDouble(born -> born[from][to]).sum());
    }

    private interface Cell {
        double of(int from, int to);
    }

    private static double[][] cells(int places, Cell cell) {
        return IntStream.range(0, places).mapToObj(from -> IntStream.range(0, places).mapToDouble(to -> cell.of(from, to)).toArray()).toArray(double[][]::new);
    }

    private static double[] less(double[] people, double[] stayed) {
        return IntStream.range(0, people.length).mapToDouble(place -> people[place] - stayed[place]).toArray();
    }

    private static void refuse(double[][] before, double[][] after) {
        if (before.length == 0 || before.length != after.length) {
            throw new IllegalArgumentException("There are %d birthplaces before and %d after.".formatted(before.length, after.length));
        }
        for (int born = 0; born < before.length; born++) {
            double apart = Arrays.stream(after[born]).sum() - Arrays.stream(before[born]).sum();
            if (before[born].length != before[0].length || after[born].length != before[0].length || !(StrictMath.abs(apart) <= SAME * (1 + Arrays.stream(before[born]).sum()))) {
                throw new IllegalArgumentException("Of birthplace %d as many people live at both dates where nobody is born, dies or goes abroad; the difference is %s.".formatted(born + 1, apart));
            }
        }
    }
}
