package org.puriq.base;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a country writes numbers: Peru 1,234.5, Bolivia 1.234,5. The machine's locale never decides. A number whose grouping is
 * not in threes is no number: "1.5" in Bolivia is refused rather than read as fifteen.
 */
public record NumberStyle(char decimal, char grouping) {
    /** As files for machines write them: a decimal point, no grouping. */
    public static final NumberStyle MACHINE = new NumberStyle('.', '\0');

    public NumberStyle {
        if (decimal == grouping || Character.isDigit(decimal) || Character.isDigit(grouping)) {
            throw new IllegalArgumentException("The marks '%s' and '%s' cannot be told apart.".formatted(decimal, grouping));
        }
    }

    public Optional<BigDecimal> read(String text) {
        String compact = text.strip().replace('\u2212', '-');
        if (compact.length() > 40 || !form().matcher(compact).matches()) {
            return Optional.empty();
        }
        String plain = grouping == '\0' ? compact : compact.replace(String.valueOf(grouping), "");
        return Optional.of(new BigDecimal(plain.replace(decimal, '.')));
    }

    public String write(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : decimal + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped(whole) + fraction;
    }

    private String grouped(String whole) {
        if (grouping == '\0' || whole.length() < 4) {
            return whole;
        }
        var grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, grouping);
        }
        return grouped.toString();
    }

    private Pattern form() {
        String point = Pattern.quote(String.valueOf(decimal));
        String inThrees = grouping == '\0' ? "" : "|\\d{1,3}(" + Pattern.quote(String.valueOf(grouping)) + "\\d{3})+";
        return Pattern.compile("-?(\\d+" + inThrees + ")(" + point + "\\d+)?");
    }
}
