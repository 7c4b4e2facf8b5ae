package org.puriq.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Wording;
import org.puriq.base.NumberStyle;

/**
 * The normalised part of a statement as it is written down, before its attribute says of what form it is.
 * Either {@code value} or at least one of {@code low} and {@code high} is there, or nothing is.
 */
public record Normalised(String value, Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<String> unit, Qualifier qualifier) {
    public static final Normalised NOTHING = new Normalised("", Optional.empty(), Optional.empty(), Optional.empty(), Qualifier.EXACT);

    public boolean isEmpty() {
        return value.isEmpty() && low.isEmpty() && high.isEmpty();
    }

    /** The value as the kind of its attribute reads it; nothing where it is empty or cannot be of that kind. */
    public Optional<Value> as(Attribute.Kind kind) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case NUMBER -> amount().map(amount -> new Value.Figure(new Quantity(amount, qualifier, unit)));
            case CATEGORY -> Optional.of(new Value.Chosen(value));
            case YES_NO -> switch (value) {
                case "yes" -> Optional.of(new Value.Answer(true));
                case "no" -> Optional.of(new Value.Answer(false));
                default -> Optional.empty();
            };
            case TEXT -> Optional.of(new Value.Words(Wording.same(value)));
        };
    }

    private Optional<Amount> amount() {
        if (low.isPresent() || high.isPresent()) {
            return Quantity.isReversed(low, high) ? Optional.empty() : Optional.of(new Amount.Between(low, high));
        }
        return NumberStyle.MACHINE.read(value).map(Amount.Exactly::new);
    }
}
