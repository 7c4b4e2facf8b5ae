package org.puriq.base;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a country writes numbers: Peru 1,234.5, Bolivia 1.234,5. The machine's locale never decides. A number whose grouping is
 * not in threes is no number: "1.5" in Bolivia is refused rather than read as fifteen.
 */
public record NumberStyle(char decimal, char grouping) {
    /** As files for machines write them: a decimal point, no grouping. */
    public static final NumberStyle MACHINE = new NumberStyle('.', '\0');
    private static final int LONGEST = 40;

    public NumberStyle {
        if (decimal == grouping || Character.isDigit(decimal) || Character.isDigit(grouping)) {
            throw new IllegalArgumentException("The marks '%s' and '%s' cannot be told apart.".formatted(decimal, grouping));
        }
    }

    public Optional<BigDecimal> read(String text) {
        String compact = text.strip().replace('\u2212', '-');
        if (compact.length() > LONGEST || !isNumber(compact)) {
            return Optional.empty();
        }
        String plain = grouping == '\0' ? compact : compact.replace(String.valueOf(grouping), "");
        return Optional.of(new BigDecimal(plain.replace(decimal, '.')));
    }

    /** Read letter by letter: a pattern costs ten times as much, and an import reads a number in every fifth cell. */
    private boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf(decimal);
        int end = point < 0 ? text.length() : point;
        return isWhole(text, start, end) && (point < 0 || areDigits(text, point + 1, text.length()));
    }

    private boolean isWhole(String text, int start, int end) {
        int first = grouping == '\0' ? -1 : text.indexOf(grouping, start);
        if (first < 0 || first >= end) {
            return areDigits(text, start, end);
        }
        if (first - start > 3 || !areDigits(text, start, first)) {
            return false;
        }
        for (int at = first; at < end; at += 4) {
            if (text.charAt(at) != grouping || at + 4 > end || !areDigits(text, at + 1, at + 4)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return from < to;
    }

    public String write(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : decimal + plain.substring(point + 1);
        return (number.signum() < 0 ? minus() : "") + grouped(whole) + fraction;
    }

    /** A true minus sign for people; programs and spreadsheets, whose numbers are not grouped, know only the hyphen. */
    private String minus() {
        return grouping == '\0' ? "-" : "\u2212";
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
}
