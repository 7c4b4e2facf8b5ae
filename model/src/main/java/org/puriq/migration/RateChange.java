package org.puriq.migration;

import java.util.Optional;
import org.puriq.migration.Share.Bounds;

/**
 * The same place in two periods. The periods must be equally long: of two lengths, proportions cannot be compared, since people
 * move more than once.
 */
public record RateChange(PlaceMoves earlier, PlaceMoves later) {
    public RateChange {
        if (!earlier.place().equals(later.place()) || earlier.years() != later.years()) {
            throw new IllegalArgumentException("%s over %d years and %s over %d years cannot be compared.".formatted(earlier.place(), earlier.years(), later.place(), later.years()));
        }
    }

    /** By how many percentage points the share of those who left rose. */
    public Optional<Double> outPoints() {
        return earlier.outShare().flatMap(before -> later.outShare().map(after -> 100 * (after.value() - before.value())));
    }

    /** By how many percentage points the net in-migrants rose. */
    public Optional<Double> netPoints() {
        return earlier.netPercent().flatMap(before -> later.netPercent().map(after -> after - before));
    }

    /** The interval of {@link #outPoints()}, 95 per cent, made of the two Wilson intervals. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. */
    public Optional<Bounds> outInterval() {
        return earlier.outShare().flatMap(before -> later.outShare().map(after -> difference(before, after)));
    }

    private static Bounds difference(Share before, Share after) {
        double by = after.value() - before.value();
        double low = StrictMath.hypot(after.value() - after.wilson().low(), before.wilson().high() - before.value());
        double high = StrictMath.hypot(after.wilson().high() - after.value(), before.value() - before.wilson().low());
        return new Bounds(100 * (by - low), 100 * (by + high));
    }
}
