package org.puriq.projection;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.puriq.projection.Fan.Band;
import org.puriq.random.KeyedRandom;

/**
 * Many futures of a system of places by age: draw 17 of every place is the same future. A future depends only on seed and number, so the
 * answer is the same to the last bit however many threads work on it.
 */
public final class CohortOutlook implements PopulationOutlook {
    private final List<String> places;
    private final int firstYear;
    private final int everyYears;
    private final float[][][] persons;

    private CohortOutlook(List<String> places, int firstYear, int everyYears, float[][][] persons) {
        this.places = places;
        this.firstYear = firstYear;
        this.everyYears = everyYears;
        this.persons = persons;
    }

    /** What is kept of the futures: which places, by their number in the system, and every how many years. */
    public record Kept(List<Integer> places, int everyYears) {
        public static Kept everything(PlaceSystem system) {
            return new Kept(IntStream.range(0, system.places().size()).boxed().toList(), 1);
        }

        public Kept {
            places = List.copyOf(places);
            if (everyYears < 1) {
                throw new IllegalArgumentException("Something is kept every %d years.".formatted(everyYears));
            }
        }

        int slots(int firstYear, int lastYear) {
            return (lastYear - firstYear) / everyYears + 1;
        }
    }

    /** Draws {@code runs} futures up to a year, on so many threads. */
    public static CohortOutlook of(PlaceSystem system, long seed, Luck luck, int runs, int lastYear, Kept kept, int threads) {
        float[][][] persons = new float[kept.places().size()][kept.slots(system.firstYear(), lastYear)][runs];
        AtomicInteger next = new AtomicInteger(1);
        Thread[] workers = IntStream.range(0, Math.max(1, Math.min(threads, runs)))
                .mapToObj(_ -> Thread.ofPlatform().unstarted(() -> work(system, seed, luck, runs, lastYear, kept, next, persons)))
                .toArray(Thread[]::new);
        Failed failed = new Failed();
        Arrays.stream(workers).forEach(each -> each.setUncaughtExceptionHandler((_, mishap) -> failed.with(mishap)));
        Arrays.stream(workers).forEach(Thread::start);
        Arrays.stream(workers).forEach(CohortOutlook::await);
        failed.tell();
        return new CohortOutlook(kept.places().stream().map(each -> system.places().get(each).code()).toList(), system.firstYear(), kept.everyYears(), persons);
    }

    private static void work(PlaceSystem system, long seed, Luck luck, int runs, int lastYear, Kept kept, AtomicInteger next, float[][][] persons) {
        var trajectory = new Trajectory(system);
        for (int run = next.getAndIncrement(); run <= runs; run = next.getAndIncrement()) {
            int draw = run - 1;
            for (int at = 0; at < kept.places().size(); at++) {
                persons[at][0][draw] = (float) system.places().get(kept.places().get(at)).total();
            }
            trajectory.run(KeyedRandom.of(seed), run, luck, lastYear, (accounts, _) -> keep(accounts, system.firstYear(), kept, draw, persons));
        }
    }

    private static void keep(YearAccounts accounts, int firstYear, Kept kept, int draw, float[][][] persons) {
        int years = accounts.year() - firstYear;
        if (years % kept.everyYears() == 0) {
            for (int at = 0; at < kept.places().size(); at++) {
                persons[at][years / kept.everyYears()][draw] = (float) accounts.end()[kept.places().get(at)];
            }
        }
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The futures were stopped before they were drawn.", stopped);
        }
    }

    /** What went wrong in a thread, told in the one that asked. */
    private static final class Failed {
        private final java.util.concurrent.ConcurrentLinkedQueue<Throwable> mishaps = new java.util.concurrent.ConcurrentLinkedQueue<>();

        void with(Throwable mishap) {
            mishaps.add(mishap);
        }

        void tell() {
            Throwable first = mishaps.peek();
            if (first != null) {
                throw new IllegalStateException("A future could not be drawn: " + first.getMessage(), first);
            }
        }
    }

    @Override
    public List<String> places() {
        return places;
    }

    @Override
    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + (persons.length == 0 ? 0 : (persons[0].length - 1) * everyYears);
    }

    @Override
    public double[] draws(String place, int year) {
        int at = places.indexOf(place);
        int slot = (year - firstYear) / everyYears;
        if (at < 0 || year < firstYear || year > lastYear() || (year - firstYear) % everyYears != 0) {
            throw new IllegalArgumentException("There are no futures of %s in %d; they go from %d to %d.".formatted(place, year, firstYear, lastYear()));
        }
        float[] drawn = persons[at][slot];
        return IntStream.range(0, drawn.length).mapToDouble(draw -> drawn[draw]).toArray();
    }

    @Override
    public Fan fan(String place) {
        return new Fan(IntStream.iterate(firstYear, year -> year <= lastYear(), year -> year + everyYears).mapToObj(year -> band(place, year)).toList());
    }

    private Band band(String place, int year) {
        return CalibratedOutlook.band(year, draws(place, year));
    }
}
