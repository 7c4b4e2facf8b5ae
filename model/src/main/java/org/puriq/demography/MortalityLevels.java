package org.puriq.demography;

import java.util.Arrays;

/**
 * The mortality of a standard, raised or lowered in one proportion at all ages until it gives a wished life expectancy (of both sexes
 * together). The levels lie close; between two of them survival is mixed. Brass (1971) moves one parameter in the same way on another scale.
 */
public final class MortalityLevels {
    private static final int LEVELS = 161;
    private static final double FARTHEST = 2;
    /** Boys to girls at birth, for the expectancy of both together. */
    private static final double BOYS = 0.512;

    private final int ages;
    private final double[] expectancy = new double[LEVELS];
    private final double[][] survival = new double[LEVELS][];
    private final double[] girlsSurvive = new double[LEVELS];
    private final double[] boysSurvive = new double[LEVELS];

    private MortalityLevels(int ages) {
        this.ages = ages;
    }

    /** From death rates by single age, the last one open. */
    public static MortalityLevels of(double[] women, double[] men) {
        var levels = new MortalityLevels(women.length);
        for (int level = 0; level < LEVELS; level++) {
            double factor = StrictMath.exp(FARTHEST - 2 * FARTHEST * level / (LEVELS - 1));
            levels.set(level, LifeTable.ofRates(times(women, factor), true), LifeTable.ofRates(times(men, factor), false));
        }
        return levels;
    }

    public int ages() {
        return ages;
    }

    /** A place between two levels, from 0 up to the last one; what lies outside is the nearest. */
    public double level(double years) {
        int above = Arrays.binarySearch(expectancy, years);
        int at = above >= 0 ? above : -above - 1;
        if (at == 0 || at == LEVELS) {
            return at == 0 ? 0 : LEVELS - 1.0;
        }
        return at - 1 + (years - expectancy[at - 1]) / (expectancy[at] - expectancy[at - 1]);
    }

    /** The life expectancy at a level: the inverse of {@link #level}. */
    public double expectancy(double level) {
        return mixed(expectancy, level);
    }

    public double girlsSurvive(double level) {
        return mixed(girlsSurvive, level);
    }

    public double boysSurvive(double level) {
        return mixed(boysSurvive, level);
    }

    /** Survival from each age to the next at the level below a place: women by age, then men by age. Not to be changed. */
    public double[] below(double level) {
        return survival[(int) level];
    }

    /** The same at the level above. */
    public double[] above(double level) {
        return survival[Math.min(LEVELS - 1, (int) level + 1)];
    }

    private void set(int level, LifeTable women, LifeTable men) {
        Survival ofWomen = women.survival();
        Survival ofMen = men.survival();
        expectancy[level] = (1 - BOYS) * women.expectancy() + BOYS * men.expectancy();
        girlsSurvive[level] = ofWomen.fromBirth();
        boysSurvive[level] = ofMen.fromBirth();
        survival[level] = Arrays.copyOf(ofWomen.onward(), 2 * ages);
        System.arraycopy(ofMen.onward(), 0, survival[level], ages, ages);
    }

    private static double mixed(double[] values, double level) {
        int below = (int) level;
        double part = level - below;
        return values[below] * (1 - part) + values[Math.min(LEVELS - 1, below + 1)] * part;
    }

    private static double[] times(double[] rates, double factor) {
        return Arrays.stream(rates).map(each -> each * factor).toArray();
    }
}
