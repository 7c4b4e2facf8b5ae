package org.puriq.fiscal;

import java.math.BigDecimal;
import org.puriq.base.Wording;

/**
 * One thing by which a sum is shared among the places of a level. Each place gets the part that its number is of all the numbers.
 *
 * @param counts whether the number is of people, times an index where one is given, or the index alone, such as an area
 * @param weight which part of the sum is shared by this key; the weights of a level add up to 1
 */
public record Key(String id, Wording name, Counts counts, Given weight) {
    /** What a key counts. */
    public enum Counts { PEOPLE, PLACE }

    public Key {
        if (weight.value().signum() < 0 || weight.value().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The weight of the key %s lies between 0 and 1, not at %s.".formatted(id, weight.value()));
        }
    }
}
