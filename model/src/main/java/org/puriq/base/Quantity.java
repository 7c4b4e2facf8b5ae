package org.puriq.base;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much, as a source gives it: a number or an interval that may be open on one side, its qualifier and its unit.
 * The unit is the id of a unit of the study; empty where the source prints none.
 */
public record Quantity(Amount amount, Qualifier qualifier, Optional<String> unit) {

    /** A number, or what lies between two bounds. */
    public sealed interface Amount {
        record Exactly(BigDecimal number) implements Amount {}

        /** At least one bound is there, and the lower one does not exceed the upper one. */
        record Between(Optional<BigDecimal> low, Optional<BigDecimal> high) implements Amount {
            public Between {
                if (low.isEmpty() && high.isEmpty()) {
                    throw new IllegalArgumentException("An interval needs a lower or an upper bound.");
                }
                if (isReversed(low, high)) {
                    throw new IllegalArgumentException("The interval is reversed: %s to %s.".formatted(low.get(), high.get()));
                }
            }
        }
    }

    public static boolean isReversed(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0;
    }

    /** The number to calculate with; an interval has none. */
    public Optional<BigDecimal> number() {
        return switch (amount) {
            case Amount.Exactly(BigDecimal number) -> Optional.of(number);
            case Amount.Between _ -> Optional.empty();
        };
    }

    /** A number to sort by: the number itself, else the middle of the interval, else its only bound. */
    public BigDecimal order() {
        return switch (amount) {
            case Amount.Exactly(BigDecimal number) -> number;
            case Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) -> low.isPresent() && high.isPresent()
                    ? low.get().add(high.get()).divide(BigDecimal.TWO)
                    : low.or(() -> high).orElseThrow();
        };
    }

    /** Whether both say the same number or interval, whatever the zeros behind the point, in the same unit. */
    public boolean saysTheSameAs(Quantity other) {
        return unit.equals(other.unit) && sameAmount(other.amount);
    }

    private boolean sameAmount(Amount other) {
        return switch (amount) {
            case Amount.Exactly(BigDecimal number) -> other instanceof Amount.Exactly(BigDecimal theirs) && number.compareTo(theirs) == 0;
            case Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) ->
                    other instanceof Amount.Between(Optional<BigDecimal> otherLow, Optional<BigDecimal> otherHigh)
                            && same(low, otherLow) && same(high, otherHigh);
        };
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }
}
