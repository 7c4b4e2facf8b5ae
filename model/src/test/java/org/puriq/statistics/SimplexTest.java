package org.puriq.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The smallest value of a function is found without its slopes. */
class SimplexTest {
    /** The valley of Nelder and Mead (1965), after Rosenbrock: its lowest point lies at 1, 1. */
    @Test
    void theLowestPointOfABentValleyIsFound() {
        double[] found = Simplex.smallest(at -> 100 * square(at[1] - at[0] * at[0]) + square(1 - at[0]), new double[] {-1.2, 1}, 1e-12);
        assertThat(found).containsExactly(new double[] {1, 1}, Offset.offset(1e-4));
    }

    @Test
    void aPlaceWithoutAValueIsGoneRound() {
        double[] found = Simplex.smallest(at -> at[0] <= 0 ? Double.NaN : at[0] - StrictMath.log(at[0]), new double[] {0.2}, 1e-14);
        assertThat(found[0]).isCloseTo(1, Offset.offset(1e-5));
    }

    @Test
    void aFunctionWithoutAValueAtTheStartIsRefused() {
        assertThatThrownBy(() -> Simplex.smallest(_ -> Double.NaN, new double[] {1}, 1e-8)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1.0");
    }

    private static double square(double number) {
        return number * number;
    }
}
