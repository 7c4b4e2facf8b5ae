package org.puriq.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Qualifier;

/**
 * How a figure is worked out from others. The set is small and fixed on purpose: each has a formula that a person can check
 * by hand, and there is none that would mix several things into one score.
 */
public enum Derivation {
    RATIO("ratio", "a / b", 2),
    SHARE("share", "100 × a / b", 2),
    CHANGE("change", "100 × (b − a) / a", 2),
    DIFFERENCE("difference", "a − b", 2),
    SUM("sum", "a + b + …", -1),
    PRODUCT("product", "a × b", 2),
    PERCENT_OF("percent-of", "a × b / 100", 2),
    REMAINDER("remainder", "100 − (a + b + …)", -1),
    TIMES("times", "b / a", 2),
    GROWTH("growth", "100 × ((b / a)^(1 / c) − 1)", 3);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    /** Digits in front of the point, and behind it. */
    private static final int LARGEST = 40;
    private static final int SMALLEST = 60;

    private final String code;
    private final String formula;
    private final int inputs;

    Derivation(String code, String formula, int inputs) {
        this.code = code;
        this.formula = formula;
        this.inputs = inputs;
    }

    public static Optional<Derivation> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** The formula with a, b, c for the inputs in their order. */
    public String formula() {
        return formula;
    }

    /** Whether the result has no more decimals than the inputs, being only added up or taken away. */
    public boolean keepsDecimals() {
        return this == DIFFERENCE || this == SUM || this == REMAINDER;
    }

    public boolean takes(int count) {
        return inputs < 0 ? count >= 1 : count == inputs;
    }

    /** The bound that one inexact input leaves on the result, the other inputs being exact and all of them positive. */
    Qualifier bound(int input, Qualifier qualifier) {
        boolean rises = switch (this) {
            case SUM, PRODUCT, PERCENT_OF -> true;
            case RATIO, SHARE, DIFFERENCE -> input == 0;
            case CHANGE, TIMES -> input == 1;
            case REMAINDER -> false;
            case GROWTH -> input == 1;
        };
        return switch (qualifier) {
            case MORE_THAN -> rises ? qualifier : Qualifier.LESS_THAN;
            case LESS_THAN -> rises ? qualifier : Qualifier.MORE_THAN;
            case AT_LEAST -> rises ? qualifier : Qualifier.AT_MOST;
            case AT_MOST -> rises ? qualifier : Qualifier.AT_LEAST;
            case EXACT, APPROXIMATELY, ALMOST, ABOUT, NOT_STATED -> Qualifier.APPROXIMATELY;
        };
    }

    /** The result; nothing where it does not exist, such as a share of zero, or has more than a hundred digits. */
    public Optional<BigDecimal> of(List<BigDecimal> values) {
        if (!takes(values.size())) {
            throw new IllegalArgumentException("%s takes %d inputs, not %d.".formatted(code, inputs, values.size()));
        }
        return result(values.getFirst(), values).filter(Derivation::canBeWritten);
    }

    /** A product of products of products soon has more digits than the machine has memory; no figure of a study has so many. */
    private static boolean canBeWritten(BigDecimal result) {
        return result.precision() - (long) result.scale() <= LARGEST && result.scale() <= SMALLEST;
    }

    private Optional<BigDecimal> result(BigDecimal a, List<BigDecimal> values) {
        return switch (this) {
            case RATIO -> quotient(a, values.get(1));
            case SHARE -> quotient(a.multiply(HUNDRED), values.get(1));
            case CHANGE -> quotient(values.get(1).subtract(a).multiply(HUNDRED), a);
            case DIFFERENCE -> Optional.of(a.subtract(values.get(1)));
            case SUM -> Optional.of(sum(values));
            case PRODUCT -> Optional.of(a.multiply(values.get(1)));
            case PERCENT_OF -> Optional.of(a.multiply(values.get(1)).divide(HUNDRED, DIGITS));
            case REMAINDER -> Optional.of(HUNDRED.subtract(sum(values)));
            case TIMES -> quotient(values.get(1), a);
            case GROWTH -> growth(a, values.get(1), values.get(2));
        };
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> quotient(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? Optional.empty() : Optional.of(above.divide(below, DIGITS));
    }

    private static Optional<BigDecimal> growth(BigDecimal first, BigDecimal last, BigDecimal years) {
        if (first.signum() <= 0 || last.signum() < 0 || years.signum() <= 0) {
            return Optional.empty();
        }
        double yearly = StrictMath.pow(last.doubleValue() / first.doubleValue(), 1 / years.doubleValue()) - 1;
        return Double.isFinite(100 * yearly) ? Optional.of(BigDecimal.valueOf(100 * yearly).round(new MathContext(12, RoundingMode.HALF_EVEN))) : Optional.empty();
    }
}
