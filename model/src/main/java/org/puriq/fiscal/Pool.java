package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.puriq.base.Wording;

/**
 * What is shared out each year: a share of an income of the state. Where the income of a year is not known, the last known one goes
 * on with a yearly growth that is an assumption.
 *
 * @param share the part that is shared, from 0 to 1
 * @param base what it is a share of
 * @param money the sign of the money, such as Bs
 * @param times by what the figures of the source are multiplied: 1,000,000 where it prints millions
 * @param known the income by year, as the source prints it
 * @param source where these figures stand
 * @param growth by which it goes on after the last known year, 0.03 for three per cent a year
 */
public record Pool(Given share, Wording base, String money, long times, SortedMap<Integer, BigDecimal> known, Wording source, Given growth) {
    public Pool {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        if (known.isEmpty() || share.number() < 0 || share.number() > 1) {
            throw new IllegalArgumentException("A pool is a share from 0 to 1 of an income with at least one known year, not %s of %s.".formatted(share.value(), known));
        }
    }

    /** The income in a year, in money; before the first known one, the first. */
    public double income(int year) {
        BigDecimal exact = known.get(year);
        if (exact != null) {
            return exact.doubleValue() * times;
        }
        if (year < known.firstKey()) {
            return known.firstEntry().getValue().doubleValue() * times;
        }
        int last = known.headMap(year).lastKey();
        double from = known.headMap(year).lastEntry().getValue().doubleValue() * times;
        return from * StrictMath.pow(1 + growth.number(), year - last);
    }

    public double amount(int year) {
        return share.number() * income(year);
    }

    public boolean isKnown(int year) {
        return known.containsKey(year);
    }

    /** How many figures the income is printed with: what is worked out from it is not shown to more. */
    public int figures() {
        return known.values().stream().mapToInt(BigDecimal::precision).min().orElse(1);
    }

    /** The same with another income in some years. */
    Pool withIncome(SortedMap<Integer, BigDecimal> others, Wording said) {
        SortedMap<Integer, BigDecimal> all = new TreeMap<>(known);
        all.putAll(others);
        return new Pool(share, base, money, times, all, said, growth);
    }

    Pool with(Given otherShare, Given otherGrowth) {
        return new Pool(otherShare, base, money, times, known, source, otherGrowth);
    }
}
