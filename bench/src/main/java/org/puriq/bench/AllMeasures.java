package org.puriq.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.Moves;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.PlaceMoves;
import org.puriq.migration.Streams;
import org.puriq.recipe.MovesRead;
import org.puriq.task.OpenMoves;

/** From the files of a census to every measure of every place at every level: a plain run with its time, in a Java that has just started. */
public final class AllMeasures {
    private AllMeasures() {}

    /** @param arguments the folder with the table */
    public static void main(String... arguments) {
        long start = System.nanoTime();
        MovesRead read = read(Path.of(arguments[0]));
        long done = System.nanoTime();
        double sum = of(read.table());
        System.out.printf("%,d rows; read in %.2f s, measured in %.2f s, together %.2f s (check sum %.6f)%n", read.table().rows(), (done - start) / 1e9, (System.nanoTime() - done) / 1e9,
                (System.nanoTime() - start) / 1e9, sum);
    }

    static MovesRead read(Path folder) {
        return switch (OpenMoves.at(folder, Optional.empty())) {
            case Checked.Sound<MovesRead>(MovesRead value, List<Problem> _) -> value;
            case Checked.Faulty<MovesRead>(List<Problem> problems) -> throw new IllegalStateException("The table cannot be read: " + problems);
        };
    }

    /** Every measure of every place, summed so that none is left out. */
    static double of(OriginDestination table) {
        double sum = 0;
        for (CodeLevel level : table.levels().levels()) {
            Moves moves = table.moves(level);
            sum += moves.all().stream().mapToDouble(AllMeasures::of).sum() + moves.system().crudeIntensity();
            for (Streams.Direction direction : Streams.Direction.values()) {
                sum += new Streams(table, direction, level, level).all().stream().flatMap(place -> place.ranked().stream()).mapToDouble(stream -> stream.share().wilson().high()).sum();
            }
        }
        return sum;
    }

    private static double of(PlaceMoves place) {
        return place.outShare().map(share -> share.value() + share.wilson().low() + share.wilson().high()).orElse(0.0) + place.netPercent().orElse(0.0) + place.outPerThousandYear().orElse(0.0)
                + place.inPerThousandYear().orElse(0.0) + place.netPerThousandYear().orElse(0.0) + place.inOutRatio().orElse(0.0) + place.effectiveness().orElse(0.0);
    }
}
