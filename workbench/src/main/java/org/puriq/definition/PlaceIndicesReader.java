package org.puriq.definition;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.OtherCodes;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.CensusDate;
import org.puriq.fiscal.PlaceIndex;
import org.puriq.fiscal.PlaceIndex.Kind;
import org.puriq.fiscal.Stage;
import org.puriq.format.Nearest;

/**
 * Reads the official indices of a country's places: a row a place, with its code and its index; what kind of index it is, where it was
 * published and of when stand in columns of their own or are said for the whole table. A code that is unknown is never bent to fit.
 */
public final class PlaceIndicesReader {
    private static final String PLACE = "place";
    private static final String VALUE = "value";
    private static final String KIND = "kind";
    private static final String SOURCE = "source";
    private static final String DATE = "date";
    private static final String NAME = "name";
    private static final List<String> NEEDED = List.of(PLACE, VALUE);
    private static final List<String> FURTHER = List.of(KIND, SOURCE, DATE, NAME);
    /** As the columns are called in tables of others. */
    private static final Map<String, String> CALLED = Map.ofEntries(Map.entry("code", PLACE), Map.entry("ubigeo", PLACE), Map.entry("codigo", PLACE), Map.entry("código", PLACE), Map.entry("lugar", PLACE),
            Map.entry("index", VALUE), Map.entry("indice", VALUE), Map.entry("índice", VALUE), Map.entry("valor", VALUE), Map.entry("tipo", KIND), Map.entry("fuente", SOURCE), Map.entry("fecha", DATE),
            Map.entry("nombre", NAME), Map.entry("distrito", NAME), Map.entry("municipio", NAME));
    private static final Pattern WORD = Pattern.compile("[^\\t;,\"\\s]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** However roughly the parts are printed, their sum is not further from one than this. */
    private static final BigDecimal ROUGHLY = new BigDecimal("0.001");
    private static final int FEW = 5;

    private final AllocationRule rule;
    private final CountryCounts counts;
    private final OtherCodes otherCodes;
    private final Said said;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PlaceIndex> found = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private int left;
    private final Map<String, Integer> lines = new HashMap<>();

    /** What is said of the whole table, where it has no column for it; empty texts where nothing is said. */
    public record Said(String kind, String source, String date) {
        public static final Said NOTHING = new Said("", "", "");
    }

    private PlaceIndicesReader(String file, Said said, AllocationRule rule, CountryCounts counts, OtherCodes otherCodes) {
        this.file = file;
        this.said = said;
        this.rule = rule;
        this.counts = counts;
        this.otherCodes = otherCodes;
    }

    /** The indices of a table, or every problem with it. */
    public static Checked<List<PlaceIndex>> read(String file, String csv, Said said, AllocationRule rule, CountryCounts counts, OtherCodes otherCodes) {
        return new PlaceIndicesReader(file, said, rule, counts, otherCodes).all(csv);
    }

    private Checked<List<PlaceIndex>> all(String csv) {
        var table = new CountryTable(file, problems);
        List<CountryTable.Row> rows = table.read(headed(csv), NEEDED, FURTHER);
        rows.forEach(this::index);
        schemes(rows, table.has(NAME));
        if (problems.isEmpty() && found.isEmpty()) {
            problems.add(Problem.refused(Where.file(file), "indices.empty"));
        }
        if (problems.stream().noneMatch(Problem::refuses)) {
            together();
        }
        return problems.stream().anyMatch(Problem::refuses) ? new Checked.Faulty<>(problems) : Checked.of(List.copyOf(found.values()), problems);
    }

    /** With the heads called as they are here. */
    private static String headed(String csv) {
        String[] parts = csv.replace("\uFEFF", "").split("\\R", 2);
        String head = WORD.matcher(parts[0]).replaceAll(word -> Matcher.quoteReplacement(CALLED.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
        return parts.length > 1 ? head + "\n" + parts[1] : head;
    }

    private void index(CountryTable.Row row) {
        int before = problems.size();
        Optional<CountedPlace> place = place(row);
        Optional<Kind> kind = kind(row);
        Optional<BigDecimal> value = value(row, kind);
        String source = needed(row, SOURCE, said.source());
        String date = date(row);
        if (left > 0 || problems.stream().skip(before).anyMatch(Problem::refuses) || place.isEmpty() || kind.isEmpty() || value.isEmpty()) {
            return;
        }
        level(row, place.get(), kind.get());
        var index = new PlaceIndex(place.get().code(), kind.get(), value.get(), source, date);
        PlaceIndex first = found.putIfAbsent(index.place(), index);
        if (first != null) {
            row.refuse(VALUE, "indices.twice", named(place.get()), first.value().toPlainString(), index.value().toPlainString());
        }
        lines.put(index.place(), row.where(PLACE).line());
    }

    private static String named(CountedPlace place) {
        return "%s (%s)".formatted(place.name(), place.code());
    }

    private Optional<CountedPlace> place(CountryTable.Row row) {
        String code = row.needed(PLACE);
        Optional<CountedPlace> place = counts.place(code);
        Optional<CountedPlace> other = otherCodes.placeOf(code).flatMap(counts::place);
        if (place.isEmpty() && !code.isEmpty()) {
            unknown(row, code, other);
        }
        String name = row.text(NAME);
        boolean otherwise = place.isPresent() && !name.isEmpty() && !plain(place.get().name()).equals(plain(name));
        if (otherwise && other.filter(each -> plain(each.name()).equals(plain(name))).isPresent()) {
            row.refuse(PLACE, "counts.other-scheme", code, otherCodes.scheme(), other.get().name(), other.get().code());
        } else if (otherwise) {
            row.doubt(NAME, "indices.other-name", code, place.get().name(), name);
        }
        return place;
    }

    /** A lost zero and a code of the other scheme are told apart from a code that is none. */
    private void unknown(CountryTable.Row row, String code, Optional<CountedPlace> other) {
        Optional<CountedPlace> padded = counts.place("0" + code);
        if (padded.isPresent()) {
            row.refuse(PLACE, "counts.zero-lost", code, padded.get().code(), padded.get().name());
        } else if (other.isPresent()) {
            row.refuse(PLACE, "counts.other-scheme", code, otherCodes.scheme(), other.get().name(), other.get().code());
        } else {
            row.refuse(PLACE, "indices.unknown-place", code, Nearest.to(code, counts.places().stream().map(CountedPlace::code).toList()).flatMap(counts::place).map(PlaceIndicesReader::named).orElse(""));
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Kind> kind(CountryTable.Row row) {
        String word = row.text(KIND).isEmpty() ? said.kind() : row.text(KIND);
        List<String> known = Stream.of(Kind.values()).map(Kind::code).toList();
        if (!known.contains(word)) {
            refuse(row, KIND, word.isEmpty() ? "indices.no-kind" : "indices.kind", String.join(", ", known), word, Nearest.to(word, known).orElse(""));
            return Optional.empty();
        }
        return Stream.of(Kind.values()).filter(each -> each.code().equals(word)).findFirst();
    }

    private Optional<BigDecimal> value(CountryTable.Row row, Optional<Kind> kind) {
        String text = row.needed(VALUE);
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(text);
        if (number.isEmpty() && !text.isEmpty()) {
            row.refuse(VALUE, "indices.no-number", text);
        } else if (number.filter(each -> each.signum() < 0).isPresent()) {
            row.refuse(VALUE, "indices.negative", text);
            return Optional.empty();
        } else if (number.filter(each -> each.compareTo(BigDecimal.ONE) > 0).isPresent() && kind.filter(each -> each != Kind.FACTOR).isPresent()) {
            row.refuse(VALUE, "indices.over-one", text);
        }
        return number;
    }

    private String needed(CountryTable.Row row, String column, String otherwise) {
        String text = row.text(column).isEmpty() ? otherwise : row.text(column);
        if (text.isEmpty()) {
            refuse(row, column, "counts.missing", column);
        }
        return text;
    }

    /** What is said of the whole table, or of no line at all, is told once and not line by line. */
    private void refuse(CountryTable.Row row, String column, String rule, String... details) {
        if (!row.text(column).isEmpty() || told.add(rule + column)) {
            row.refuse(column, rule, details);
        } else {
            left++;
        }
    }

    private String date(CountryTable.Row row) {
        String date = needed(row, DATE, said.date());
        if (!date.isEmpty() && !DAY.matcher(date).matches()) {
            refuse(row, DATE, "indices.date", date);
        }
        return date;
    }

    /** A part of the whole belongs to a place that receives; the others to a unit of a level of the rule. */
    private void level(CountryTable.Row row, CountedPlace place, Kind kind) {
        List<String> levels = kind == Kind.COUNTRY_SHARE ? List.of(rule.level()) : rule.stages().stream().map(Stage::level).toList();
        if (!levels.contains(place.level())) {
            row.refuse(PLACE, "indices.level", named(place), kind.code());
        }
    }

    /** Codes of both schemes look alike: where one line is of the other, the rest may be too; and where all could be of either, only names can tell. */
    private void schemes(List<CountryTable.Row> rows, boolean names) {
        List<String> codes = rows.stream().map(each -> each.text(PLACE)).toList();
        long others = problems.stream().filter(each -> each.rule().equals("counts.other-scheme")).count();
        List<String> both = codes.stream().filter(each -> counts.place(each).isPresent() && otherCodes.placeOf(each).filter(place -> !place.equals(each)).isPresent()).toList();
        if (others > 0) {
            problems.add(Problem.refused(Where.file(file), "indices.other-scheme", String.valueOf(others), String.valueOf(codes.size()), otherCodes.scheme(), String.valueOf(both.size())));
        } else if (!names && !both.isEmpty() && codes.stream().allMatch(each -> otherCodes.placeOf(each).isPresent())) {
            String code = both.getFirst();
            problems.add(Problem.doubtful(Where.file(file), "indices.both-schemes", String.valueOf(both.size()), otherCodes.scheme(), code,
                    counts.place(code).map(CountedPlace::name).orElse(""), otherCodes.placeOf(code).flatMap(counts::place).map(CountedPlace::name).orElse("")));
        }
    }

    /** What can only be judged of all lines together. */
    private void together() {
        Set<String> counted = counted();
        List<PlaceIndex> ofCountry = found.values().stream().filter(each -> each.kind() == Kind.COUNTRY_SHARE).toList();
        if (!ofCountry.isEmpty() && ofCountry.size() < found.size()) {
            problems.add(Problem.refused(Where.file(file), "indices.mixed-kinds"));
            return;
        }
        if (!ofCountry.isEmpty()) {
            shares(ofCountry, counts.places().stream().filter(each -> each.level().equals(rule.level())).filter(each -> counted.contains(each.code())).toList(), country());
        } else {
            groups(counted);
        }
        List<String> gone = found.values().stream().map(PlaceIndex::place).filter(each -> !counted.contains(each)).toList();
        if (!gone.isEmpty()) {
            problems.add(Problem.doubtful(Where.file(file), "indices.not-counted", String.valueOf(gone.size()), names(gone.stream().flatMap(each -> counts.place(each).stream()).toList())));
        }
    }

    private String country() {
        return counts.whole().map(CountedPlace::name).orElse(counts.country());
    }

    /** The places that the census in force counted, and all that they lie in. */
    private Set<String> counted() {
        Optional<CensusDate> inForce = rule.calendar().censuses().stream().filter(each -> counts.censusYears().contains(each.year())).reduce((_, later) -> later);
        Set<String> counted = new LinkedHashSet<>();
        counts.places().stream().filter(each -> each.level().equals(rule.level()) && inForce.filter(census -> counts.census(each.code(), census.year()).isPresent()).isPresent()).forEach(each -> {
            counted.add(each.code());
            counts.above(each).forEach(above -> counted.add(above.code()));
        });
        return counted;
    }

    /** Stage by stage, the units that share what one unit above received. */
    private void groups(Set<String> counted) {
        String above = "";
        for (Stage stage : rule.stages()) {
            String upper = above;
            Map<String, List<CountedPlace>> groups = counts.places().stream().filter(each -> each.level().equals(stage.level()) && counted.contains(each.code()))
                    .collect(Collectors.groupingBy(each -> above(each, upper), TreeMap::new, Collectors.toList()));
            groups.forEach((group, units) -> group(units, counts.place(group).map(PlaceIndicesReader::named).orElseGet(this::country)));
            above = stage.level();
        }
    }

    private String above(CountedPlace place, String level) {
        return counts.above(place).stream().filter(each -> each.level().equals(level)).map(CountedPlace::code).findFirst().orElse("");
    }

    private void group(List<CountedPlace> units, String of) {
        List<PlaceIndex> indices = units.stream().flatMap(each -> Optional.ofNullable(found.get(each.code())).stream()).toList();
        List<Kind> kinds = indices.stream().map(PlaceIndex::kind).distinct().toList();
        if (kinds.size() > 1) {
            problems.add(Problem.refused(Where.file(file), "indices.mixed", of));
        } else if (kinds.contains(Kind.SHARE)) {
            Set<String> members = units.stream().map(CountedPlace::code).collect(Collectors.toSet());
            List<PlaceIndex> more = found.values().stream().filter(each -> !members.contains(each.place()) && besides(each, units.getFirst())).toList();
            shares(Stream.concat(indices.stream(), more.stream()).toList(), units, of);
        } else if (!indices.isEmpty()) {
            factors(indices, units, of);
        }
    }

    /** One of the same unit above that the census in force did not count. */
    private boolean besides(PlaceIndex index, CountedPlace unit) {
        return counts.place(index.place()).filter(each -> each.level().equals(unit.level()) && each.within().equals(unit.within())).isPresent();
    }

    private void shares(Collection<PlaceIndex> shares, List<CountedPlace> units, String of) {
        Set<String> given = shares.stream().map(PlaceIndex::place).collect(Collectors.toSet());
        List<CountedPlace> missing = units.stream().filter(each -> !given.contains(each.code())).toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.refused(Where.file(file), "indices.missing", of, String.valueOf(missing.size()), String.valueOf(units.size()), names(missing)));
            return;
        }
        BigDecimal sum = shares.stream().map(PlaceIndex::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = shares.stream().mapToInt(each -> Math.max(0, each.value().scale())).max().orElse(0);
        BigDecimal rounding = BigDecimal.valueOf(shares.size()).multiply(BigDecimal.valueOf(5, decimals + 1)).min(ROUGHLY);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(rounding) > 0) {
            boolean hundred = sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) < 0;
            int line = shares.stream().mapToInt(each -> lines.getOrDefault(each.place(), 0)).min().orElse(0);
            problems.add(Problem.refused(new Where(file, line, VALUE, ""), hundred ? "indices.per-cent" : "indices.sum", of, sum.toPlainString(), sum.subtract(BigDecimal.ONE).toPlainString(), String.valueOf(shares.size())));
        }
    }

    /** Who has none counts as one: that is an assumption, and told. */
    private void factors(List<PlaceIndex> indices, List<CountedPlace> units, String of) {
        if (indices.size() == units.size() && indices.stream().allMatch(each -> each.value().signum() == 0)) {
            problems.add(Problem.refused(Where.file(file), "indices.all-zero", of));
        } else if (indices.size() < units.size()) {
            problems.add(Problem.doubtful(Where.file(file), "indices.some", of, String.valueOf(units.size() - indices.size()), String.valueOf(units.size())));
        }
    }

    private static String names(List<CountedPlace> places) {
        return places.stream().limit(FEW).map(PlaceIndicesReader::named).collect(Collectors.joining(", ")) + (places.size() > FEW ? ", …" : "");
    }
}
