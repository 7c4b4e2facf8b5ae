package org.puriq.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.country.BorderChange;
import org.puriq.country.CountDoubts;
import org.puriq.country.CountKind;
import org.puriq.country.CountSource;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.KnownGap;
import org.puriq.country.OtherCodes;
import org.puriq.country.PopulationCount;
import org.puriq.format.Nearest;

/**
 * Reads how many people live where: {@code places.csv}, {@code counts.csv}, {@code sources.csv} and, where they
 * exist, {@code borders.csv} and {@code gaps.csv} of a country.
 * A code that is unknown is never bent to fit: it is refused, and the place that it may have meant is named.
 */
public final class CountryCountsReader {
    private static final List<String> PLACE = List.of("code", "name", "level", "within");
    private static final List<String> COUNT = List.of("place", "year", "kind", "source", "persons");
    private static final List<String> SOURCE = List.of("id", "name_es", "publisher", "date");
    private static final List<String> SOURCE_MORE = List.of("name_en", "note_es", "note_en");
    private static final List<String> BORDER = List.of("place", "name", "kind", "when", "from", "to", "what_es", "source");
    private static final List<String> BORDER_MORE = List.of("what_en");
    private static final List<String> GAP = List.of("what_es", "where_es");
    private static final List<String> GAP_MORE = List.of("what_en", "where_en");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, CountedPlace> places = new LinkedHashMap<>();
    private final Map<String, String> otherCodes = new LinkedHashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<PopulationCount, Integer> lines = new HashMap<>();
    private String otherScheme = "";

    private CountryCountsReader() {}

    /** What was read of a country. */
    public record Read(CountryCounts counts, OtherCodes otherCodes, List<KnownGap> gaps) {
        public Read {
            gaps = List.copyOf(gaps);
        }
    }

    public static Checked<Read> read(String country, CountryFiles files) {
        return new CountryCountsReader().readAll(country, files);
    }

