package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.definition.ShippedSchedules;
import org.puriq.migration.CensusSurvival;
import org.puriq.migration.LevelSurvival;
import org.puriq.migration.NetByAge;
import org.puriq.migration.TwoCounts;
import org.puriq.migration.VitalResidual;
import org.puriq.source.AgeSexTable;

/** How many a place gained or lost between two counts, when births and deaths are taken away: by age and sex, or without ages. */
public final class EstimateNetMigration {
    /** More than ten times a usual table; larger files hold something else. */
    public static final int MOST_BYTES = 256 * 1024;
    private static final int LEAST_LIFE = 35;
    private static final int MOST_LIFE = 90;
    private static final int SINGLE_AGES = 101;

    private final NumberStyle spreadsheetNumbers;

    /** @param spreadsheetNumbers how numbers are written where the cells of a table are parted by semicolons */
    public EstimateNetMigration(NumberStyle spreadsheetNumbers) {
        this.spreadsheetNumbers = spreadsheetNumbers;
    }

    /** A table as it was given: what it is called, and its bytes. */
    public record Given(String name, byte[] bytes) {}

    /** From where the survival ratios were taken. */
    public enum Ratios {
        COLUMN("column"), COLUMN_OF_CENSUSES("column-of-censuses"), COUNTRY("country"), LIFE_EXPECTANCY("life-expectancy");

        private final String code;

        Ratios(String code) {
            this.code = code;
        }

        /** As keys of texts name it. */
        public String code() {
            return code;
        }
    }

    /**
     * What is asked.
     *
     * @param level mortality where neither the table nor the country's counts give ratios
     * @param country the same table of the whole country, from which ratios are taken where the place's own table has none
     * @param ofCensuses whether the table's own ratios come from two censuses, and so may be over one
     */
    public record Asked(Given table, Optional<Given> country, OptionalInt firstYear, OptionalInt secondYear, boolean ofCensuses, Optional<Level> level) {}

    /** A life expectancy at birth of both sexes together, and the country whose ages at death stand in for those of the place, such as {@code pe}. */
    public record Level(String country, double lifeExpectancy) {}

    public record Answer(NetByAge net, Ratios ratios) {}

    public Checked<Answer> byAge(Asked asked) {
        return counts(asked.table(), asked, asked.ofCensuses()).then(place -> {
            Checked<Answer> answer = answer(place, asked);
            return answer.then(value -> Checked.of(value, value.net().doubts())).withDoubts(answer.remarks()).withDoubts(place.doubts());
        });
    }

    /** The country's counts come first, then the life expectancy, then the table's own column. */
    private Checked<Answer> answer(Read place, Asked asked) {
        if (asked.country().isPresent()) {
            return byCountry(place, asked, asked.country().get());
        }
        if (asked.level().isPresent()) {
            return survival(asked.level().get()).map(survival -> new Answer(NetByAge.of(place.counts(), survival), Ratios.LIFE_EXPECTANCY));
        }
        return NetByAge.of(place.counts()).map(net -> new Answer(net, asked.ofCensuses() ? Ratios.COLUMN_OF_CENSUSES : Ratios.COLUMN));
    }

    /** The countries whose life tables are at hand; the first one is meant where nobody says which. */
    public static List<String> countries() {
        return ShippedSchedules.countries();
    }

