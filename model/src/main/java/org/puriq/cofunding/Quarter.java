package org.puriq.cofunding;

import org.puriq.base.PartialDate;

/** Three months of a year, from 1 to 4. */
public record Quarter(int year, int number) {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not %d.".formatted(number));
        }
    }

    /** The quarter of a day or of a month; a year alone has none. */
    public static Quarter of(PartialDate date) {
        if (date.iso().length() < 7) {
            throw new IllegalArgumentException("%s is in no single quarter.".formatted(date.iso()));
        }
        return new Quarter(date.year(), (Integer.parseInt(date.iso().substring(5, 7)) + 2) / 3);
    }

    /** The last day, on which the quarter is closed. */
    public PartialDate end() {
        return new PartialDate("%04d-%s".formatted(year, switch (number) {
            case 1 -> "03-31";
            case 2 -> "06-30";
            case 3 -> "09-30";
            default -> "12-31";
        }));
    }

    public boolean holds(PartialDate date) {
        return date.iso().length() >= 7 && of(date).equals(this);
    }

    /** Whether the date is in this quarter or in one before it. */
    public boolean closes(PartialDate date) {
        return date.compareTo(end()) <= 0;
    }
}
