package org.puriq.base;

import java.time.YearMonth;
import java.util.Optional;

/** A date as exactly as a source gives it: a year, a month of a year, or a day (ISO 8601: 2005, 2005-06, 2005-06-30). */
public record PartialDate(String iso) implements Comparable<PartialDate> {
    public PartialDate {
        if (!exists(iso)) {
            throw new IllegalArgumentException("'%s' is no date; a year, year-month or year-month-day is meant.".formatted(iso));
        }
    }

    public static Optional<PartialDate> read(String text) {
        return exists(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** Whether no day of this date can come before the last day of {@code other}: 2005 is not certainly after 2005-06. */
    public boolean isCertainlyBefore(PartialDate other) {
        int common = Math.min(iso.length(), other.iso.length());
        return iso.substring(0, common).compareTo(other.iso.substring(0, common)) < 0;
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    private static boolean exists(String text) {
        return switch (text.length()) {
            case 4 -> number(text, 0, 4) >= 0;
            case 7 -> number(text, 0, 4) >= 0 && isMonth(text);
            case 10 -> number(text, 0, 4) >= 0 && isMonth(text) && isDay(text);
            default -> false;
        };
    }

    private static boolean isMonth(String text) {
        return text.charAt(4) == '-' && number(text, 5, 7) >= 1 && number(text, 5, 7) <= 12;
    }

    private static boolean isDay(String text) {
        int day = text.charAt(7) == '-' ? number(text, 8, 10) : 0;
        return day >= 1 && day <= YearMonth.of(number(text, 0, 4), number(text, 5, 7)).lengthOfMonth();
    }

    /** The number of these digits; -1 where they are not all digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
