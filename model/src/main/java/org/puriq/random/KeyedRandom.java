package org.puriq.random;

/**
 * Random numbers that are a function of a key and of nothing else: (seed, run, place, year, question). There is no state, so a
 * number does not depend on the order in which numbers are asked for, on the number of threads or on the machine, and two
 * scenarios that ask the same question share their luck. The parts of a key are joined one after the other; after each the bits
 * are mixed with the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"),
 * which is a bijection, so that keys that differ in one part never meet there. A seed's stream can be prepared once:
 * {@code of(seed).run(12).place("090101")} is again a key.
 */
public record KeyedRandom(long state) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    /** Any odd factor keeps all bits; this one makes (1, 2) another key than (2, 1). */
    private static final long ODD = 0xD1342543DE82EF95L;
    private static final double ULP = 0x1.0p-53;

    public static KeyedRandom of(long seed) {
        return new KeyedRandom(mixed(seed + GOLDEN_GAMMA));
    }

    /** The key made longer by a number: the run, the year, the number of a person. */
    public KeyedRandom and(long part) {
        return new KeyedRandom(joined(state, part));
    }

    /** The key made longer by a text: the code of a place, the name of a question. Every UTF-16 unit and the length count. */
    public KeyedRandom and(String part) {
        long longer = joined(state, part.length());
        for (int at = 0; at < part.length(); at++) {
            longer = joined(longer, part.charAt(at));
        }
        return new KeyedRandom(longer);
    }

    /** 64 bits, each as likely 0 as 1. */
    public long bits() {
        return mixed(state + GOLDEN_GAMMA);
    }

    /** A number from 0 (included) to 1 (not included), of 53 bits. */
    public double uniform() {
        return (bits() >>> 11) * ULP;
    }

    /** The number that {@code and(part).uniform()} gives, without the object between: for inner loops. */
    public double uniform(long part) {
        return (mixed(joined(state, part) + GOLDEN_GAMMA) >>> 11) * ULP;
    }

    /** A number between 0 and 1, neither included, so that its quantile in any distribution is finite. */
    public double open() {
        return ((bits() >>> 11) + 0.5) * ULP;
    }

    /** As {@link #open()} of the key made longer by a number, without the object between. */
    public double open(long part) {
        return ((mixed(joined(state, part) + GOLDEN_GAMMA) >>> 11) + 0.5) * ULP;
    }

    /** A whole number from 0 to {@code bound} - 1: the high half of a product (Lemire 2019), off from even by less than bound / 2^53. */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("There is no whole number from 0 to below " + bound);
        }
        return (int) (uniform() * bound);
    }

    private static long joined(long state, long part) {
        return mixed(state * ODD ^ mixed(part + GOLDEN_GAMMA)) + GOLDEN_GAMMA;
    }

    private static long mixed(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
