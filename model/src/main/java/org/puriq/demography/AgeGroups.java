package org.puriq.demography;

/**
 * Age groups of equal width from birth on; the last one is open.
 *
 * @param width in years
 * @param count how many groups there are, the open one included
 */
public record AgeGroups(int width, int count) {
    public static final AgeGroups SINGLE_TO_100 = new AgeGroups(1, 101);

    public AgeGroups {
        if (width < 1 || count < 2 || (long) width * count > 200) {
            throw new IllegalArgumentException("%d groups of %d years are no ages of people.".formatted(count, width));
        }
    }

    /** The age at which a group begins. */
    public int first(int group) {
        return group * width;
    }

    /** The group of a completed age. */
    public int of(int age) {
        return Math.min(age / width, count - 1);
    }

    /** As tables print it: {@code 0-4}, {@code 7}, {@code 85+}. */
    public String label(int group) {
        if (group == count - 1) {
            return first(group) + "+";
        }
        return width == 1 ? String.valueOf(first(group)) : first(group) + "-" + (first(group) + width - 1);
    }
}
