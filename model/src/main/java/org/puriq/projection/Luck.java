package org.puriq.projection;

import org.puriq.random.KeyedRandom;
import org.puriq.statistics.Normal;

/**
 * How far moves may go other ways than now: standard deviations of logarithms after ten years, growing with the root of time. Fertility and
 * mortality have their own, by year, in the country's schedules.
 *
 * @param leavingAll of leaving, in all places together
 * @param leavingOne of leaving, in each place on its own
 * @param comingOne of how much a place draws, each on its own
 */
public record Luck(double leavingAll, double leavingOne, double comingOne) {
    private static final double YEARS = 10;

    public Luck {
        if (!(leavingAll >= 0 && leavingOne >= 0 && comingOne >= 0) || leavingAll + leavingOne + comingOne > 10) {
            throw new IllegalArgumentException("Standard deviations (%s, %s, %s) are zero or more.".formatted(leavingAll, leavingOne, comingOne));
        }
    }

    /** What luck decides. The number is part of a key and never used for another question. */
    private enum Question {
        CHILDREN(1), LIFE(2), LEAVING_ALL(3), LEAVING_ONE(4), COMING_ONE(5);

        private final int code;

        Question(int code) {
            this.code = code;
        }
    }

    /** The luck of one future; that of run 0 is none, so that it is the middle. */
    final class Future {
        private final KeyedRandom key;
        private final boolean middle;
        private final double[] leaving;
        private final double[] coming;
        private double leavingOfAll;

        Future(KeyedRandom seed, int run, int places) {
            key = seed.and(run);
            middle = run == 0;
            leaving = new double[places];
            coming = new double[places];
        }

        /** In standard deviations, the same in all years. */
        double children() {
            return middle ? 0 : normal(key.and(Question.CHILDREN.code).open());
        }

        double life() {
            return middle ? 0 : normal(key.and(Question.LIFE.code).open());
        }

        /** Goes on to a year; what a place's luck was before stays with it. */
        void turn(int year) {
            if (middle) {
                return;
            }
            KeyedRandom ofYear = key.and(year);
            leavingOfAll += step(leavingAll) * normal(ofYear.and(Question.LEAVING_ALL.code).open());
            walk(leaving, step(leavingOne), ofYear.and(Question.LEAVING_ONE.code));
            walk(coming, step(comingOne), ofYear.and(Question.COMING_ONE.code));
        }

        /** By what the leaving of a place is multiplied. */
        double leaving(int place) {
            return middle ? 1 : StrictMath.exp(leavingOfAll + leaving[place]);
        }

        double coming(int place) {
            return middle ? 1 : StrictMath.exp(coming[place]);
        }

        private void walk(double[] paths, double step, KeyedRandom question) {
            if (step > 0) {
                for (int place = 0; place < paths.length; place++) {
                    paths[place] += step * normal(question.open(place));
                }
            }
        }

        private double step(double deviation) {
            return deviation / StrictMath.sqrt(YEARS);
        }

        private static double normal(double uniform) {
            return Normal.quantile(uniform);
        }
    }
}
