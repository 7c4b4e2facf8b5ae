package org.puriq.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;

/**
 * Net migration of a place between two counts by age and sex, as a residual, with the children who were born in between. It holds those
 * who went abroad as well, of whom no table of moves tells; it holds every error of the two counts, too.
 *
 * @param cohorts counted at both counts; {@code children} born in between, empty where their mothers' migration is not known
 */
public record NetByAge(TwoCounts counts, List<Cohort> cohorts, List<Children> children) {
    /** A place that trebles or shrinks to a third is told to be looked at: two places, or a projection, may have been set side by side. */
    private static final double IMPLAUSIBLE = 3;

    /** How a residual is dated. */
    public enum Timing {
        /** As if all moved just before the second count. */
        FORWARD("forward"),
        /** As if all moved just after the first count. */
        REVERSE("reverse"),
        /** Spread over the interval. */
        AVERAGE("average");

        private final String code;

        Timing(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Timing> of(String code) {
            return java.util.Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }

        double of(SurvivalResidual residual) {
            return switch (this) {
                case FORWARD -> residual.forward();
                case REVERSE -> residual.reverse();
                case AVERAGE -> residual.average();
            };
        }
    }

    /** Says who of a group lives on until the second count: a given column, or a life table. */
    @FunctionalInterface
    public interface Survival {
        /** @param age at the first count; {@code years} until the second one */
        double ratio(Sex sex, AgeGroup age, int years);
    }

    /** People counted at both counts, by their age at each. */
    public record Cohort(Sex sex, AgeGroup ageAtFirst, AgeGroup ageAtSecond, SurvivalResidual residual) {
        public double net(Timing timing) {
            return timing.of(residual);
        }

        /** Net migrants for every hundred who should have been counted the second time; nothing where nobody was expected. */
        public java.util.OptionalDouble perHundredExpected() {
            double expected = residual.expectedAtEnd();
            return expected > 0 ? java.util.OptionalDouble.of(100 * residual.forward() / expected) : java.util.OptionalDouble.empty();
        }
    }

    /** Children born between the counts: counted once, and moved with their mothers. */
    public record Children(Sex sex, AgeGroup age, double counted, double exposure, double childrenPerWoman, double mothersForward, double mothersReverse) {
        public double net(Timing timing) {
            double mothers = switch (timing) {
                case FORWARD -> mothersForward;
                case REVERSE -> mothersReverse;
                case AVERAGE -> (mothersForward + mothersReverse) / 2;
            };
            return exposure * childrenPerWoman * mothers;
        }
    }

    public NetByAge {
        cohorts = List.copyOf(cohorts);
        children = List.copyOf(children);
    }

    /** The residual by the ratios that stand in the rows; each row needs one. */
    public static Checked<NetByAge> of(TwoCounts counts) {
        List<Problem> missing = counts.rows().stream().filter(each -> each.ratio().isEmpty())
                .map(each -> Problem.refused(each.where(), "net.no-ratio", each.age().label())).toList();
        return missing.isEmpty() ? Checked.sound(of(counts, (sex, age, _) -> counts.row(sex, age).orElseThrow().ratio().orElseThrow())) : new Checked.Faulty<>(missing);
    }

    public static NetByAge of(TwoCounts counts, Survival survival) {
        List<Cohort> cohorts = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (TwoCounts.Row row : counts.of(sex)) {
                cohort(counts, survival, row).ifPresent(cohorts::add);
            }
        }
        return new NetByAge(counts, cohorts, children(counts, cohorts));
    }

    /** Who is in this group at the second count; several groups of the first one may have grown into the open one. */
    private static Optional<Cohort> cohort(TwoCounts counts, Survival survival, TwoCounts.Row later) {
        List<TwoCounts.Row> before = counts.cameFrom(later.sex(), later.age());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        double first = before.stream().mapToDouble(TwoCounts.Row::first).sum();
        double alive = before.stream().mapToDouble(each -> each.first() * survival.ratio(later.sex(), each.age(), counts.years())).sum();
        double ratio = first > 0 ? alive / first : before.stream().mapToDouble(each -> survival.ratio(later.sex(), each.age(), counts.years())).average().orElse(1);
        var age = new AgeGroup(before.getFirst().age().from(), before.getLast().age().to());
        return Optional.of(new Cohort(later.sex(), age, later.age(), new SurvivalResidual(first, later.second(), ratio)));
    }

