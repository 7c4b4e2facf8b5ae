package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;

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
 * @param entered the income of years that somebody else gave, in the same unit: it goes before what is known
 */
public record Pool(Given share, Wording base, String money, long times, SortedMap<Integer, BigDecimal> known, Wording source, Given growth, SortedMap<Integer, Given> entered) {
    private static final long MILLION = 1_000_000;

    public Pool {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        entered = Collections.unmodifiableSortedMap(new TreeMap<>(entered));
        if (known.isEmpty() || share.number() < 0 || share.number() > 1) {
            throw new IllegalArgumentException("A pool is a share from 0 to 1 of an income with at least one known year, not %s of %s.".formatted(share.value(), known));
        }
    }

    /** The income in a year, in money; before the first known one, the first. */
    public double income(int year) {
        SortedMap<Integer, BigDecimal> all = all();
        int from = year < all.firstKey() ? all.firstKey() : all.headMap(year + 1).lastKey();
        double then = all.getOrDefault(from, BigDecimal.ZERO).doubleValue() * times;
        return year <= from ? then : then * StrictMath.pow(1 + growth.number(), year - from);
    }

    public double amount(int year) {
        return share.number() * income(year);
    }

    public boolean isKnown(int year) {
        return known.containsKey(year) || entered.containsKey(year);
    }

    /** How many figures the income is printed with: what is worked out from it is not shown to more. */
    public int figures() {
        return all().values().stream().mapToInt(BigDecimal::precision).min().orElse(1);
    }

    private SortedMap<Integer, BigDecimal> all() {
        SortedMap<Integer, BigDecimal> all = new TreeMap<>(known);
        entered.forEach((year, given) -> all.put(year, given.value()));
        return all;
    }

    /** The income of a year as an input, with what it rests on. */
    Given entry(int year, BigDecimal value, Entries entries) {
        var name = new Wording(base.spanish() + " de " + year, base.english() + " of " + year);
        Wording unit = times == 1 ? Wording.same(money) : times == MILLION ? new Wording("millones de " + money, "million " + money) : Wording.same("× " + times + " " + money);
        return entries.given(new Given(Entries.income(year), name, value, unit, Basis.ASSUMPTION, entries.said()), value);
    }

    Pool with(Given otherShare, Given otherGrowth, SortedMap<Integer, Given> others) {
        return new Pool(otherShare, base, money, times, known, source, otherGrowth, others);
    }
}