    private static Checked<LevelSurvival> survival(Level level) {
        if (!(level.lifeExpectancy() >= LEAST_LIFE && level.lifeExpectancy() <= MOST_LIFE)) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "net.life-expectancy", plain(level.lifeExpectancy()), String.valueOf(LEAST_LIFE), String.valueOf(MOST_LIFE)));
        }
        return ShippedSchedules.of(level.country(), SINGLE_AGES).map(schedules -> Checked.sound(LevelSurvival.of(schedules.mortality(), level.lifeExpectancy())))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "net.no-schedules", level.country(), String.join(", ", countries()))));
    }

    /** Counts that can be compared, and what is to be looked at. */
    private record Read(TwoCounts counts, List<Problem> doubts) {}

    private Checked<Answer> byCountry(Read place, Asked asked, Given country) {
        return counts(country, asked, true).then(whole -> {
            List<Problem> doubts = new ArrayList<>(whole.doubts());
            doubts.addAll(otherYears(country, whole.counts(), place.counts()));
            return doubts.stream().anyMatch(Problem::refuses) ? new Checked.Faulty<>(doubts) : CensusSurvival.of(whole.counts()).then(survival -> byCountry(place.counts(), survival)).withDoubts(doubts);
        });
    }

    private static Checked<Answer> byCountry(TwoCounts place, CensusSurvival survival) {
        List<Problem> lacking = survival.lacks(place);
        return lacking.isEmpty() ? Checked.sound(new Answer(NetByAge.of(place, survival), Ratios.COUNTRY)) : new Checked.Faulty<>(lacking);
    }

    /** Ratios of another number of years say nothing of these; those of other years are an assumption. */
    private static List<Problem> otherYears(Given country, TwoCounts whole, TwoCounts place) {
        if (whole.firstYear() == place.firstYear() && whole.secondYear() == place.secondYear()) {
            return List.of();
        }
        String[] years = IntStream.of(whole.firstYear(), whole.secondYear(), place.firstYear(), place.secondYear()).mapToObj(String::valueOf).toArray(String[]::new);
        Where where = Where.file(country.name());
        return List.of(whole.years() == place.years() ? Problem.doubtful(where, "net.country-years", years) : Problem.refused(where, "net.country-interval", years));
    }

    private Checked<Read> counts(Given given, Asked asked, boolean ofCensuses) {
        if (given.bytes().length > MOST_BYTES) {
            return Checked.faulty(Problem.refused(Where.file(given.name()), "net.too-large", String.valueOf(MOST_BYTES / 1024)));
        }
        Checked<AgeSexTable> read = AgeSexTable.read(given.name(), given.bytes(), spreadsheetNumbers);
        return read.then(table -> {
            OptionalInt first = asked.firstYear().isPresent() ? asked.firstYear() : table.firstYear();
            OptionalInt second = asked.secondYear().isPresent() ? asked.secondYear() : table.secondYear();
            if (first.isEmpty() || second.isEmpty()) {
                return Checked.faulty(Problem.refused(Where.file(given.name()), "net.which-years"));
            }
            List<Problem> doubts = new ArrayList<>(read.remarks());
            if (!ofCensuses && asked.level().isPresent() && table.rows().stream().anyMatch(each -> each.ratio().isPresent())) {
                doubts.add(Problem.doubtful(Where.file(given.name()), "net.ratio-ignored"));
            }
            return TwoCounts.of(first.getAsInt(), second.getAsInt(), table.rows(), ofCensuses).map(counts -> new Read(counts, doubts));
        });
    }

    /** Without ages: two counts, the births and the deaths between them. */
    public Checked<VitalResidual> withoutAges(int firstYear, int secondYear, double first, double second, double births, double deaths) {
        List<Problem> problems = new ArrayList<>();
        if (secondYear <= firstYear || secondYear - firstYear > TwoCounts.LONGEST) {
            problems.add(Problem.refused(Where.NOWHERE, "net.years", String.valueOf(firstYear), String.valueOf(secondYear), String.valueOf(TwoCounts.LONGEST)));
        }
        negative(problems, "first", first);
        negative(problems, "second", second);
        negative(problems, "births", births);
        negative(problems, "deaths", deaths);
        if (first == 0 && second == 0) {
            problems.add(Problem.refused(Where.NOWHERE, "net.nobody"));
        }
        if (problems.isEmpty() && deaths > first + births) {
            problems.add(Problem.refused(Where.NOWHERE.at("deaths", ""), "net.more-deaths", plain(deaths), plain(first + births)));
        }
        return problems.isEmpty() ? Checked.sound(new VitalResidual(first, second, births, deaths)) : new Checked.Faulty<>(problems);
    }

    private static void negative(List<Problem> problems, String column, double number) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            problems.add(Problem.refused(Where.NOWHERE.at(column, plain(number)), "net.below-nought", plain(number)));
        }
    }

    private static String plain(double number) {
        return Double.isFinite(number) ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : String.valueOf(number);
    }
}
