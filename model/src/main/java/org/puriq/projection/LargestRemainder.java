package org.puriq.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers rounded so that they sum to a given whole number: each is cut down, then those with the largest remainders get one more. Equal remainders are served in their order. */
public final class LargestRemainder {
    private LargestRemainder() {}

    public static long[] of(double[] numbers, long sum) {
        long[] rounded = Arrays.stream(numbers).mapToLong(each -> (long) Math.floor(each)).toArray();
        long missing = sum - Arrays.stream(rounded).sum();
        if (numbers.length == 0) {
            return rounded;
        }
        long each = Math.floorDiv(missing, numbers.length);
        int one = (int) Math.floorMod(missing, (long) numbers.length);
        int[] order = IntStream.range(0, numbers.length).boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> Math.floor(numbers[at]) - numbers[at])).mapToInt(Integer::intValue).toArray();
        for (int rank = 0; rank < order.length; rank++) {
            rounded[order[rank]] += each + (rank < one ? 1 : 0);
        }
        return rounded;
    }
}
