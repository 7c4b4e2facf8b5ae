package org.puriq.migration;

import java.util.Optional;

/**
 * Some of the persons of a table: of a sex, of an age group, or of both.
 *
 * @param sex the category of sex, such as {@code women}; empty for both
 * @param age the ages; empty for all
 */
public record PersonGroup(Optional<String> sex, Optional<Ages> age) {
    /** Everybody in the table. */
    public static final PersonGroup EVERYBODY = new PersonGroup(Optional.empty(), Optional.empty());

    /** Completed years of age, both included; {@code to} is empty for an open group such as 65 and over. */
    public record Ages(int from, Optional<Integer> to) {
        public Ages {
            int least = from;
            if (from < 0 || to.filter(last -> last < least).isPresent()) {
                throw new IllegalArgumentException("Ages from %d to %s are none.".formatted(from, to));
            }
        }

        /** "15-29" or "65+". */
        public String printed() {
            return to.map(last -> from + "-" + last).orElse(from + "+");
        }
    }

    public static PersonGroup of(String sex) {
        return new PersonGroup(Optional.of(sex), Optional.empty());
    }

    public static PersonGroup of(Ages age) {
        return new PersonGroup(Optional.empty(), Optional.of(age));
    }
}
