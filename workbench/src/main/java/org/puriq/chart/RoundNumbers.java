package org.puriq.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for an axis: steps of 1, 2 or 5 times a power of ten. The caller writes them as the country does. */
public final class RoundNumbers {
    private RoundNumbers() {}

    /** About {@code count} round numbers from the last one at or below {@code low} to the first one at or above {@code high}. */
    public static List<BigDecimal> around(double low, double high, int count) {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high) || count < 1) {
            throw new IllegalArgumentException("No %d steps lie between %s and %s.".formatted(count, low, high));
        }
        BigDecimal step = step((high > low ? high - low : Math.max(Math.abs(high), 1)) / count);
        var numbers = new ArrayList<BigDecimal>();
        long last = (long) Math.ceil(high / step.doubleValue() - 1e-9);
        for (long at = (long) Math.floor(low / step.doubleValue() + 1e-9); at <= last; at++) {
            numbers.add(plain(step.multiply(BigDecimal.valueOf(at))));
        }
        return List.copyOf(numbers);
    }

    private static BigDecimal step(double raw) {
        int power = (int) Math.floor(StrictMath.log10(raw));
        double lead = raw / StrictMath.pow(10, power);
        int digit = lead <= 1.001 ? 1 : lead <= 2.001 ? 2 : lead <= 5.001 ? 5 : 10;
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
