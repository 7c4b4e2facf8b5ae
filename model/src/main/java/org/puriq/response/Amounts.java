package org.puriq.response;

import java.math.BigDecimal;
import java.util.Optional;
import org.puriq.base.Quantity;
import org.puriq.evidence.Attribute;

/** Quantities as conditions compare them. "Approximately 80" is taken as 80; "less than 1" as everything below it that can be. */
final class Amounts {
    private Amounts() {}

    static FactValue of(Quantity quantity, Attribute attribute) {
        double least = attribute.minimum().map(BigDecimal::doubleValue).orElse(-Double.MAX_VALUE);
        double most = attribute.maximum().map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
        return switch (quantity.amount()) {
            case Quantity.Amount.Exactly(BigDecimal number) -> switch (quantity.qualifier()) {
                case EXACT, APPROXIMATELY, ALMOST, ABOUT, NOT_STATED -> between(number.doubleValue(), number.doubleValue());
                case MORE_THAN -> between(Math.nextUp(number.doubleValue()), most);
                case AT_LEAST -> between(number.doubleValue(), most);
                case LESS_THAN -> between(least, Math.nextDown(number.doubleValue()));
                case AT_MOST -> between(least, number.doubleValue());
            };
            case Quantity.Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) ->
                    between(low.map(BigDecimal::doubleValue).orElse(least), high.map(BigDecimal::doubleValue).orElse(most));
        };
    }

    /** A bound of the attribute that a source passes is no bound of what the source says. */
    private static FactValue between(double low, double high) {
        return new FactValue.Number(Math.min(low, high), Math.max(low, high));
    }

    /** Whether it is more than nought; nothing where it may be nought or not. */
    static Optional<Boolean> isThereAny(FactValue value) {
        if (value instanceof FactValue.Number(double low, double high)) {
            return low > 0 ? Optional.of(true) : high <= 0 ? Optional.of(false) : Optional.empty();
        }
        return Optional.empty();
    }
}
