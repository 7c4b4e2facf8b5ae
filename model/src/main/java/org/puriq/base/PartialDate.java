package org.puriq.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as exactly as a source gives it: a year, a month of a year, or a day (ISO 8601: 2005, 2005-06, 2005-06-30). */
public record PartialDate(String iso) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

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
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case 4 -> java.time.Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }
}
