package org.puriq.projection;

import java.util.stream.IntStream;

/**
 * How migrants spread over five-year ages where only their number is known: the Rogers-Castro shape of labour migration with
 * children, peak at 20-24, as the software of the United Nations takes it for countries without a pattern of their own.
 */
public final class MigrantAges {
    /** Per 100,000 migrants of both sexes, ages 0-4 to 100+. */
    private static final int[] PER_100_000 = {6133, 2667, 2067, 10467, 18800, 18067, 13733, 9533, 6400, 4267, 2800, 1867, 1200, 800, 533, 333, 333, 0, 0, 0, 0};

    private MigrantAges() {}

    /** A net number by five-year age; where more leave than come, all are negative. */
    public static double[] fiveYear(double net) {
        return IntStream.of(PER_100_000).mapToDouble(each -> net * each / 100_000).toArray();
    }
}
