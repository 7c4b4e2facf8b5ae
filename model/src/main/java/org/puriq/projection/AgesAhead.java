package org.puriq.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.puriq.random.KeyedRandom;
import org.puriq.statistics.Quantiles;

/**
 * The ages of a place as counted and as they may be later, where how many people there will be is known from elsewhere: in every future
 * and every year the ages are brought to that future's total in one proportion, so that they never contradict it.
 *
 * @param year of the count; {@code now} the people counted by single age
 * @param spans of ages that are asked for
 * @param later empty where the count is not older than the year that is asked for
 */
public record AgesAhead(int year, PeopleByAge now, List<Span> spans, Optional<Later> later) {
    private static final Luck LUCK = new Luck(0.1, 0.2, 0.15);

    /** @param to the last age; that of the open group, or a higher one, for all ages from {@code from} on */
    public record Span(int from, int to) {
        /** How many people of these ages there are among others. */
        public double of(PeopleByAge people) {
            int end = Math.min(to, people.women().length - 1) + 1;
            int start = Math.min(from, end);
            return Arrays.stream(people.women(), start, end).sum() + Arrays.stream(people.men(), start, end).sum();
        }
    }

    /**
     * @param people of the middle future; they sum to the middle of the totals
     * @param within for each span, between which numbers 80 of 100 futures lie
     */
    public record Later(int year, PeopleByAge people, List<Within> within) {
        public Later {
            within = List.copyOf(within);
        }
    }

    public record Within(double low, double high) {}

    /**
     * How many people there will be.
     *
     * @param draws a row for each future, a column for each year after the count; not a number where nothing is known
     * @param middle the middle of them
     */
    public record Totals(double[][] draws, double[] middle) {}

    public AgesAhead {
        spans = List.copyOf(spans);
    }

    public double now(int span) {
        return spans.get(span).of(now);
    }

    public static AgesAhead onlyNow(int year, PeopleByAge now, List<Span> spans) {
        return new AgesAhead(year, now, spans, Optional.empty());
    }

    /** Of the first place of a system; the same to the last bit for any number of threads. */
    public static AgesAhead of(PlaceSystem system, PeopleByAge now, Totals totals, int lastYear, List<Span> spans, long seed, int threads) {
        int ages = system.ages();
        PeopleByAge middle = last(new Trajectory(system), 0, totals.middle(), new Luck(0, 0, 0), seed, lastYear, ages);
        double[][] drawn = new double[spans.size()][totals.draws().length];
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, threads).parallel().forEach(_ -> {
            var trajectory = new Trajectory(system);
            for (int draw = next.getAndIncrement(); draw < totals.draws().length; draw = next.getAndIncrement()) {
                PeopleByAge people = last(trajectory, draw + 1, totals.draws()[draw], LUCK, seed, lastYear, ages);
                for (int span = 0; span < spans.size(); span++) {
                    drawn[span][draw] = spans.get(span).of(people);
                }
            }
        });
        List<Within> within = Arrays.stream(drawn).map(Quantiles::of).map(each -> new Within(each.at(0.1), each.at(0.9))).toList();
        return new AgesAhead(system.firstYear(), now, spans, Optional.of(new Later(lastYear, middle, within)));
    }

    private static PeopleByAge last(Trajectory trajectory, int run, double[] totals, Luck luck, long seed, int lastYear, int ages) {
        double[][] people = new double[1][];
        trajectory.hold(PlaceAndRest.PLACE, totals);
        trajectory.run(KeyedRandom.of(seed), run, luck, lastYear, (accounts, of) -> {
            if (accounts.year() == lastYear) {
                people[0] = of.of(PlaceAndRest.PLACE);
            }
        });
        return new PeopleByAge(Arrays.copyOf(people[0], ages), Arrays.copyOfRange(people[0], ages, 2 * ages));
    }
}
