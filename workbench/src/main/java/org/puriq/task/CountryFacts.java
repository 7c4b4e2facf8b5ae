package org.puriq.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * and then kept; who moved is read on its own, since most questions do without. Tables in the user's folder {@code countries/COUNTRY}
 * replace those that come with the program.
 */
public final class CountryFacts {
    private static final Map<String, CountryFacts> SHIPPED = new ConcurrentHashMap<>();
    private static final Map<String, Known> OF_USERS = new ConcurrentHashMap<>();
    private static final Map<String, CountryLand> LANDS = new ConcurrentHashMap<>();

    private final CountryCounts counts;
    private final OtherCodes otherCodes;
    private final List<KnownGap> gaps;
    private final List<Problem> doubts;
    private final Supplier<Checked<CountryMoves>> reader;
    private Optional<Checked<CountryMoves>> moves = Optional.empty();

    /** Tables of a user's, and when they were last written: changed tables are read again. */
    private record Known(long written, CountryFacts facts) {}

    private CountryFacts(CountryCounts counts, OtherCodes otherCodes, List<KnownGap> gaps, List<Problem> doubts, Supplier<Checked<CountryMoves>> reader) {
        this.counts = counts;
        this.otherCodes = otherCodes;
        this.gaps = List.copyOf(gaps);
        this.doubts = List.copyOf(doubts);
        this.reader = reader;
    }

    public CountryCounts counts() {
        return counts;
    }

    public OtherCodes otherCodes() {
        return otherCodes;
    }

    /** What the tables do not tell, and who has it. */
    public List<KnownGap> gaps() {
        return gaps;
    }

    /** Who moved; no moves where the tables have none, or faulty ones. */
    public CountryMoves moves() {
        return read() instanceof Checked.Sound<CountryMoves>(CountryMoves sound, List<Problem> _) ? sound : CountryMoves.none(counts.country());
    }

    /** What is wrong with the user's tables, or odd in those that came with the program. */
    public List<Problem> problems() {
        return Stream.concat(doubts.stream(), read().remarks().stream()).toList();
    }

    private synchronized Checked<CountryMoves> read() {
        Checked<CountryMoves> read = moves.orElseGet(reader);
        moves = Optional.of(read);
        return read;
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
            return nothing(country, List.of());
        }
        return switch (CountryCountsReader.read(country, files)) {
            case Checked.Sound<CountryCountsReader.Read>(CountryCountsReader.Read read, List<Problem> doubts) ->
                    new CountryFacts(read.counts(), read.otherCodes(), read.gaps(), doubts, () -> CountryMovesReader.read(read.counts(), files));
            case Checked.Faulty<CountryCountsReader.Read>(List<Problem> problems) -> nothing(country, problems);
        };
    }

    private static CountryFacts nothing(String country, List<Problem> problems) {
        return new CountryFacts(CountryCounts.none(country), OtherCodes.NONE, List.of(), problems, () -> new Checked.Sound<>(CountryMoves.none(country), List.of()));
    }
}
