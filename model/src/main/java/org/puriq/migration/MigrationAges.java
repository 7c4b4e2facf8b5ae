package org.puriq.migration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The shape of a migration schedule by single ages, as it is compared between countries: its sum, its peak, and where it rises and falls
 * fastest. Rogers (1975); Bell et al. (2002); Bell and Muhidin (2009); Bernard, Bell and Charles-Edwards (2014).
 *
 * @param grossRate the sum of the intensities: moves of somebody who lives through all ages (gross migraproduction rate)
 * @param peakPercent the intensity at the peak, per 100
 * @param peakAge the age of the peak
 * @param breadthPercent the intensities of the years around the peak together, per 100; {@code sharePercent} their share of all
 * @param steepestRise the age of the fastest rise; {@code steepestFall} of the fastest fall
 */
public record MigrationAges(double grossRate, double peakPercent, int peakAge, double breadthPercent, double sharePercent, int steepestRise, int steepestFall) {
    private static final int AROUND = 5;

    /** The rise against the fall: under one where the schedule rises at an age far below that of its fall. */
    public double asymmetry() {
        return (double) steepestRise / steepestFall;
    }

    /**
     * @param ages single ages, one after the other
     * @param intensities movers per person of each age
     * @param youngest rises and falls are looked for above this age and below {@code oldest}, where few people make the curve uneven
     */
    public static MigrationAges of(int[] ages, double[] intensities, int youngest, int oldest) {
        if (ages.length != intensities.length || ages.length < 3) {
            throw new IllegalArgumentException("%d ages and %d intensities; three of each or more are needed.".formatted(ages.length, intensities.length));
        }
        double sum = Arrays.stream(intensities).sum();
        int[] studied = IntStream.range(1, ages.length).filter(at -> ages[at] > youngest && ages[at] < oldest).toArray();
        int peak = highest(IntStream.range(0, ages.length).toArray(), at -> intensities[at]);
        int high = highest(studied, at -> intensities[at]);
        int rise = highest(studied, at -> intensities[at] - intensities[at - 1]);
        int fall = highest(studied, at -> intensities[at - 1] - intensities[at]);
        double around = IntStream.rangeClosed(Math.max(0, peak - AROUND), Math.min(ages.length - 1, peak + AROUND)).mapToDouble(at -> intensities[at]).sum();
        return new MigrationAges(sum, 100 * intensities[high], ages[peak], 100 * around, 100 * around / sum, ages[rise], ages[fall]);
    }

    private static int highest(int[] places, java.util.function.IntToDoubleFunction number) {
        int best = places[0];
        for (int at : places) {
            best = number.applyAsDouble(at) > number.applyAsDouble(best) ? at : best;
        }
        return best;
    }
}
