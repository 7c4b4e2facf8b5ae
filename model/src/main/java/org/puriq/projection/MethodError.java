package org.puriq.projection;

import java.util.List;

/**
 * How a simple method erred in other countries: quantiles, at {@link #SHARES}, of the logarithm of what was counted over what the
 * method said, a year ahead and in units of the spread between places.
 */
public record MethodError(String method, int places, List<Double> quantiles) {
    public static final List<Double> SHARES = List.of(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);

    public MethodError {
        quantiles = List.copyOf(quantiles);
    }

    /** The interval round what the method says for a place. */
    Fan.Band band(int year, double said, double years, double spread) {
        double[] at = quantiles.stream().mapToDouble(each -> said * StrictMath.exp(each * years * spread)).toArray();
        return new Fan.Band(year, at[3], at[2], at[4], at[1], at[5], at[0], at[6]);
    }
}
