package org.puriq.fiscal;

import java.util.function.DoubleBinaryOperator;

/**
 * A change that two things made together, told apart: what a municipality's own people did to its transfer, and what everybody
 * else's did. Each is the mean of what it does when it goes first and when it goes second (Shapley 1953), so that the order does
 * not matter and nothing is left over.
 */
public record Split(double own, double others) {
    /** The parts in a formula that a person can follow; T(own, others) is the transfer. */
    public static final String FORMULA = "½ · [T(a₁, b₀) − T(a₀, b₀)] + ½ · [T(a₁, b₁) − T(a₀, b₁)]";

    /**
     * @param transfer what is received for one's own people and everybody else's
     */
    public static Split of(DoubleBinaryOperator transfer, double own, double ownAfter, double others, double othersAfter) {
        return of(transfer.applyAsDouble(own, others), transfer.applyAsDouble(ownAfter, others), transfer.applyAsDouble(own, othersAfter), transfer.applyAsDouble(ownAfter, othersAfter));
    }

    /** The same from the four transfers: as it was, only one's own changed, only the others' changed, and all changed. */
    public static Split of(double before, double ownFirst, double othersFirst, double after) {
        return new Split((ownFirst - before + after - othersFirst) / 2, (othersFirst - before + after - ownFirst) / 2);
    }

    public double change() {
        return own + others;
    }
}
