package org.puriq.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.fiscal.WhatIf.Bounds;
import org.puriq.fiscal.WhatIf.Span;

/** Acceptance A64 to A66: tax income 1,000 and inhabitants 50, 30 and 20, all hypothetical. */
class WhatIfTest {

    private static Checked<WhatIf> asked(String share, List<String> now, List<Span> next, int census) {
        var income = new TreeMap<Integer, BigDecimal>();
        income.put(2008, new BigDecimal("1000"));
        return WhatIf.of(new BigDecimal(share), income, now.stream().map(BigDecimal::new).toList(), next, census);
    }

    private static WhatIf tried(List<String> next) {
        return sound(asked("0.20", List.of("50", "30", "20"), next.stream().map(WhatIfTest::span).toList(), 2010));
    }

    private static WhatIf sound(Checked<WhatIf> checked) {
        return ((Checked.Sound<WhatIf>) checked).value();
    }

    private static Span span(String text) {
        String[] ends = text.split("-");
        return new Span(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
    }

    private static List<Double> exact(List<Bounds> bounds) {
        assertThat(bounds).allMatch(Bounds::isExact);
        return bounds.stream().map(Bounds::low).toList();
    }

    /** A64: pool 200, transfers 100, 60 and 40; after the census 200 x 50/90 = 111.11, 44.44 and 44.44, in all 200. */
    @Test
    void aMunicipalityThatPeopleLeaveLosesWhatTheOthersGain() {
        WhatIf tried = tried(List.of("50", "20", "20"));
        assertThat(tried.pool(2010)).isEqualTo(200);
        assertThat(exact(tried.before(200))).containsExactly(100.0, 60.0, 40.0);
        List<Double> after = exact(tried.after(200));
        assertThat(after.get(0)).isCloseTo(200 * 50 / 90.0, within(1e-9));
        assertThat(after.get(1)).isCloseTo(44.4444, within(1e-4));
        assertThat(after.stream().mapToDouble(each -> each).sum()).isCloseTo(200, within(1e-9));
    }

    /** A64: unchanged until the census year; A65: censuses of 2010 and 2011 lose in different years. */
    @Test
    void nothingChangesUntilTheCensusIsInForce() {
        WhatIf tried = tried(List.of("50", "20", "20"));
        List<Double> second = tried.years(2008, 2011).stream().map(year -> year.gets().get(1).low()).toList();
        assertThat(second.subList(0, 2)).containsExactly(60.0, 60.0);
        assertThat(second.subList(2, 4)).allSatisfy(each -> assertThat(each).isCloseTo(44.4444, within(1e-4)));
        WhatIf later = new WhatIf(tried.share(), tried.income(), tried.now(), tried.next(), 2011);
        assertThat(later.years(2008, 2011).stream().map(year -> year.gets().get(1).low()).toList().subList(0, 3)).containsExactly(60.0, 60.0, 60.0);
    }

    /** A64: if all three fall by 10 per cent nothing changes; what each loses by its own people the others' fall gives back. */
    @Test
    void nobodyLosesWhereAllShrinkAlike() {
        WhatIf tried = tried(List.of("45", "27", "18"));
        assertThat(exact(tried.after(200))).containsExactly(100.0, 60.0, 40.0);
        assertThat(tried.splits()).allSatisfy(each -> {
            assertThat(each.own()).isNegative();
            assertThat(each.own() + each.others()).isCloseTo(0, within(1e-9));
        });
    }

    /** A66: where the next census is a range, so is the transfer: least with one's fewest people and everybody else's most. */
    @Test
    void theLossIsARangeWhereTheCountIsOne() {
        WhatIf tried = tried(List.of("50", "18-22", "20"));
        Bounds second = tried.after(200).get(1);
        assertThat(second.low()).isCloseTo(200 * 18 / 88.0, within(1e-9));
        assertThat(second.high()).isCloseTo(200 * 22 / 92.0, within(1e-9));
        assertThat(tried.isExact()).isFalse();
    }

    @Test
    void whatCannotBeSharedIsToldWithEveryProblem() {
        assertThat(rules(asked("1.2", List.of("50", "30"), Stream.of("50", "20", "20").map(WhatIfTest::span).toList(), 2010))).containsExactly("transfer.share", "transfer.counts-differ");
        assertThat(rules(asked("0.2", List.of("0", "0"), Stream.of("0", "0").map(WhatIfTest::span).toList(), 2010))).containsExactly("transfer.nobody", "transfer.nobody");
        assertThat(rules(asked("0.2", List.of("-3", "4"), List.of(new Span(BigDecimal.TEN, BigDecimal.ONE), span("4")), 2010))).containsExactly("transfer.negative-count", "transfer.span-reversed");
    }

    private static List<String> rules(Checked<WhatIf> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }
}
