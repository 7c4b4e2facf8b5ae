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

    /** The parts of the pool by the keys alone, before any floor; they add up to 1. */
    public double[] shares(double... people) {
        double[] received = {1};
        for (int stage = 0; stage < units.length; stage++) {
            received = shared(stage, received, people);
        }
        double[] shares = new double[places.size()];
        for (int place = 0; place < shares.length; place++) {
            shares[place] = received[units[units.length - 1][place]];
        }
        return shares;
    }

    /** What each unit of a stage gets of what the units above it received. */
    private double[] shared(int stage, double[] received, double[] people) {
        List<Key> keys = rule.stages().get(stage).keys();
        double[] gets = new double[above[stage].length];
        for (int key = 0; key < keys.size(); key++) {
            double[] count = counted(stage, key, keys.get(key), people);
            double[] whole = new double[received.length];
            for (int unit = 0; unit < count.length; unit++) {
                whole[above[stage][unit]] += count[unit];
            }
            double weight = keys.get(key).weight().number();
            for (int unit = 0; unit < count.length; unit++) {
                int from = above[stage][unit];
                gets[unit] += whole[from] > 0 ? weight * received[from] * count[unit] / whole[from] : 0;
            }
        }
        return gets;
    }

    private double[] counted(int stage, int at, Key key, double[] people) {
        double[] count = new double[above[stage].length];
        for (int place = 0; place < places.size(); place++) {
            double index = indices[stage][at][place];
            count[units[stage][place]] += switch (key.counts()) {
                case PEOPLE -> people[place] * index;
                case PLACE -> index;
            };
        }
        return count;
    }

    /** What each place receives out of a pool, none less than the floor. */
    public double[] amounts(double pool, double... people) {
        double[] amounts = shares(people);
        for (int place = 0; place < amounts.length; place++) {
            amounts[place] *= pool;
        }
        rule.floor().ifPresent(floor -> lift(amounts, floor.yearly(), pool));
        return amounts;
    }

    /** Whoever falls below the floor when the others pay for it is lifted too, so it goes on until nobody does. A pool too small for the floor is shared evenly. */
    private static void lift(double[] amounts, double floor, double pool) {
        if (floor * amounts.length >= pool) {
            Arrays.fill(amounts, pool / amounts.length);
            return;
        }
        boolean[] lifted = new boolean[amounts.length];
        double free = pool;
        double wanted = pool;
        boolean changed = true;
        while (changed) {
            changed = false;
            double scale = free / wanted;
            for (int place = 0; place < amounts.length; place++) {
                if (!lifted[place] && amounts[place] * scale < floor) {
                    lifted[place] = true;
                    changed = true;
                    free -= floor;
                    wanted -= amounts[place];
                }
            }
        }
        for (int place = 0; place < amounts.length; place++) {
            amounts[place] = lifted[place] ? floor : amounts[place] * free / wanted;
        }
    }

    /** What one place receives: the same as in {@link #amounts}. */
    public double amount(int place, double pool, double... people) {
        return amounts(pool, people)[place];
    }
}
