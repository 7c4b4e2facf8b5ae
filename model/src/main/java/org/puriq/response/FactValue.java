package org.puriq.response;

import java.util.List;

/** What a fact of a place is said to be. What nobody recorded has no value; it is never false or nought. */
public sealed interface FactValue {
    record YesNo(boolean yes) implements FactValue {}

    /**
     * A number between two bounds; the same bound twice where it is exact. "Less than 1 ha" ends at the last number below 1.
     */
    record Number(double low, double high) implements FactValue {
        public Number {
            if (!(low <= high)) {
                throw new IllegalArgumentException("The interval is reversed: %s to %s.".formatted(low, high));
            }
        }

        boolean isExact() {
            return low == high;
        }
    }

    record Word(String word) implements FactValue {}

    record Words(List<String> words) implements FactValue {
        public Words {
            words = List.copyOf(words);
        }
    }

    record Numbers(List<Integer> numbers) implements FactValue {
        public Numbers {
            numbers = List.copyOf(numbers);
        }
    }
}
