package org.puriq.fiscal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule at work on the places of a country: who gets which part of the pool when so many people live in each. What a unit receives
 * at one level is shared among its units of the next; a floor lifts those below it at the cost of the others.
 */
public final class Sharing {
    private final AllocationRule rule;
    private final List<Sharer> places;
    private final Map<String, Integer> at = new HashMap<>();
    /** By stage: of which unit each place is, and of which unit of the stage before each unit is. */
    private final int[][] units;
    private final int[][] above;
    /** By stage and key: what a person of a place counts for, or the place itself. */
    private final double[][][] indices;

    /**
     * A place that gets a part.
     *
     * @param units the codes of the units that it belongs to, one a stage; the last one is its own
     * @param indices by the id of a key, what its number is multiplied by; 1 where nothing is given
     */
    public record Sharer(List<String> units, Map<String, Double> indices) {
        public Sharer {
            units = List.copyOf(units);
            indices = Map.copyOf(indices);
        }

        public String code() {
            return units.getLast();
        }
    }

    public Sharing(AllocationRule rule, List<Sharer> places) {
        this.rule = rule;
        this.places = List.copyOf(places);
        int stages = rule.stages().size();
        this.units = new int[stages][];
        this.above = new int[stages][];
        this.indices = new double[stages][][];
        for (int stage = 0; stage < stages; stage++) {
            number(stage);
        }
        for (int place = 0; place < places.size(); place++) {
            at.put(places.get(place).code(), place);
        }
        if (at.size() < places.size()) {
            throw new IllegalArgumentException("A code stands for two places: %d codes for %d places.".formatted(at.size(), places.size()));
        }
    }

    private void number(int stage) {
        Map<String, Integer> numbers = new HashMap<>();
        units[stage] = places.stream().mapToInt(each -> numbers.computeIfAbsent(each.units().get(stage), _ -> numbers.size())).toArray();
        above[stage] = new int[numbers.size()];
        for (int place = 0; place < places.size(); place++) {
            above[stage][units[stage][place]] = stage == 0 ? 0 : units[stage - 1][place];
        }
        List<Key> keys = rule.stages().get(stage).keys();
        indices[stage] = keys.stream().map(key -> places.stream().mapToDouble(each -> each.indices().getOrDefault(key.id(), 1.0)).toArray()).toArray(double[][]::new);
    }

    public AllocationRule rule() {
        return rule;
    }

    public int size() {
        return places.size();
    }

    /** Where a place stands in what goes in and comes out. */
    public Optional<Integer> indexOf(String code) {
        return Optional.ofNullable(at.get(code));
    }

    public String code(int place) {
        return places.get(place).code();
    }

    /** Room to work in, for one thread: what is shared out millions of times makes no rubbish. */
    final class Room {
        private final double[][] gets = new double[units.length][];
        private final double[] count;
        private final double[] whole;
        private final boolean[] lifted = new boolean[places.size()];
        /** What every place receives, after the last sharing. */
        final double[] amounts = new double[places.size()];

        Room() {
            int most = 1;
            for (int stage = 0; stage < units.length; stage++) {
                gets[stage] = new double[above[stage].length];
                most = Math.max(most, above[stage].length);
            }
            count = new double[most];
            whole = new double[most];
        }

        /** Shares the pool by the keys alone, before any floor. */
        void share(double pool, double... people) {
            for (int stage = 0; stage < units.length; stage++) {
                share(stage, pool, people);
            }
            double[] last = gets[units.length - 1];
            int[] unit = units[units.length - 1];
            for (int place = 0; place < amounts.length; place++) {
                amounts[place] = last[unit[place]];
            }
        }

        /** What each unit of a stage gets of what the units above it received. */
        private void share(int stage, double pool, double... people) {
            double[] received = gets[stage];
            Arrays.fill(received, 0);
            List<Key> keys = rule.stages().get(stage).keys();
            for (int key = 0; key < keys.size(); key++) {
                double weight = keys.get(key).weight().number();
                if (weight > 0) {
                    count(stage, indices[stage][key], keys.get(key).counts(), people);
                    add(stage, weight, pool, received);
                }
            }
        }

        private void count(int stage, double[] index, Key.Counts counts, double... people) {
            int[] unit = units[stage];
            Arrays.fill(count, 0, above[stage].length, 0);
            switch (counts) {
                case PEOPLE -> {
                    for (int place = 0; place < unit.length; place++) {
                        count[unit[place]] += people[place] * index[place];
                    }
                }
                case PLACE -> {
                    for (int place = 0; place < unit.length; place++) {
                        count[unit[place]] += index[place];
                    }
                }
            }
        }

        private void add(int stage, double weight, double pool, double... received) {
            int[] from = above[stage];
            Arrays.fill(whole, 0);
            for (int unit = 0; unit < from.length; unit++) {
                whole[from[unit]] += count[unit];
            }
            for (int unit = 0; unit < from.length; unit++) {
                double of = stage == 0 ? pool : gets[stage - 1][from[unit]];
                received[unit] += whole[from[unit]] > 0 ? weight * of * count[unit] / whole[from[unit]] : 0;
            }
        }

        /** Shares the pool, none less than the floor. */
        void allot(double pool, double... people) {
            share(pool, people);
            rule.floor().ifPresent(floor -> lift(floor.yearly(), pool));
        }

        /** Whoever falls below the floor when the others pay for it is lifted too, so it goes on until nobody does. A pool too small for the floor is shared evenly. */
        private void lift(double floor, double pool) {
            if (floor * amounts.length >= pool) {
                Arrays.fill(amounts, pool / amounts.length);
                return;
            }
            Arrays.fill(lifted, false);
            double free = pool;
            double wanted = pool;
            boolean changed = true;
            while (changed) {
                changed = false;
                double least = floor * wanted / free;
                for (int place = 0; place < amounts.length; place++) {
                    if (amounts[place] < least && !lifted[place]) {
                        lifted[place] = true;
                        changed = true;
                        free -= floor;
                        wanted -= amounts[place];
                    }
                }
            }
            double scale = free / wanted;
            for (int place = 0; place < amounts.length; place++) {
                amounts[place] = lifted[place] ? floor : amounts[place] * scale;
            }
        }
    }

    /** What each place receives out of a pool, none less than the floor. */
    public double[] amounts(double pool, double... people) {
        var room = new Room();
        room.allot(pool, people);
        return room.amounts;
    }
}
