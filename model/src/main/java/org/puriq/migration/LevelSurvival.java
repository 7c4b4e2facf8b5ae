package org.puriq.migration;

import org.puriq.demography.MortalityLevels;

/**
 * Survival ratios of a life table that has a wished life expectancy: an assumption where a place has no life table of its own. Who of an age
 * group lives on is the part of its person-years that the same people live {@code years} later.
 */
public final class LevelSurvival implements NetByAge.Survival {
    /** So far the open age group of a life table is followed; who is left then are too few to matter. */
    private static final int OLDEST = 130;

    private final double[] women;
    private final double[] men;

    private LevelSurvival(double[] women, double[] men) {
        this.women = women;
        this.men = men;
    }

    /** @param lifeExpectancy at birth, of both sexes together */
    public static LevelSurvival of(MortalityLevels levels, double lifeExpectancy) {
        double level = levels.level(lifeExpectancy);
        return new LevelSurvival(lived(levels, level, 0), lived(levels, level, levels.ages()));
    }

    /** Person-years by completed age, as many as in the first one taken for one. */
    private static double[] lived(MortalityLevels levels, double level, int from) {
        double[] below = levels.below(level);
        double[] above = levels.above(level);
        double part = level - (int) level;
        double[] lived = new double[OLDEST + 1];
        lived[0] = 1;
        for (int age = 0; age < OLDEST; age++) {
            int at = from + Math.min(age, levels.ages() - 1);
            lived[age + 1] = lived[age] * (below[at] * (1 - part) + above[at] * part);
        }
        return lived;
    }

    @Override
    public double ratio(Sex sex, AgeGroup age, int years) {
        double[] lived = sex == Sex.WOMEN ? women : men;
        int to = Math.min(age.to(), OLDEST + 1);
        double now = 0;
        double later = 0;
        for (int at = age.from(); at < to; at++) {
            now += lived[at];
            later += at + years <= OLDEST ? lived[at + years] : 0;
        }
        return later / now;
    }
}
