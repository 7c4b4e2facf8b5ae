package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * A sum shared by inhabitants, tried out with anybody's numbers: nothing changes until the next census decides, and then everything at
 * once.
 *
 * @param share the part of the income that is shared, 0 to 1
 * @param income the income by year; a year without one has that of the year before
 * @param now the inhabitants by the census that decides now
 * @param next the inhabitants by the next census, each a number or two between which it lies
 * @param census the year in which the next census begins to decide
 */
public record WhatIf(BigDecimal share, SortedMap<Integer, BigDecimal> income, List<BigDecimal> now, List<Span> next, int census) {

    /** A number, or two between which it lies. */
    public record Span(BigDecimal low, BigDecimal high) {
        public boolean isExact() {
            return low.compareTo(high) == 0;
        }
    }

    /** What each place gets in a year: equal bounds where it is exact. */
    public record Year(int year, double pool, List<Bounds> gets) {}

    /** The least and the most that something can be. */
    public record Bounds(double low, double high) {
        public boolean isExact() {
            return low == high;
        }

        public Bounds minus(double other) {
            return new Bounds(low - other, high - other);
        }
    }

    public WhatIf {
        now = List.copyOf(now);
        next = List.copyOf(next);
    }

    /** What cannot be shared so, every problem with what would be right. */
    public static Checked<WhatIf> of(BigDecimal share, SortedMap<Integer, BigDecimal> income, List<BigDecimal> now, List<Span> next, int census) {
        List<Problem> problems = new ArrayList<>();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            problems.add(refused("--pool-share", share, "transfer.share"));
        }
        income.values().stream().filter(each -> each.signum() < 0).forEach(each -> problems.add(refused("--tax", each, "transfer.negative-tax")));
        if (now.size() != next.size()) {
            problems.add(Problem.refused(Where.file("--next-census"), "transfer.counts-differ", String.valueOf(now.size()), String.valueOf(next.size())));
        }
        counts(now, "--inhabitants", problems);
        counts(next.stream().map(Span::low).toList(), "--next-census", problems);
        next.stream().filter(each -> each.low().compareTo(each.high()) > 0)
                .forEach(each -> problems.add(Problem.refused(Where.file("--next-census"), "transfer.span-reversed", each.low().toPlainString(), each.high().toPlainString())));
        return problems.isEmpty() ? Checked.sound(new WhatIf(share, income, now, next, census)) : new Checked.Faulty<>(problems);
    }

    private static void counts(List<BigDecimal> counts, String option, List<Problem> problems) {
        counts.stream().filter(each -> each.signum() < 0).forEach(each -> problems.add(refused(option, each, "transfer.negative-count")));
        if (counts.stream().allMatch(each -> each.signum() == 0)) {
            problems.add(refused(option, BigDecimal.ZERO, "transfer.nobody"));
        }
    }

    private static Problem refused(String option, BigDecimal value, String rule) {
        return Problem.refused(Where.file(option), rule, value.toPlainString());
    }

    public double pool(int year) {
        BigDecimal of = year < income.firstKey() ? income.get(income.firstKey()) : income.get(income.headMap(year + 1).lastKey());
        return share.multiply(of).doubleValue();
    }

    public boolean isExact() {
        return next.stream().allMatch(Span::isExact);
    }

    /** Year by year: by the old census until the year before the new one decides. */
    public List<Year> years(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(year -> new Year(year, pool(year), year < census ? before(pool(year)) : after(pool(year)))).toList();
    }

    public List<Bounds> before(double pool) {
        double all = now.stream().mapToDouble(BigDecimal::doubleValue).sum();
        return now.stream().map(each -> pool * each.doubleValue() / all).map(each -> new Bounds(each, each)).toList();
    }

    /** A place gets least when it has its fewest people and all the others their most. */
    public List<Bounds> after(double pool) {
        double low = next.stream().mapToDouble(each -> each.low().doubleValue()).sum();
        double high = next.stream().mapToDouble(each -> each.high().doubleValue()).sum();
        return next.stream().map(each -> {
            double least = each.low().doubleValue();
            double most = each.high().doubleValue();
            return new Bounds(part(pool, least, high - most), part(pool, most, low - least));
        }).toList();
    }

    private static double part(double pool, double own, double others) {
        return own + others > 0 ? pool * own / (own + others) : 0;
    }

    /** What each one's own people and everybody else's do to its transfer, where all numbers are exact: of the pool of the year in which the census begins to decide. */
    public List<Split> splits() {
        double all = now.stream().mapToDouble(BigDecimal::doubleValue).sum();
        double allAfter = next.stream().mapToDouble(each -> each.low().doubleValue()).sum();
        return IntStream.range(0, now.size()).mapToObj(at -> {
            double own = now.get(at).doubleValue();
            double ownAfter = next.get(at).low().doubleValue();
            return Split.of((mine, theirs) -> part(pool(census), mine, theirs), own, ownAfter, all - own, allAfter - ownAfter);
        }).toList();
    }
}
