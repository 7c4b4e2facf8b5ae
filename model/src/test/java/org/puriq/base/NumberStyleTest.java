package org.puriq.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How countries write numbers. Peru 1,234.5; Bolivia 1.234,5; others with a space. */
class NumberStyleTest {
    private static final NumberStyle PERU = new NumberStyle('.', ',');
    private static final NumberStyle BOLIVIA = new NumberStyle(',', '.');
    private static final NumberStyle NEUTRAL = new NumberStyle('.', '\u202F');
    private static final List<NumberStyle> STYLES = List.of(PERU, BOLIVIA, NEUTRAL, NumberStyle.MACHINE, new NumberStyle(',', '\0'), new NumberStyle(',', ' '));

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }

    @Test
    void theSameNumberIsWrittenDifferently() {
        assertThat(PERU.read("1,234.5")).isEqualTo(number("1234.5"));
        assertThat(BOLIVIA.read("1.234,5")).isEqualTo(number("1234.5"));
        assertThat(NEUTRAL.read("1\u202F234.5")).isEqualTo(number("1234.5"));
        assertThat(NumberStyle.MACHINE.read("1234.5")).isEqualTo(number("1234.5"));
        assertThat(BOLIVIA.read("1234,5")).as("nobody has to group").isEqualTo(number("1234.5"));
        assertThat(BOLIVIA.read("\u22121.234")).as("a true minus sign").isEqualTo(number("-1234"));
    }

    /** People read a minus sign; what programs and spreadsheets calculate with has a hyphen. The zeros stay as they were entered. */
    @Test
    void aNegativeNumberHasATrueMinusSignWherePeopleReadIt() {
        assertThat(BOLIVIA.write(new BigDecimal("-1234.50"))).isEqualTo("\u22121.234,50");
        assertThat(PERU.write(new BigDecimal("-30"))).isEqualTo("\u221230");
        assertThat(NumberStyle.MACHINE.write(new BigDecimal("-30"))).isEqualTo("-30");
        assertThat(new NumberStyle(',', '\0').write(new BigDecimal("-30.5"))).isEqualTo("-30,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.23", "12.34,5", "1234.567", "1..234", ".234", "1.234.", "1.2345", "1,5,5", ",5", "5,", "-", "", " ", "+5", "1e5", "1 234", "٣", "0x1F", "NaN", "1,5.000", "--5", "5-"})
    void whatIsNoNumberInBoliviaIsRefused(String text) {
        assertThat(BOLIVIA.read(text)).isEmpty();
    }

    @Test
    void aNumberLongerThanAnyFigureIsRefused() {
        assertThat(NumberStyle.MACHINE.read("9".repeat(40))).isPresent();
        assertThat(NumberStyle.MACHINE.read("9".repeat(41))).isEmpty();
        assertThat(NumberStyle.MACHINE.read("9".repeat(10_000_000))).isEmpty();
    }

    /** Law: what is written is read as the same number, over 20,000 numbers in every style. */
    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new Random(2007);
        for (int trial = 0; trial < 20_000; trial++) {
            var number = new BigDecimal(new BigInteger(random.nextInt(90), random).subtract(BigInteger.TWO.pow(random.nextInt(89))), random.nextInt(12));
            for (NumberStyle style : STYLES) {
                assertThat(style.read(style.write(number))).as(style.write(number)).isEqualTo(Optional.of(number));
            }
        }
    }

    /** Law: reading by letters takes what the pattern takes that says it shortest, over texts of the letters that matter. */
    @Test
    void aNumberIsWhatThePatternSays() {
        var random = new Random(2005);
        String letters = "0123456789.,-\u202F +e";
        for (int trial = 0; trial < 60_000; trial++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(3) == 0 ? 10 + random.nextInt(letters.length() - 10) : random.nextInt(10)));
            }
            String compact = text.toString().strip();
            for (NumberStyle style : STYLES) {
                assertThat(style.read(text.toString()).isPresent()).as("'%s' as %s", text, style).isEqualTo(pattern(style).matcher(compact).matches());
            }
        }
    }

    private static Pattern pattern(NumberStyle style) {
        String inThrees = style.grouping() == '\0' ? "" : "|\\d{1,3}(" + Pattern.quote(String.valueOf(style.grouping())) + "\\d{3})+";
        return Pattern.compile("-?(\\d+" + inThrees + ")(" + Pattern.quote(String.valueOf(style.decimal())) + "\\d+)?");
    }

    @Test
    void marksThatCannotBeToldApartAreRefused() {
        assertThatThrownBy(() -> new NumberStyle(',', ',')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberStyle('5', ',')).isInstanceOf(IllegalArgumentException.class);
    }
}
