package org.puriq.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The simple methods and the methods of shares for small areas (Smith, Tayman and Swanson 2013, chapter 8; Pickard 1959 for
 * apportionment), on the last two counts. Where a method would give fewer than no people, it gives none; where a place had no people
 * in one of the two counts, so that it has no rate of growth, its number stays. With one count only, all numbers stay or keep their share.
 */
public enum SimpleMethod implements SmallAreaMethod {
    /** The number of the last count. */
    CONSTANT {
        @Override
        double[] freely(Two two) {
            return two.each(at -> two.now[at]);
        }
    },
    /** As many more or fewer people a year as between the counts. */
    LINEAR {
        @Override
        double[] freely(Two two) {
            return two.each(at -> two.now[at] + two.change(at) * two.ahead / two.years);
        }
    },
    /** The same rate at every moment. */
    EXPONENTIAL {
        @Override
        double[] freely(Two two) {
            return two.each(at -> two.grown(at, two.ahead));
        }
    },
    /** The same rate from one whole year to the next: the years of the counts and of the goal are taken, not their days. */
    GEOMETRIC {
        @Override
        double[] freely(Two two) {
            double step = 1 / (double) (two.yearNow - two.yearThen);
            return two.each(at -> two.then[at] > 0 && two.now[at] > 0 ? two.now[at] * StrictMath.pow(two.now[at] / two.then[at], step * (two.yearGoal - two.yearNow)) : two.now[at]);
        }
    },
    /** The share of the whole that the place had at the last count. */
    CONSTANT_SHARE {
        @Override
        double[] freely(Two two) {
            return two.each(at -> two.shareNow(at) * two.whole);
        }
    },
    /** The share goes on changing by as much a year as between the counts. */
    SHIFT_SHARE {
        @Override
        double[] freely(Two two) {
            return two.toWhole(two.each(at -> two.shareNow(at) + (two.shareNow(at) - two.shareThen(at)) * two.ahead / two.years));
        }
    },
    /** The share that the place had in the growth of the whole goes on: apportionment. */
    SHARE_OF_GROWTH {
        @Override
        double[] freely(Two two) {
            double grown = two.allNow - two.allThen;
            return two.each(at -> two.now[at] + (grown == 0 ? two.shareNow(at) : two.change(at) / grown) * (two.whole - two.allNow));
        }
    },
    /** As share of growth, with one factor for places that grew and another for those that lost, so that both signs keep their sense. */
    PLUS_MINUS {
        @Override
        double[] freely(Two two) {
            double[] changes = two.each(at -> two.change(at) * two.ahead / two.years);
            double all = Arrays.stream(changes).map(StrictMath::abs).sum();
            double missing = two.whole - two.allNow - Arrays.stream(changes).sum();
            return two.each(at -> two.now[at] + changes[at] + (all == 0 ? two.shareNow(at) : StrictMath.abs(changes[at]) / all) * missing);
        }
    },
    /** Exponential for each place, then one factor for all, so that they add up to the whole. */
    PRORATED_EXPONENTIAL {
        @Override
        double[] freely(Two two) {
            return two.toWhole(EXPONENTIAL.freely(two));
        }
    },
    /** Places that lost people go on exponentially, those that grew linearly: a loss slows down, a growth does not speed up. */
    COMPOSITE {
        @Override
        double[] freely(Two two) {
            double[] losing = EXPONENTIAL.freely(two);
            double[] growing = LINEAR.freely(two);
            return two.each(at -> two.change(at) < 0 ? losing[at] : growing[at]);
        }
    },
    /** The mean of linear and exponential. */
    AVERAGE_OF_TWO {
        @Override
        double[] freely(Two two) {
            return mean(two, Stream.of(LINEAR, EXPONENTIAL));
        }
    },
    /** The mean of linear, exponential, constant share, shift-share and share of growth. */
    AVERAGE {
        @Override
        double[] freely(Two two) {
            return mean(two, Stream.of(LINEAR, EXPONENTIAL, CONSTANT_SHARE, SHIFT_SHARE, SHARE_OF_GROWTH));
        }
    };

    public static final List<SimpleMethod> ALL = List.of(values());
    private static final List<SimpleMethod> OF_ONE = List.of(CONSTANT, CONSTANT_SHARE);

    /** The methods that such counts allow: those of growth need two. */
    public static List<SimpleMethod> of(CountedPlaces counted) {
        return counted.before().isEmpty() ? OF_ONE : ALL;
    }

    abstract double[] freely(Two two);

    @Override
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public double[] at(CountedPlaces counted, double moment, double whole) {
        if (counted.before().isEmpty()) {
            Two one = new Two(counted, counted.counts().size() - 1, moment, whole);
            return (this == CONSTANT_SHARE ? this : CONSTANT).freely(one);
        }
        return Arrays.stream(freely(new Two(counted, counted.before().getAsInt(), moment, whole))).map(notNegative()).toArray();
    }

    private static DoubleUnaryOperator notNegative() {
        return each -> StrictMath.max(each, 0);
    }

    private static double[] mean(Two two, Stream<SimpleMethod> methods) {
        List<double[]> each = methods.map(method -> Arrays.stream(method.freely(two)).map(notNegative()).toArray()).toList();
        return two.each(at -> each.stream().mapToDouble(one -> one[at]).average().orElse(0));
    }

    /** Two counts and the goal. */
    private static final class Two {
        private final double[] then;
        private final double[] now;
        private final double allThen;
        private final double allNow;
        private final double years;
        private final double ahead;
        private final double whole;
        private final int yearThen;
        private final int yearNow;
        private final int yearGoal;

        private Two(CountedPlaces counted, int before, double moment, double whole) {
            this.then = Arrays.stream(counted.persons().get(before)).asDoubleStream().toArray();
            this.now = Arrays.stream(counted.lastPersons()).asDoubleStream().toArray();
            this.allThen = Arrays.stream(then).sum();
            this.allNow = Arrays.stream(now).sum();
            this.years = counted.last().moment() - counted.counts().get(before).moment();
            this.ahead = moment - counted.last().moment();
            this.whole = whole;
            this.yearThen = counted.counts().get(before).year();
            this.yearNow = counted.last().year();
            this.yearGoal = (int) StrictMath.floor(moment);
        }

        private double[] each(IntToDoubleFunction what) {
            return IntStream.range(0, now.length).mapToDouble(what).toArray();
        }

        private double change(int at) {
            return now[at] - then[at];
        }

        private double grown(int at, double over) {
            return then[at] > 0 && now[at] > 0 ? now[at] * StrictMath.exp(StrictMath.log(now[at] / then[at]) / years * over) : now[at];
        }

        private double shareThen(int at) {
            return allThen == 0 ? 0 : then[at] / allThen;
        }

        private double shareNow(int at) {
            return allNow == 0 ? 0 : now[at] / allNow;
        }

        private double[] toWhole(double[] numbers) {
            double[] positive = Arrays.stream(numbers).map(notNegative()).toArray();
            double all = Arrays.stream(positive).sum();
            return each(at -> all == 0 ? 0 : positive[at] / all * whole);
        }
    }
}
