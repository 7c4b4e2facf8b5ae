package org.puriq.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Quantity.Amount;

/** Laws of dates as exact as a source gives them, of periods, and of quantities. */
class DatesAndQuantitiesTest {
    private static Optional<PartialDate> date(String iso) {
        return PartialDate.read(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "205", "20050", "2005-6", "2005-13", "2005-00", "2005-02-30", "2005-2-3", "2005/06", "2005-06-", "2005-06-31", "1900-02-29", "٢٠٠٥", " 2005", "-005", "2005-06-30T00"})
    void whatIsNoDateIsRefused(String text) {
        assertThat(PartialDate.read(text)).isEmpty();
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Law: a day is a date where the calendar knows it, over 50,000 texts that look like days. */
    @Test
    void aDayIsWhatTheCalendarKnows() {
        var random = new Random(1876);
        for (int trial = 0; trial < 50_000; trial++) {
            String text = "%04d-%02d-%02d".formatted(random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
            assertThat(PartialDate.read(text).isPresent()).as(text).isEqualTo(isInTheCalendar(text));
        }
    }

    private static boolean isInTheCalendar(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Law: of two dates at most one comes certainly before the other, and none before a part of itself. */
    @Test
    void beforeIsAnOrderOfWhatIsCertain() {
        var random = new Random(1981);
        for (int trial = 0; trial < 20_000; trial++) {
            PartialDate one = someDate(random);
            PartialDate other = someDate(random);
            assertThat(one.isCertainlyBefore(other) && other.isCertainlyBefore(one)).isFalse();
            assertThat(one.isCertainlyBefore(other)).isEqualTo(last(one).isBefore(first(other)));
            assertThat(new PartialDate(one.iso().substring(0, 4)).isCertainlyBefore(one)).isFalse();
            assertThat(Period.runsBackwards(Optional.of(one), Optional.of(other))).isEqualTo(other.isCertainlyBefore(one));
        }
    }

    private static PartialDate someDate(Random random) {
        String day = "200%d-0%d-1%d".formatted(random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3));
        return new PartialDate(day.substring(0, new int[] {4, 7, 10}[random.nextInt(3)]));
    }

    private static LocalDate first(PartialDate date) {
        return LocalDate.parse((date.iso() + "-01-01").substring(0, 10));
    }

    private static LocalDate last(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> first(date).plusYears(1).minusDays(1);
            case 7 -> first(date).plusMonths(1).minusDays(1);
            default -> first(date);
        };
    }

    @Test
    void aPeriodSaysWhatIsKnownOfIt() {
        assertThat(Period.UNKNOWN.iso()).isEmpty();
        assertThat(new Period(date("2005-06"), date("2005-08")).iso()).isEqualTo("2005-06/2005-08");
        assertThat(new Period(date("2005"), date("2005")).iso()).isEqualTo("2005");
        assertThat(new Period(date("2001"), Optional.empty()).iso()).isEqualTo("2001/");
        assertThat(new Period(Optional.empty(), date("1993")).iso()).isEqualTo("/1993");
        assertThat(new Period(date("2005-06"), date("2005")).isKnown()).as("the end may still lie in 2005").isTrue();
        assertThatThrownBy(() -> new Period(date("2005"), date("2004"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Quantity exactly(String number) {
        return new Quantity(new Amount.Exactly(new BigDecimal(number)), Qualifier.EXACT, Optional.of("persons"));
    }

    private static Amount between(String low, String high) {
        return new Amount.Between(low.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(low)), high.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(high)));
    }

    @Test
    void anIntervalHasABoundAndTheLowerOneFirst() {
        assertThatThrownBy(() -> between("", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> between("2", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(between("1", "1.0")).isNotNull();
        assertThat(new Quantity(between("300", "500"), Qualifier.ABOUT, Optional.empty()).order()).isEqualByComparingTo("400");
        assertThat(new Quantity(between("", "500"), Qualifier.ABOUT, Optional.empty()).order()).isEqualByComparingTo("500");
    }

    /** Law: zeros behind the point change nothing about what is said; another unit or number does, either way round. */
    @Test
    void theSameIsSaidWhateverTheZeros() {
        var random = new Random(75);
        for (int trial = 0; trial < 20_000; trial++) {
            String number = String.valueOf(random.nextInt(30));
            Quantity one = exactly(number);
            Quantity other = exactly(random.nextInt(30) + ".00");
            assertThat(one.saysTheSameAs(exactly(number + ".000"))).isTrue();
            assertThat(one.saysTheSameAs(other)).isEqualTo(other.saysTheSameAs(one)).isEqualTo(one.order().compareTo(other.order()) == 0);
        }
        Quantity families = new Quantity(new Amount.Exactly(BigDecimal.TEN), Qualifier.EXACT, Optional.of("families"));
        assertThat(exactly("10").saysTheSameAs(families)).isFalse();
        assertThat(new Quantity(between("1", ""), Qualifier.EXACT, Optional.empty()).saysTheSameAs(new Quantity(between("1.0", ""), Qualifier.EXACT, Optional.empty()))).isTrue();
    }
}