    private Checked<Read> readAll(String country, CountryFiles files) {
        List<CountSource> described = sources(files);
        places(files);
        List<PopulationCount> counts = counts(files);
        List<BorderChange> borders = borders(files);
        List<KnownGap> gaps = gaps(files);
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new Checked.Faulty<>(problems);
        }
        var all = new CountryCounts(country, List.copyOf(places.values()), counts, described, borders);
        doubt(all, files.name(CountryFiles.COUNTS));
        return Checked.of(new Read(all, new OtherCodes(otherScheme, otherCodes), gaps), problems);
    }

    private List<CountSource> sources(CountryFiles files) {
        var table = new CountryTable(files.name(CountryFiles.SOURCES), problems);
        return table.read(files.text(CountryFiles.SOURCES), SOURCE, SOURCE_MORE).stream().map(this::source).toList();
    }

    private CountSource source(CountryTable.Row row) {
        String id = row.needed("id");
        if (!sources.add(id)) {
            row.refuse("id", "counts.source-twice", id);
        }
        return new CountSource(id, words(row, "name"), row.needed("publisher"), row.needed("date"), words(row, "note"));
    }

    private static Wording words(CountryTable.Row row, String column) {
        return new Wording(row.text(column + "_es"), row.text(column + "_en"));
    }

    private void places(CountryFiles files) {
        var table = new CountryTable(files.name(CountryFiles.PLACES), problems);
        List<CountryTable.Row> rows = table.read(files.text(CountryFiles.PLACES), PLACE, List.of());
        otherScheme = table.others(PLACE, List.of()).stream().findFirst().orElse("");
        rows.forEach(this::place);
        rows.forEach(this::checkOuter);
    }

    private void place(CountryTable.Row row) {
        String code = row.needed("code");
        var place = new CountedPlace(code, row.needed("name"), row.needed("level"), Optional.of(row.text("within")).filter(each -> !each.isEmpty()));
        if (places.putIfAbsent(code, place) != null) {
            row.refuse("code", "counts.code-twice", code, places.get(code).name());
        }
        if (!otherScheme.isEmpty() && !row.text(otherScheme).isEmpty()) {
            otherCodes.put(code, row.text(otherScheme));
        }
    }

    private void checkOuter(CountryTable.Row row) {
        String outer = row.text("within");
        if (!outer.isEmpty() && !places.containsKey(outer)) {
            unknown(row, "within", outer);
        } else if (isCircle(row.text("code"))) {
            row.refuse("within", "counts.circle", row.text("code"), row.text("name"));
        }
    }

    private boolean isCircle(String code) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(code);
        while (next.isPresent() && seen.add(next.get())) {
            next = Optional.ofNullable(places.get(next.get())).flatMap(CountedPlace::within);
        }
        return next.isPresent();
    }

    private List<PopulationCount> counts(CountryFiles files) {
        var table = new CountryTable(files.name(CountryFiles.COUNTS), problems);
        Map<String, PopulationCount> first = new HashMap<>();
        return table.read(files.text(CountryFiles.COUNTS), COUNT, List.of()).stream().flatMap(row -> count(row, first).stream()).toList();
    }

    private Optional<PopulationCount> count(CountryTable.Row row, Map<String, PopulationCount> first) {
        int before = problems.size();
        String place = known(row, "place");
        int year = row.year("year");
        CountKind kind = kind(row);
        long persons = row.persons("persons");
        source(row, "source");
        if (problems.size() > before || persons < 0) {
            return Optional.empty();
        }
        var count = new PopulationCount(place, year, kind, persons, row.text("source"));
        lines.put(count, row.where("persons").line());
        PopulationCount other = first.putIfAbsent(place + " " + year + " " + kind, count);
        if (other != null) {
            row.refuse("persons", "counts.twice", place, String.valueOf(year), String.valueOf(other.persons()), String.valueOf(persons), String.valueOf(persons - other.persons()));
        } else if (persons == 0) {
            row.doubt("persons", "counts.zero", name(place), String.valueOf(year));
        }
        return Optional.of(count);
    }

    private static CountKind kind(CountryTable.Row row) {
        List<String> kinds = Stream.of(CountKind.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        String kind = row.text("kind");
        if (!kinds.contains(kind)) {
            row.refuse("kind", "counts.kind", kind, Nearest.to(kind, kinds).orElse(""), String.join(", ", kinds));
            return CountKind.ESTIMATE;
        }
        return CountKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private void source(CountryTable.Row row, String column) {
        String id = row.text(column);
        if (!sources.contains(id)) {
            row.refuse(column, "counts.source", id, Nearest.to(id, sources).orElse(""));
        }
    }

    private String known(CountryTable.Row row, String column) {
        String code = row.needed(column);
        if (!code.isEmpty() && !places.containsKey(code)) {
            unknown(row, column, code);
        }
        return code;
    }

    /** A lost zero and a code of the other scheme are told apart from a code that is none. */
    private void unknown(CountryTable.Row row, String column, String code) {
        CountedPlace padded = places.get("0" + code);
        Optional<CountedPlace> other = new OtherCodes(otherScheme, otherCodes).placeOf(code).map(places::get);
        if (padded != null) {
            row.refuse(column, "counts.zero-lost", code, padded.code(), padded.name());
        } else if (other.isPresent()) {
            row.refuse(column, "counts.other-scheme", code, otherScheme, other.get().name(), other.get().code());
        } else {
            row.refuse(column, "counts.unknown-place", code, Nearest.to(code, places.keySet()).orElse(""));
        }
    }

    private List<BorderChange> borders(CountryFiles files) {
        if (!files.has(CountryFiles.BORDERS)) {
            return List.of();
        }
        var table = new CountryTable(files.name(CountryFiles.BORDERS), problems);
        return table.read(files.text(CountryFiles.BORDERS), BORDER, BORDER_MORE).stream().flatMap(row -> border(row).stream()).toList();
    }

    private Optional<BorderChange> border(CountryTable.Row row) {
        List<String> kinds = Stream.of(BorderChange.Kind.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        source(row, "source");
        if (!kinds.contains(row.text("kind"))) {
            row.refuse("kind", "counts.kind", row.text("kind"), Nearest.to(row.text("kind"), kinds).orElse(""), String.join(", ", kinds));
            return Optional.empty();
        }
        return Optional.of(new BorderChange(row.needed("place"), row.needed("name"), BorderChange.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("when"),
                row.list("from"), row.list("to"), words(row, "what"), row.text("source")));
    }

    private List<KnownGap> gaps(CountryFiles files) {
        if (!files.has(CountryFiles.GAPS)) {
            return List.of();
        }
        var table = new CountryTable(files.name(CountryFiles.GAPS), problems);
        return table.read(files.text(CountryFiles.GAPS), GAP, GAP_MORE).stream().map(row -> new KnownGap(words(row, "what"), words(row, "where"))).toList();
    }

    /** Totals that do not add up, and a change between two censuses that is too fast to be one. */
    private void doubt(CountryCounts counts, String file) {
        for (CountDoubts.Difference each : CountDoubts.differences(counts)) {
            problems.add(Problem.doubtful(where(file, each.total()), "counts.sum", name(each.total()), String.valueOf(each.total().year()),
                    String.valueOf(each.total().persons()), String.valueOf(each.parts()), String.valueOf(each.difference())));
        }
        for (CountDoubts.Jump each : CountDoubts.jumps(counts)) {
            problems.add(Problem.doubtful(where(file, each.after()), "counts.jump", name(each.after()), String.valueOf(each.before().persons()), String.valueOf(each.before().year()),
                    String.valueOf(each.after().persons()), String.valueOf(each.after().year()), String.format(Locale.ROOT, "%.1f", each.perYear() * 100)));
        }
    }

    /** A sum that the program made stands in no line. */
    private Where where(String file, PopulationCount count) {
        return new Where(file, lines.getOrDefault(count, 0), "persons", String.valueOf(count.persons()));
    }

    private String name(PopulationCount count) {
        return "%s (%s)".formatted(name(count.place()), count.place());
    }

    private String name(String code) {
        return Optional.ofNullable(places.get(code)).map(CountedPlace::name).orElse(code);
    }
}
