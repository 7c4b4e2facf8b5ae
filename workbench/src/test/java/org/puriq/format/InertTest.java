package org.puriq.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.puriq.base.NumberStyle;

class InertTest {
    private static final NumberStyle PERU = new NumberStyle('.', ',');
    private static final NumberStyle BOLIVIA = new NumberStyle(',', '.');

    @Test
    void whatASpreadsheetWouldRunGetsAnApostrophe() {
        assertThat(Inert.make("=1+1", PERU)).isEqualTo("'=1+1");
        assertThat(Inert.make("+51 1 999", PERU)).isEqualTo("'+51 1 999");
        assertThat(Inert.make("-Manta", PERU)).isEqualTo("'-Manta");
        assertThat(Inert.make("@SUM(A1)", PERU)).isEqualTo("'@SUM(A1)");
        assertThat(Inert.make("\t=1", PERU)).isEqualTo("'\t=1");
        assertThat(Inert.make("'=1", PERU)).isEqualTo("''=1");
    }

    @Test
    void numbersAndOtherTextStayAsTheyAre() {
        assertThat(Inert.make("-1.5", BOLIVIA)).isEqualTo("-1.5");
        assertThat(Inert.make("-1.234,5", BOLIVIA)).isEqualTo("-1.234,5");
        assertThat(Inert.make("'t Manta", PERU)).isEqualTo("'t Manta");
        assertThat(Inert.make("a=b", PERU)).isEqualTo("a=b");
        assertThat(Inert.make("", PERU)).isEmpty();
    }

    @Test
    void aTabInFrontMakesANumberText() {
        assertThat(Inert.make("\t-5", PERU)).isEqualTo("'\t-5");
    }

    /** Law: undo after make gives the text back, over 200,000 texts of the characters that matter. */
    @Test
    void whatWasMadeInertComesBackExactly() {
        String letters = "'=+-@\t\r\n15.,aé ;\"";
        var random = new Random(20051);
        for (int trial = 0; trial < 200_000; trial++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            NumberStyle style = random.nextBoolean() ? PERU : BOLIVIA;
            String inert = Inert.make(text.toString(), style);
            assertThat(Inert.undo(inert)).isEqualTo(text.toString());
            assertThat(inert.matches("(?s)[=+@\t\r].*")).as(inert).isFalse();
        }
    }
}
