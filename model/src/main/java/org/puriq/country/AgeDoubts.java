package org.puriq.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** What cannot be right in a count by age, or is odd: percentages, the ages of another place, the columns of the sexes swapped. */
public final class AgeDoubts {
    /** Of the census of the same year; nobody who is missing in a table is a fifth of the place. */
    private static final double OTHER_PLACE = 1.25;
    /** Of a count some years apart: no district of Peru lost more than two thirds in ten years. */
    private static final double OTHER_PLACE_LATER = 3;
    private static final int OLD = 75;
    private static final int ENOUGH = 40;
    /** Women outlive men in every life table; of those over 75 there are at most so many men a woman. */
    private static final double MOST_MEN = 1.3;

    private final AgeCount ages;
    private final Where where;
    private final List<Problem> problems = new ArrayList<>();

    private AgeDoubts(AgeCount ages, Where where) {
        this.ages = ages;
        this.where = where;
    }

    /** How many people are known to have lived there, and when. */
    public record Known(int year, long persons) {}

    /** @param known the count of the same year, or the nearest one */
    public static List<Problem> of(AgeCount ages, String name, Optional<Known> known, Where where) {
        var doubts = new AgeDoubts(ages, where);
        known.ifPresent(each -> doubts.size(name, each));
        doubts.sexes();
        return doubts.problems;
    }

    private void size(String name, Known known) {
        long persons = ages.persons();
        if (arePercentages(persons, known.persons())) {
            problems.add(Problem.refused(where, "enter.percentages", String.valueOf(persons), name, String.valueOf(known.persons()), String.valueOf(known.year())));
            return;
        }
        double times = Math.max(persons, 1) / (double) Math.max(known.persons(), 1);
        double most = known.year() == ages.year() ? OTHER_PLACE : OTHER_PLACE_LATER;
        String difference = String.valueOf(Math.abs(persons - known.persons()));
        if (times > most || times < 1 / most) {
            problems.add(Problem.refused(where, "enter.other-place", String.valueOf(persons), name, String.valueOf(known.persons()), String.valueOf(known.year()), difference));
        } else if (known.year() == ages.year() && persons != known.persons()) {
            problems.add(Problem.doubtful(where, persons < known.persons() ? "enter.fewer" : "enter.more", String.valueOf(persons), name, String.valueOf(known.persons()), String.valueOf(known.year()), difference));
        }
    }

    /** A hundred, or a hundred for each sex, where many more people live. */
    private static boolean arePercentages(long persons, long known) {
        boolean hundred = Math.abs(persons - 100) <= 2 || Math.abs(persons - 200) <= 4;
        return hundred && known > 2 * persons;
    }

    private void sexes() {
        if (!ages.bySex()) {
            return;
        }
        List<AgeCount.Group> old = ages.groups().stream().filter(each -> each.from() >= OLD).toList();
        long women = old.stream().mapToLong(AgeCount.Group::women).sum();
        long men = old.stream().mapToLong(AgeCount.Group::men).sum();
        if (women + men >= ENOUGH && men > MOST_MEN * women) {
            problems.add(Problem.doubtful(where, "enter.swapped", String.valueOf(men), String.valueOf(women)));
        }
        if (ages.groups().size() > 2 && ages.groups().stream().allMatch(each -> each.women() == each.men())) {
            problems.add(Problem.doubtful(where, "enter.same"));
        }
    }
}
