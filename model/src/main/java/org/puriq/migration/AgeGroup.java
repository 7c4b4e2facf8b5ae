package org.puriq.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age group in completed years: 5-9 is from 5 to under 10.
 *
 * @param from the youngest age; {@code to} the age at which the next group begins, {@link #OPEN} where none does
 */
public record AgeGroup(int from, int to) implements Comparable<AgeGroup> {
    /** The end of the last, open group: 80 and over. */
    public static final int OPEN = Integer.MAX_VALUE;
    private static final int OLDEST = 130;
    private static final Pattern CLOSED = Pattern.compile("(\\d{1,3})\\s*(?:-|–|—|a|to|hasta)\\s*(\\d{1,3})");
    private static final Pattern SINGLE = Pattern.compile("(\\d{1,3})");
    private static final Pattern ENDLESS = Pattern.compile("(\\d{1,3})\\s*(?:\\+|y m[aá]s|a m[aá]s|and over|and more)");

    public AgeGroup {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("An age group must begin at nought or later (%d) and end after that (%d).".formatted(from, to));
        }
    }

    public static AgeGroup single(int age) {
        return new AgeGroup(age, age + 1);
    }

    public static AgeGroup open(int from) {
        return new AgeGroup(from, OPEN);
    }

    /** Reads {@code 7}, {@code 5-9}, {@code 5 a 9 años}, {@code 80+} or {@code 80 y más}. */
    public static Optional<AgeGroup> read(String written) {
        String text = written.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s*(años|anos|years|yrs)\\b", "").strip();
        Matcher closed = CLOSED.matcher(text);
        if (closed.matches()) {
            int last = Integer.parseInt(closed.group(2));
            return of(Integer.parseInt(closed.group(1)), last + 1);
        }
        Matcher endless = ENDLESS.matcher(text);
        if (endless.matches()) {
            return of(Integer.parseInt(endless.group(1)), OPEN);
        }
        Matcher single = SINGLE.matcher(text);
        return single.matches() ? of(Integer.parseInt(single.group(1)), Integer.parseInt(single.group(1)) + 1) : Optional.empty();
    }

    private static Optional<AgeGroup> of(int from, int to) {
        return from <= OLDEST && to > from && (to == OPEN || to <= OLDEST + 1) ? Optional.of(new AgeGroup(from, to)) : Optional.empty();
    }

    public boolean isOpen() {
        return to == OPEN;
    }

    /** How many single ages it holds; an open group has no width. */
    public int width() {
        if (isOpen()) {
            throw new IllegalStateException("The open group from %d has no width.".formatted(from));
        }
        return to - from;
    }

    /** Whether every age of the other group lies in this one. */
    public boolean holds(AgeGroup other) {
        return from <= other.from && to >= other.to;
    }

    /** The same people so many years later. */
    public AgeGroup after(int years) {
        return new AgeGroup(from + years, isOpen() ? OPEN : to + years);
    }

    /** {@code 7}, {@code 5-9} or {@code 80+}. */
    public String label() {
        if (isOpen()) {
            return from + "+";
        }
        return width() == 1 ? String.valueOf(from) : from + "-" + (to - 1);
    }

    @Override
    public int compareTo(AgeGroup other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }
}
