package org.puriq.demography;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Life tables of some dates, and mortality at any date between: the logit of dying at each age lies on straight lines between the
 * tables and stays as it is before the first and after the last. Old ages follow a Kannisto curve ({@link OldAges}).
 */
public final class MortalityInTime {
    private final double[] dates;
    private final List<double[]> logits;
    private final boolean women;

    private MortalityInTime(double[] dates, List<double[]> logits, boolean women) {
        this.dates = dates;
        this.logits = logits;
        this.women = women;
    }

    /**
     * @param dates in years and their parts, rising
     * @param alive for each date, how many of those born are alive at each exact age, by single age
     */
    public static MortalityInTime of(double[] dates, List<double[]> alive, boolean women) {
        if (dates.length == 0 || dates.length != alive.size() || IntStream.range(1, dates.length).anyMatch(at -> !(dates[at] > dates[at - 1]))) {
            throw new IllegalArgumentException("There are %d dates, which must rise, and %d life tables.".formatted(dates.length, alive.size()));
        }
        return new MortalityInTime(dates.clone(), alive.stream().map(each -> logits(OldAges.closed(dying(each), women).dying())).toList(), women);
    }

    /** The life table of a date. */
    public LifeTable at(double date) {
        double[] dying = new double[logits.getFirst().length];
        int after = 1;
        while (after < dates.length - 1 && dates[after] < date) {
            after++;
        }
        int before = Math.max(0, Math.min(after, dates.length) - 1);
        int next = Math.min(after, dates.length - 1);
        double part = next == before ? 0 : Math.clamp((date - dates[before]) / (dates[next] - dates[before]), 0, 1);
        for (int age = 0; age < dying.length - 1; age++) {
            double odds = StrictMath.exp(logits.get(before)[age] * (1 - part) + logits.get(next)[age] * part);
            dying[age] = odds / (1 + odds);
        }
        dying[dying.length - 1] = 1;
        return OldAges.closed(dying, women);
    }

    private static double[] dying(double... alive) {
        return IntStream.range(0, alive.length).mapToDouble(age -> age + 1 < alive.length ? 1 - alive[age + 1] / alive[age] : 1).toArray();
    }

    private static double[] logits(double... dying) {
        return IntStream.range(0, dying.length).mapToDouble(age -> StrictMath.log(dying[age] / (1 - dying[age]))).toArray();
    }
}
