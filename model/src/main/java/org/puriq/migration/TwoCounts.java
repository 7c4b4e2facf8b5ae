package org.puriq.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;

/**
 * A place counted twice by age and sex, in the same age groups, a whole number of groups apart: then the people of a group are those of
 * another group at the second count, and nobody has to be shared out by guess.
 *
 * @param rows sorted by sex and age, without a gap
 */
public record TwoCounts(int firstYear, int secondYear, List<Row> rows) {
    /** Longer intervals are mistyped years. */
    public static final int LONGEST = 30;
    private static final double EVERYBODY = 1;

    /**
     * One age group of a sex, as it was counted both times.
     *
     * @param ratio who of the group at the first count lives on until the second one, where it is given
     * @param where where it stands in what the user gave
     */
    public record Row(Sex sex, AgeGroup age, double first, double second, OptionalDouble ratio, Where where) {}

    public TwoCounts {
        rows = List.copyOf(rows);
    }

    /** How many years lie between the counts. */
    public int years() {
        return secondYear - firstYear;
    }

    /**
     * The counts, or everything that keeps them from being compared.
     *
     * @param ofCensuses whether the ratios were taken from two censuses of a closed population; only then may one be over one
     */
    public static Checked<TwoCounts> of(int firstYear, int secondYear, List<Row> rows, boolean ofCensuses) {
        List<Problem> problems = new ArrayList<>();
        if (secondYear <= firstYear || secondYear - firstYear > LONGEST) {
            problems.add(Problem.refused(Where.NOWHERE, "net.years", String.valueOf(firstYear), String.valueOf(secondYear), String.valueOf(LONGEST)));
        }
        if (rows.isEmpty()) {
            problems.add(Problem.refused(Where.NOWHERE, "net.empty"));
        }
        rows.forEach(each -> check(each, ofCensuses, problems));
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::sex).thenComparing(Row::age)).toList();
        for (Sex sex : Sex.values()) {
            checkAges(sorted.stream().filter(each -> each.sex() == sex).toList(), secondYear - firstYear, problems);
        }
        checkAlike(sorted, problems);
        return Checked.of(new TwoCounts(firstYear, secondYear, sorted), problems);
    }

    private static void check(Row row, boolean ofCensuses, List<Problem> problems) {
        if (!(row.first() >= 0) || !(row.second() >= 0)) {
            problems.add(Problem.refused(row.where(), "net.negative", row.age().label(), number(Math.min(row.first(), row.second()))));
        }
        row.ratio().ifPresent(ratio -> {
            if (!(ratio > 0)) {
                problems.add(Problem.refused(row.where(), "net.ratio-zero", row.age().label(), number(ratio)));
            } else if (ratio > EVERYBODY && !ofCensuses) {
                problems.add(Problem.refused(row.where(), "net.ratio-over-one", row.age().label(), number(ratio)));
            }
        });
    }

    /** Whether the groups of a sex follow each other, and whether the interval is a whole number of them. */
    private static void checkAges(List<Row> rows, int years, List<Problem> problems) {
        if (rows.isEmpty()) {
            return;
        }
        Set<AgeGroup> seen = new HashSet<>();
        rows.stream().filter(each -> !seen.add(each.age())).findFirst().ifPresent(twice -> problems.add(Problem.refused(twice.where(), "net.twice", twice.age().label())));
        for (int at = 1; at < rows.size(); at++) {
            AgeGroup before = rows.get(at - 1).age();
            AgeGroup here = rows.get(at).age();
            if (!before.equals(here) && before.to() != here.from()) {
                problems.add(Problem.refused(rows.get(at).where(), "net.gap", before.label(), here.label()));
            }
        }
        if (rows.getFirst().age().from() != 0) {
            problems.add(Problem.refused(rows.getFirst().where(), "net.not-from-zero", rows.getFirst().age().label()));
        }
        if (!rows.getLast().age().isOpen()) {
            problems.add(Problem.refused(rows.getLast().where(), "net.not-open", rows.getLast().age().label(), String.valueOf(rows.getLast().age().from())));
        }
        checkInterval(rows, years, problems);
        if (rows.stream().allMatch(each -> each.first() == 0) || rows.stream().allMatch(each -> each.second() == 0)) {
            problems.add(Problem.refused(rows.getFirst().where(), "net.nobody"));
        }
    }

    /** The group that the people of each group have become must be a group of the table, too. */
    private static void checkInterval(List<Row> rows, int years, List<Problem> problems) {
        List<AgeGroup> ages = rows.stream().map(Row::age).toList();
        if (years <= 0 || !ages.getLast().isOpen()) {
            return;
        }
        ages.stream().filter(age -> ages.stream().noneMatch(later -> later.holds(age.after(years)))).findFirst().ifPresent(lost -> {
            boolean allOld = years > ages.getLast().from();
            problems.add(Problem.refused(rows.getFirst().where(), allOld ? "net.all-old" : "net.interval", String.valueOf(years), lost.label(),
                    lost.after(years).label(), String.valueOf(years - Math.floorMod(years, widest(ages)))));
        });
    }

    private static int widest(List<AgeGroup> ages) {
        return ages.stream().filter(each -> !each.isOpen()).mapToInt(AgeGroup::width).max().orElse(1);
    }

    private static void checkAlike(List<Row> rows, List<Problem> problems) {
        List<AgeGroup> men = ages(rows, Sex.MEN);
        List<AgeGroup> women = ages(rows, Sex.WOMEN);
        if (!men.isEmpty() && !women.isEmpty() && !men.equals(women)) {
            problems.add(Problem.refused(Where.NOWHERE, "net.sexes-differ", String.valueOf(men.size()), String.valueOf(women.size())));
        }
    }

    private static List<AgeGroup> ages(List<Row> rows, Sex sex) {
        return rows.stream().filter(each -> each.sex() == sex).map(Row::age).toList();
    }

    private static String number(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The groups at the first count whose people are all in {@code later} at the second one. */
    List<Row> cameFrom(Sex sex, AgeGroup later) {
        return rows.stream().filter(each -> each.sex() == sex && later.holds(each.age().after(years()))).toList();
    }

    List<Row> of(Sex sex) {
        return rows.stream().filter(each -> each.sex() == sex).toList();
    }

    Optional<Row> row(Sex sex, AgeGroup age) {
        return rows.stream().filter(each -> each.sex() == sex && each.age().equals(age)).findFirst();
    }
}
