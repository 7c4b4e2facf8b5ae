package org.puriq.task;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeDoubts;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.definition.AgeRecipes;
import org.puriq.recipe.AgeRecipe;
import org.puriq.recipe.CountedAges;
import org.puriq.source.AgeRows;
import org.puriq.source.AgeTable;
import org.puriq.source.AgesReader;

/** Takes ages that somebody pastes or sends for a place, says what is wrong with them, and keeps them with source, day and who entered them. */
public final class EnterAges {
    private static final int EARLIEST = 1990;
    private static final int LONGEST = 300;

    private final Workspace workspace;
    private final KeptAges kept;

    public EnterAges(Workspace workspace) {
        this.workspace = workspace;
        this.kept = new KeptAges(workspace.home());
    }

    /** A table: a file, or what somebody typed. */
    public sealed interface Given {
        record InFile(Path file) implements Given {}

        record Typed(String name, String text) implements Given {}
    }

    /**
     * What was entered, as it was typed.
     *
     * @param alone how many of a hundred old people live alone; empty where that is not known
     * @param replace whether ages that are kept already make place for these
     */
    public record Entered(String country, String code, Given table, String year, String source, String by, String alone, boolean replace) {}

    public Checked<AgeCount> keep(Entered entered) {
        Checked<AgeCount> read = read(entered);
        if (read instanceof Checked.Sound<AgeCount>(AgeCount ages, List<Problem> doubts)) {
            if (kept.has(entered.country(), entered.code()) && !entered.replace()) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "enter.kept-already", entered.code(), yearKept(entered)));
            }
            Checked<AgeCount> done = kept.keep(ages);
            return done instanceof Checked.Sound<AgeCount> ? new Checked.Sound<>(ages, doubts) : done;
        }
        return read;
    }

    private String yearKept(Entered entered) {
        return kept.of(entered.country(), entered.code()) instanceof Checked.Sound<Optional<AgeCount>>(Optional<AgeCount> ages, List<Problem> _) ? ages.map(each -> String.valueOf(each.year())).orElse("") : "?";
    }

    /** Another share of old people who live alone, for ages that are kept; an empty text takes it away. */
    public Checked<AgeCount> living(String country, String code, String alone) {
        List<Problem> problems = new ArrayList<>();
        Optional<BigDecimal> share = alone(alone, problems);
        if (!problems.isEmpty()) {
            return new Checked.Faulty<>(problems);
        }
        return kept.of(country, code).then(ages -> ages.map(each -> kept.keep(each.living(share))).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "enter.none-kept", code))));
    }

    /** Everything is looked at, and all that is wrong is told at once. */
    private Checked<AgeCount> read(Entered entered) {
        List<Problem> problems = new ArrayList<>();
        CountryCounts counts = CountryFacts.of(entered.country(), workspace.home()).counts();
        Optional<CountedPlace> place = counts.place(entered.code());
        if (place.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "project.unknown-place", entered.code(), entered.country(), ""));
        }
        OptionalInt year = year(entered.year(), problems);
        Optional<BigDecimal> alone = alone(entered.alone(), problems);
        needed("enter.needs-source", entered.source(), problems);
        needed("enter.needs-by", entered.by(), problems);
        Checked<AgeRows.Read> table = table(entered, counts, place.get());
        if (table instanceof Checked.Sound<AgeRows.Read>(AgeRows.Read rows, List<Problem> doubts) && year.isPresent()) {
            problems.addAll(doubts);
            var ages = new AgeCount(entered.country(), entered.code(), year.getAsInt(), rows.bySex(), rows.groups(), entered.source().strip(), workspace.today().iso(), entered.by().strip(), alone);
            problems.addAll(AgeDoubts.of(ages, place.get().name(), known(counts, entered.code(), year.getAsInt()), Where.file(name(entered.table()))));
            return Checked.of(ages, problems);
        }
        problems.addAll(table.remarks());
        return new Checked.Faulty<>(problems);
    }

    private static OptionalInt year(String text, List<Problem> problems) {
        boolean sound = text.strip().matches("\\d{4}") && Integer.parseInt(text.strip()) >= EARLIEST && Integer.parseInt(text.strip()) < ProjectPlace.LAST_YEAR;
        if (!sound) {
            problems.add(Problem.refused(Where.NOWHERE, "enter.which-year", text, String.valueOf(EARLIEST), String.valueOf(ProjectPlace.LAST_YEAR - 1)));
        }
        return sound ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> alone(String text, List<Problem> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> share = NumberStyle.MACHINE.read(text.strip().replace(',', '.')).filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(100)) <= 0);
        if (share.isEmpty()) {
            problems.add(Problem.refused(Where.NOWHERE, "enter.which-alone", text));
        }
        return share;
    }

    private static void needed(String rule, String text, List<Problem> problems) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.refused(Where.NOWHERE, rule, String.valueOf(LONGEST)));
        }
    }

    private static String name(Given given) {
        return switch (given) {
            case Given.InFile(Path file) -> String.valueOf(file.getFileName());
            case Given.Typed(String name, String _) -> name;
        };
    }

    private Checked<AgeRows.Read> table(Entered entered, CountryCounts counts, CountedPlace place) {
        NumberStyle numbers = workspace.countryPack(entered.country()).numbers();
        return switch (entered.table()) {
            case Given.Typed(String name, String text) -> text.isBlank() ? Checked.faulty(Problem.refused(Where.NOWHERE, "ages.no-table")) : AgeTable.read(name, text.getBytes(StandardCharsets.UTF_8), place.code(), numbers);
            case Given.InFile(Path file) -> byRecipe(file, counts, place).orElseGet(() -> AgeTable.read(file, place.code(), numbers));
        };
    }

    /** A printed table of many places, which names them, is read by its recipe. */
    private static Optional<Checked<AgeRows.Read>> byRecipe(Path file, CountryCounts counts, CountedPlace place) {
        List<AgeRecipe> named = AgeRecipes.shipped().stream().filter(each -> !each.names().isEmpty() && each.country().equals(counts.country())).toList();
        return AgesReader.read(file, named) instanceof Checked.Sound<CountedAges>(CountedAges ages, List<Problem> _) ? Optional.of(of(ages, counts, place)) : Optional.empty();
    }

    private static Checked<AgeRows.Read> of(CountedAges ages, CountryCounts counts, CountedPlace place) {
        return ProjectPlace.rows(ages, counts, place).map(each -> Checked.sound(new AgeRows.Read(true, groups(each))))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.file(ages.file()), "project.nobody", place.name(), place.code())));
    }

    private static List<AgeCount.Group> groups(CountedAges.Place rows) {
        int last = rows.starts().size() - 1;
        return IntStream.rangeClosed(0, last).mapToObj(at -> {
            long women = Math.round(rows.women().get(at));
            long men = Math.round(rows.men().get(at));
            return new AgeCount.Group(rows.starts().get(at), at == last ? OptionalInt.empty() : OptionalInt.of(rows.starts().get(at + 1) - 1), women, men, women + men);
        }).toList();
    }

    /** The census of the year, else the nearest one; the later of two as near. */
    private static Optional<AgeDoubts.Known> known(CountryCounts counts, String code, int year) {
        Stream<AgeDoubts.Known> all = counts.censusYears().stream().flatMap(each -> counts.census(code, each).stream().mapToObj(persons -> new AgeDoubts.Known(each, persons)));
        return all.min(java.util.Comparator.comparingInt((AgeDoubts.Known each) -> Math.abs(each.year() - year)).thenComparingInt(each -> -each.year()));
    }
}
