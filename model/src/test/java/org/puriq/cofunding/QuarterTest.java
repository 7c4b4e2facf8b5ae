package org.puriq.cofunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.puriq.base.PartialDate;

class QuarterTest {
    @Test
    void everyMonthLiesInItsQuarter() {
        for (int month = 1; month <= 12; month++) {
            PartialDate date = new PartialDate("2026-%02d-15".formatted(month));
            assertThat(Quarter.of(date)).isEqualTo(new Quarter(2026, 1 + (month - 1) / 3));
        }
    }

    @Test
    void theLastDayIsInTheQuarterAndTheNextIsNot() {
        Quarter second = new Quarter(2026, 2);
        assertThat(second.holds(new PartialDate("2026-06-30"))).isTrue();
        assertThat(second.holds(new PartialDate("2026-07-01"))).isFalse();
        assertThat(second.closes(new PartialDate("2026-03-31"))).isTrue();
        assertThat(second.closes(new PartialDate("2026-07-01"))).isFalse();
    }

    @Test
    void aYearAloneIsInNoQuarter() {
        assertThatThrownBy(() -> Quarter.of(new PartialDate("2026"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Quarter(2026, 1).holds(new PartialDate("2026"))).isFalse();
    }
}