    private static List<Children> children(TwoCounts counts, List<Cohort> cohorts) {
        List<Children> children = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (TwoCounts.Row row : counts.of(sex)) {
                if (counts.cameFrom(sex, row.age()).isEmpty()) {
                    children(counts, cohorts, row).ifPresent(children::add);
                }
            }
        }
        boolean all = children.size() == counts.rows().stream().filter(each -> counts.cameFrom(each.sex(), each.age()).isEmpty()).count();
        return all ? children : List.of();
    }

    private static Optional<Children> children(TwoCounts counts, List<Cohort> cohorts, TwoCounts.Row row) {
        int youngest = ChildNet.YOUNGEST_MOTHER + row.age().from();
        int after = ChildNet.OLDEST_MOTHER + 1 + row.age().from();
        List<Cohort> mothers = cohorts.stream().filter(each -> each.sex() == Sex.WOMEN && each.ageAtSecond().from() >= youngest && each.ageAtSecond().to() <= after).toList();
        double women = mothers.stream().mapToDouble(each -> each.residual().second()).sum();
        boolean whole = !mothers.isEmpty() && mothers.getFirst().ageAtSecond().from() == youngest && mothers.getLast().ageAtSecond().to() == after;
        if (!whole || women <= 0) {
            return Optional.empty();
        }
        double exposure = ChildNet.exposure(row.age(), counts.years());
        double forward = mothers.stream().mapToDouble(each -> each.residual().forward()).sum();
        double reverse = mothers.stream().mapToDouble(each -> each.residual().reverse()).sum();
        var sample = new ChildNet(row.second(), women, forward, exposure);
        return Optional.of(new Children(row.sex(), row.age(), row.second(), exposure, sample.childrenPerWoman(), forward, reverse));
    }

    /** Net migration of those counted at both counts. */
    public double ofCohorts(Timing timing, Optional<Sex> sex) {
        return cohorts.stream().filter(each -> sex.isEmpty() || each.sex() == sex.get()).mapToDouble(each -> each.net(timing)).sum();
    }

    /** Net migration of the children born in between. */
    public double ofChildren(Timing timing, Optional<Sex> sex) {
        return children.stream().filter(each -> sex.isEmpty() || each.sex() == sex.get()).mapToDouble(each -> each.net(timing)).sum();
    }

    public double total(Timing timing, Optional<Sex> sex) {
        return ofCohorts(timing, sex) + ofChildren(timing, sex);
    }

    /** How many were counted. */
    public double people(ToDoubleFunction<TwoCounts.Row> count) {
        return counts.rows().stream().mapToDouble(count).sum();
    }

    /** Net migrants per 1,000 person-years, the population taken as the mean of both counts. */
    public double perThousandYearly(Timing timing) {
        double personYears = (people(TwoCounts.Row::first) + people(TwoCounts.Row::second)) / 2 * counts.years();
        return 1000 * total(timing, Optional.empty()) / personYears;
    }

    /** What the residual says that has to be looked at before it is believed. */
    public List<Problem> doubts() {
        List<Problem> doubts = new ArrayList<>();
        double change = people(TwoCounts.Row::second) / people(TwoCounts.Row::first);
        if (change > IMPLAUSIBLE || change < 1 / IMPLAUSIBLE) {
            doubts.add(Problem.doubtful(Where.NOWHERE, "net.implausible", String.valueOf(Math.round(people(TwoCounts.Row::first))), String.valueOf(Math.round(people(TwoCounts.Row::second)))));
        }
        return doubts;
    }
}
