package org.puriq.fiscal;

import java.math.BigDecimal;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;

/**
 * A figure that a rule needs, and on what it rests: a law or a table with its date, or nothing but our assumption. It is an input:
 * whoever knows better gives another one.
 *
 * @param unit what is counted, such as "S/ al mes"; empty for a bare share
 * @param rests the source with its date; for an assumption, why this figure and not another
 */
public record Given(String id, Wording name, BigDecimal value, Wording unit, Basis basis, Wording rests) {
    public Given {
        if (basis == Basis.DERIVED) {
            throw new IllegalArgumentException("What a rule is given (%s) is reported or assumed; what is derived has a formula.".formatted(id));
        }
    }

    public boolean isAssumed() {
        return basis == Basis.ASSUMPTION;
    }

    public double number() {
        return value.doubleValue();
    }
}
