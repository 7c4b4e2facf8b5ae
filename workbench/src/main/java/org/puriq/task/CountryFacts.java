package org.puriq.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryLand;
import org.puriq.country.CountryMoves;
import org.puriq.country.KnownGap;
import org.puriq.country.OtherCodes;
import org.puriq.definition.CountryCountsReader;
import org.puriq.definition.CountryFiles;
import org.puriq.definition.CountryLandReader;
import org.puriq.definition.CountryMovesReader;

/**
 * What is known of a country by its own statistics: how many people live where, and who moved. Read when it is first asked for,
 * and then kept. Tables in the user's folder {@code countries/COUNTRY} replace those that come with the program.
 *
 * @param gaps what the tables do not tell, and who has it
 * @param problems what is wrong with the user's tables, or odd in those that came with the program
 */
public record CountryFacts(CountryCounts counts, CountryMoves moves, OtherCodes otherCodes, List<KnownGap> gaps, List<Problem> problems) {
    private static final Map<String, CountryFacts> SHIPPED = new ConcurrentHashMap<>();
    private static final Map<String, Known> OF_USERS = new ConcurrentHashMap<>();
    private static final Map<String, CountryLand> LANDS = new ConcurrentHashMap<>();

    /** Tables of a user's, and when they were last written: changed tables are read again. */
    private record Known(long written, CountryFacts facts) {}

    public CountryFacts {
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }

    /** The counts that come with the program; none for a country that it has none of. */
    public static CountryCounts of(String country) {
        return shipped(country).counts();
    }

    public static CountryFacts shipped(String country) {
        return SHIPPED.computeIfAbsent(country, each -> read(each, CountryFiles.shipped(each)));
    }

    /** What the user's folder has of a country, else what comes with the program. */
    public static CountryFacts of(String country, Home home) {
        Path folder = home.countries().resolve(country);
        if (!isIdentity(country) || !Files.isRegularFile(folder.resolve(CountryFiles.PLACES))) {
            return shipped(country);
        }
        long written = written(folder);
        return OF_USERS.compute(folder.toString(), (_, known) -> known != null && known.written() == written ? known : new Known(written, read(country, CountryFiles.in(folder)))).facts();
    }

    /** Where the places lie: by the user's table, else by that of the program. Only a map asks for it, so it is not read with the counts. */
    public static CountryLand land(String country, Home home) {
        if (!isIdentity(country)) {
            return CountryLand.none(country);
        }
        Path folder = home.countries().resolve(country);
        return Files.isRegularFile(folder.resolve(CountryFiles.AREAS)) ? sound(CountryLandReader.read(country, CountryFiles.in(folder)), country)
                : LANDS.computeIfAbsent(country, each -> sound(CountryLandReader.read(each, CountryFiles.shipped(each)), each));
    }

    private static CountryLand sound(Checked<CountryLand> read, String country) {
        return read instanceof Checked.Sound<CountryLand>(CountryLand land, List<Problem> _) ? land : CountryLand.none(country);
    }

    private static boolean isIdentity(String country) {
        return country.matches("[a-z0-9][a-z0-9-]{0,99}");
    }

    /** What is wrong or odd in the tables that a user brought; what is odd in those of the program is known and documented. */
    public static List<Problem> problems(String country, Home home) {
        CountryFacts facts = of(country, home);
        List<Problem> problems = new ArrayList<>(facts == SHIPPED.get(country) ? List.of() : facts.problems());
        if (isIdentity(country) && CountryLandReader.read(country, CountryFiles.in(home.countries().resolve(country))) instanceof Checked.Faulty<CountryLand>(List<Problem> ofLand)) {
            problems.addAll(ofLand);
        }
        return problems;
    }

    private static long written(Path folder) {
        return List.of(CountryFiles.PLACES, CountryFiles.COUNTS, CountryFiles.SOURCES, CountryFiles.BORDERS, CountryFiles.MOVES, CountryFiles.GAPS).stream()
                .mapToLong(each -> folder.resolve(each).toFile().lastModified() * 31 + folder.resolve(each).toFile().length()).sum();
    }

    private static CountryFacts read(String country, CountryFiles files) {
        if (!files.has(CountryFiles.PLACES)) {
            return new CountryFacts(CountryCounts.none(country), CountryMoves.none(country), OtherCodes.NONE, List.of(), List.of());
        }
        return switch (CountryCountsReader.read(country, files)) {
            case Checked.Sound<CountryCountsReader.Read>(CountryCountsReader.Read read, List<Problem> doubts) -> withMoves(read, doubts, files);
            case Checked.Faulty<CountryCountsReader.Read>(List<Problem> problems) ->
                    new CountryFacts(CountryCounts.none(country), CountryMoves.none(country), OtherCodes.NONE, List.of(), problems);
        };
    }

    private static CountryFacts withMoves(CountryCountsReader.Read read, List<Problem> doubts, CountryFiles files) {
        List<Problem> problems = new ArrayList<>(doubts);
        Checked<CountryMoves> moves = CountryMovesReader.read(read.counts(), files);
        problems.addAll(moves.remarks());
        Optional<CountryMoves> sound = moves instanceof Checked.Sound<CountryMoves>(CountryMoves value, List<Problem> _) ? Optional.of(value) : Optional.empty();
        return new CountryFacts(read.counts(), sound.orElse(CountryMoves.none(read.counts().country())), read.otherCodes(), read.gaps(), problems);
    }
}
