package org.puriq.country;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many people of each age were counted in a place, as somebody entered it.
 *
 * @param place its code in the country's own statistics; {@code year} that of the count
 * @param bySex whether women and men are known; else only how many there are together
 * @param groups in the order of their ages, without gaps; the last one is open
 * @param source who says so; {@code day} when it was entered, as 2026-03-01; {@code by} who entered it
 * @param alone how many of a hundred old people live alone, where somebody entered it; it is an assumption
 */
public record AgeCount(String country, String place, int year, boolean bySex, List<Group> groups, String source, String day, String by, Optional<BigDecimal> alone) {

    /**
     * People of a few ages.
     *
     * @param to the last age, empty where the group is open
     * @param women none where the sexes are not known; {@code men} likewise
     * @param persons both together
     */
    public record Group(int from, OptionalInt to, long women, long men, long persons) {
        public Group {
            if (from < 0 || women < 0 || men < 0 || persons < women + men || to.isPresent() && to.getAsInt() < from) {
                throw new IllegalArgumentException("No group of people: ages %d to %s, %d women, %d men, %d persons.".formatted(from, to, women, men, persons));
            }
        }

        /** "7", "5-9", "80+". */
        public String ages() {
            return to.isEmpty() ? from + "+" : to.getAsInt() == from ? String.valueOf(from) : from + "-" + to.getAsInt();
        }
    }

    public AgeCount {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("A count by age of %s without ages.".formatted(place));
        }
    }

    public long persons() {
        return groups.stream().mapToLong(Group::persons).sum();
    }

    public long women() {
        return groups.stream().mapToLong(Group::women).sum();
    }

    public long men() {
        return groups.stream().mapToLong(Group::men).sum();
    }

    /** The same with another share of old people who live alone. */
    public AgeCount living(Optional<BigDecimal> otherAlone) {
        return new AgeCount(country, place, year, bySex, groups, source, day, by, otherAlone);
    }
}
