package org.puriq.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Laws of random numbers that depend on their key only. */
class KeyedRandomTest {
    private static final int MANY = 200_000;

    @Test
    void theSameKeyGivesTheSameBitsOnAnyThreadInAnyOrder() {
        KeyedRandom run = KeyedRandom.of(2024).and(7).and("090101");
        long[] inOrder = LongStream.range(0, MANY).map(year -> run.and(year).bits()).toArray();
        long[] onManyThreads = LongStream.range(0, MANY).parallel().map(year -> run.and(year).bits()).toArray();
        assertThat(onManyThreads).isEqualTo(inOrder);
        assertThat(run.and(MANY - 1).bits()).isEqualTo(inOrder[MANY - 1]);
    }

    /** A change of the mixing would change every printed result; this number says so. */
    @Test
    void theBitsOfAKeyAreForEver() {
        assertThat(KeyedRandom.of(1).and(2).and("Manta").and(2024).bits()).isEqualTo(3_267_517_578_118_714_296L);
    }

    @Test
    void everyPartOfAKeyCounts() {
        Set<Long> seen = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (int run = 0; run < 50; run++) {
                for (String place : new String[] {"", "0", "00", "01", "10", "090101", "090110"}) {
                    seen.add(KeyedRandom.of(seed).and(run).and(place).bits());
                }
            }
        }
        assertThat(seen).hasSize(20 * 50 * 7);
        assertThat(KeyedRandom.of(1).and("ab").and("c").bits()).isNotEqualTo(KeyedRandom.of(1).and("a").and("bc").bits());
        assertThat(KeyedRandom.of(1).and(2).and(3).bits()).isNotEqualTo(KeyedRandom.of(1).and(3).and(2).bits());
    }

    /** Chi-square of 100 classes with 99 degrees of freedom: below 160 in more than 9,999 of 10,000 cases. */
    @Test
    void neighbouringKeysGiveEvenNumbers() {
        KeyedRandom run = KeyedRandom.of(0);
        int[] classes = new int[100];
        for (int person = 0; person < MANY; person++) {
            classes[(int) (100 * run.uniform(person))]++;
        }
        double expected = MANY / 100.0;
        double chiSquare = 0;
        for (int count : classes) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).isBetween(50.0, 160.0);
    }

    @Test
    void numbersOfNeighbouringKeysDoNotGoTogether() {
        KeyedRandom one = KeyedRandom.of(12).and("2007");
        KeyedRandom other = KeyedRandom.of(12).and("2008");
        double product = 0;
        double next = 0;
        for (int person = 0; person < MANY; person++) {
            product += (one.uniform(person) - 0.5) * (other.uniform(person) - 0.5) * 12;
            next += (one.uniform(person) - 0.5) * (one.uniform(person + 1L) - 0.5) * 12;
        }
        assertThat(product / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
        assertThat(next / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
    }

    @Test
    void theShortWayGivesTheSameNumberAsTheLongOne() {
        KeyedRandom key = KeyedRandom.of(-5).and("x");
        assertThat(key.uniform(9)).isEqualTo(key.and(9).uniform());
        assertThat(key.open(9)).isEqualTo(key.and(9).open()).isGreaterThan(0).isLessThan(1);
    }

    @Test
    void aWholeNumberLiesBelowItsBound() {
        KeyedRandom key = KeyedRandom.of(3);
        assertThat(LongStream.range(0, 1_000).mapToInt(at -> key.and(at).below(6)).distinct().sorted()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThatThrownBy(() -> key.below(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
