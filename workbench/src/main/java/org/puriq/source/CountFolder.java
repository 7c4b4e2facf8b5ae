package org.puriq.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces.Place;
import org.puriq.projection.CountedPlaces;
import org.puriq.source.CountRecipe.CountColumn;
import org.puriq.source.CountRecipe.CountFile;
import org.puriq.source.CountRecipe.Layout;
import org.puriq.source.CountRecipe.OfficialFile;

/** Reads a folder of counts as a recipe says, and says what is wrong with it: row by row, or of the whole. */
public final class CountFolder {
    private static final int NAMED = 10;
    private static final Pattern TABLE = Pattern.compile("\\.(csv|txt|csv\\.gz|txt\\.gz|xlsx)$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,12}");
    /** Growth or loss of more than this a year, over a span between censuses, is hardly a count of the same place. */
    private static final double IMPLAUSIBLE = 0.08;

    private final Path folder;
    private final CountRecipe recipe;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<CountColumn, Map<String, Long>> columns = new LinkedHashMap<>();

    private CountFolder(Path folder, CountRecipe recipe) {
        this.folder = folder;
        this.recipe = recipe;
    }

    /**
     * What a folder holds.
     *
     * @param counted the places that stand in every census of the folder
     * @param official an official projection by code of place and year
     * @param unmatched names of the projection that no place has, and places that it does not name
     * @param leftOut codes of places that do not stand in every census
     */
    public record Counts(CountRecipe recipe, CountedPlaces counted, Map<String, TreeMap<Integer, Long>> official, List<String> unmatched, List<String> leftOut) {
        public Counts {
            leftOut = List.copyOf(leftOut);
            official = Map.copyOf(official);
            unmatched = List.copyOf(unmatched);
        }
    }

    public static Checked<Counts> read(Path folder, CountRecipe recipe) {
        return new CountFolder(folder, recipe).read();
    }

    private Checked<Counts> read() {
        recipe.files().forEach(this::read);
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new Checked.Faulty<>(problems);
        }
        List<CountColumn> censuses = columns.keySet().stream().filter(CountColumn::census).sorted(Comparator.comparingDouble(CountColumn::moment)).toList();
        if (censuses.isEmpty() || places.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.file(folder.toString()), "counts.none", recipe.id()));
        }
        CountedPlaces counted = counted(censuses);
        if (counted.size() == 0) {
            return Checked.faulty(Problem.refused(Where.file(folder.toString()), "counts.none-in-all", recipe.id()));
        }
        implausible(counted);
        Map<String, TreeMap<Integer, Long>> official = new HashMap<>();
        List<String> unmatched = new ArrayList<>();
        recipe.official().filter(each -> Files.exists(folder.resolve(each.layout().file()))).ifPresent(each -> official(each, counted, official, unmatched));
        return Checked.of(new Counts(recipe, counted, official, unmatched, leftOut(counted)), problems);
    }

    private List<String> leftOut(CountedPlaces counted) {
        Set<String> in = new LinkedHashSet<>(counted.places().stream().map(Place::code).toList());
        return places.keySet().stream().filter(each -> !in.contains(each)).toList();
    }

    private CountedPlaces counted(List<CountColumn> censuses) {
        List<Place> inAll = places.values().stream().filter(place -> censuses.stream().allMatch(each -> column(each).containsKey(place.code()))).toList();
        List<String> out = places.keySet().stream().filter(code -> inAll.stream().noneMatch(each -> each.code().equals(code))).limit(NAMED).toList();
        if (inAll.size() < places.size()) {
            problems.add(Problem.doubtful(Where.file(folder.toString()), "counts.not-in-all", String.valueOf(places.size() - inAll.size()), String.valueOf(places.size()), String.join(", ", out)));
        }
        List<long[]> persons = censuses.stream().map(each -> inAll.stream().mapToLong(place -> column(each).getOrDefault(place.code(), 0L)).toArray()).toList();
        return new CountedPlaces(inAll, censuses.stream().map(each -> new Count(each.year(), each.moment())).toList(), persons);
    }

    /** A column that calls itself a census and is none shows by changes that hardly any place goes through. */
    private void implausible(CountedPlaces counted) {
        for (int at = 1; at < counted.counts().size(); at++) {
            int later = at;
            double years = counted.counts().get(at).moment() - counted.counts().get(at - 1).moment();
            List<Integer> wild = IntStream.range(0, counted.size()).filter(place -> StrictMath.abs(rate(counted, later, place, years)) > IMPLAUSIBLE).boxed()
                    .sorted(Comparator.comparingDouble(place -> -StrictMath.abs(rate(counted, later, place, years)))).toList();
            if (!wild.isEmpty()) {
                String worst = String.join("; ", wild.stream().limit(3).map(place -> told(counted, later, place)).toList());
                problems.add(Problem.doubtful(Where.file(folder.toString()), "counts.implausible", String.valueOf(wild.size()), String.valueOf(counted.size()), String.valueOf(counted.counts().get(at - 1).year()), String.valueOf(counted.counts().get(at).year()), worst));
            }
        }
    }

    private static double rate(CountedPlaces counted, int later, int place, double years) {
        double then = StrictMath.max(counted.persons().get(later - 1)[place], 0.5);
        double now = StrictMath.max(counted.persons().get(later)[place], 0.5);
        return StrictMath.log(now / then) / years;
    }

    private static String told(CountedPlaces counted, int later, int place) {
        return "%s %s: %d > %d".formatted(counted.places().get(place).code(), counted.places().get(place).name(), counted.persons().get(later - 1)[place], counted.persons().get(later)[place]);
    }

    private void read(CountFile file) {
        file.counts().forEach(each -> columns.put(each, new HashMap<>()));
        Map<CountColumn, Long> totals = new HashMap<>();
        Set<String> lost = new LinkedHashSet<>();
        rows(file.layout(), needed(file), (line, row) -> row(file, line, row, totals, lost));
        if (!lost.isEmpty()) {
            problems.add(Problem.refused(Where.file(file.layout().file()), "counts.lost-zeros", String.valueOf(lost.size()), lost.iterator().next(), String.valueOf(file.digits().orElse(0)), "0" + lost.iterator().next()));
        }
        totals.forEach((column, total) -> check(file, column, total));
    }

    private static Set<String> needed(CountFile file) {
        Set<String> needed = new LinkedHashSet<>(Set.of(file.code()));
        file.name().ifPresent(needed::add);
        file.within().ifPresent(needed::add);
        needed.addAll(file.where().keySet());
        file.counts().forEach(each -> needed.add(each.column()));
        file.counts().forEach(each -> needed.addAll(each.where().keySet()));
        return needed;
    }

    private void row(CountFile file, long line, Map<String, String> row, Map<CountColumn, Long> totals, Set<String> lost) {
        String written = row.getOrDefault(file.code(), "").strip();
        String name = file.name().map(each -> row.getOrDefault(each, "").strip()).orElse(written);
        boolean isTotal = file.total().filter(each -> each.equalsIgnoreCase(written) || each.equalsIgnoreCase(name)).isPresent();
        if (isTotal) {
            file.counts().stream().filter(each -> holds(each.where(), row)).forEach(each -> persons(file, line, each, row).ifPresent(total -> totals.put(each, total)));
        } else if (holds(file.where(), row)) {
            code(file, written, lost).ifPresent(code -> place(file, line, row, code, name));
        }
    }

    private static boolean holds(Map<String, String> where, Map<String, String> row) {
        return where.entrySet().stream().allMatch(each -> row.getOrDefault(each.getKey(), "").strip().equals(each.getValue()));
    }

    private static Optional<String> code(CountFile file, String written, Set<String> lost) {
        Matcher matcher = file.form().matcher(written);
        if (matcher.matches()) {
            return Optional.of(matcher.groupCount() == 0 ? written : String.join("", IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList()));
        }
        if (file.digits().isPresent() && written.length() == file.digits().getAsInt() - 1 && written.chars().allMatch(each -> each >= '0' && each <= '9')) {
            lost.add(written);
        }
        return Optional.empty();
    }

    private void place(CountFile file, long line, Map<String, String> row, String code, String name) {
        String within = file.within().map(each -> row.getOrDefault(each, "").strip()).orElseGet(() -> code.substring(0, Math.min(recipe.within(), code.length())));
        places.putIfAbsent(code, new Place(code, name, within));
        for (CountColumn column : file.counts()) {
            if (holds(column.where(), row)) {
                persons(file, line, column, row).ifPresent(persons -> put(file, line, column, code, persons));
            }
        }
    }

    private void put(CountFile file, long line, CountColumn column, String code, long persons) {
        Long other = column(column).put(code, persons);
        if (other != null && other != persons) {
            problems.add(Problem.refused(new Where(file.layout().file(), (int) line, column.column(), String.valueOf(persons)), "counts.stands-twice", code, String.valueOf(other)));
        }
    }

    private OptionalLong persons(CountFile file, long line, CountColumn column, Map<String, String> row) {
        String written = row.getOrDefault(column.column(), "").strip();
        String digits = file.layout().grouping().isEmpty() ? written : written.replace(file.layout().grouping(), "");
        if (NUMBER.matcher(digits).matches()) {
            return OptionalLong.of(Long.parseLong(digits));
        }
        if (NEGATIVE.matcher(digits).matches()) {
            problems.add(Problem.refused(new Where(file.layout().file(), (int) line, column.column(), written), "counts.below-zero", written));
        }
        return OptionalLong.empty();
    }

    private Map<String, Long> column(CountColumn column) {
        return columns.computeIfAbsent(column, _ -> new HashMap<>());
    }

    private void check(CountFile file, CountColumn column, long total) {
        long sum = column(column).values().stream().mapToLong(Long::longValue).sum();
        if (sum != total) {
            problems.add(Problem.doubtful(new Where(file.layout().file(), 0, column.column(), ""), "counts.total", String.valueOf(sum), String.valueOf(total), String.valueOf(total - sum)));
        }
    }

    private void official(OfficialFile file, CountedPlaces counted, Map<String, TreeMap<Integer, Long>> official, List<String> unmatched) {
        Map<String, String> codes = new HashMap<>();
        counted.places().forEach(place -> codes.put(place.within() + "/" + plain(place.name()), place.code()));
        String[] open = {""};
        Set<String> needed = new LinkedHashSet<>(Set.of(file.name()));
        file.years().forEach(year -> needed.add(String.valueOf(year)));
        rows(file.layout(), needed, (_, row) -> {
            String name = row.getOrDefault(file.name(), "").strip();
            if (file.groups().containsKey(name)) {
                open[0] = file.groups().getOrDefault(name, "");
            } else if (!open[0].isEmpty() && NUMBER.matcher(row.getOrDefault(String.valueOf(file.years().getLast()), "").strip()).matches()) {
                String code = codes.getOrDefault(open[0] + "/" + plain(name), "");
                if (code.isEmpty()) {
                    unmatched.add(open[0] + " " + name);
                } else {
                    official.put(code, years(file, row));
                }
            }
        });
        counted.places().stream().filter(place -> !official.containsKey(place.code())).forEach(place -> unmatched.add(place.code() + " " + place.name()));
    }

    private static TreeMap<Integer, Long> years(OfficialFile file, Map<String, String> row) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        file.years().forEach(year -> Optional.of(row.getOrDefault(String.valueOf(year), "").strip()).filter(each -> NUMBER.matcher(each).matches()).ifPresent(each -> years.put(year, Long.parseLong(each))));
        return years;
    }

    /** A name without accents, capitals and marks. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Every row below the head, as cells by the names of the columns that are needed. */
    private void rows(Layout layout, Set<String> needed, BiConsumer<Long, Map<String, String>> take) {
        Path file = folder.resolve(layout.file()).normalize();
        if (!file.startsWith(folder.normalize())) {
            problems.add(Problem.refused(Where.file(layout.file()), "counts.outside", layout.file()));
            return;
        }
        var below = new Below(layout, needed, take);
        CountRows.read(file, layout, below::takes).ifPresent(problems::add);
        if (!below.missing.isEmpty()) {
            problems.add(Problem.refused(Where.file(layout.file()), "counts.no-column", String.join(", ", below.missing)));
        }
    }

    /** The rows below a head, which says where the columns stand. */
    private static final class Below {
        private final Layout layout;
        private final Set<String> needed;
        private final BiConsumer<Long, Map<String, String>> take;
        private final Map<String, Integer> where = new HashMap<>();
        private List<String> missing = List.of();
        private int number;

        Below(Layout layout, Set<String> needed, BiConsumer<Long, Map<String, String>> take) {
            this.layout = layout;
            this.needed = needed;
            this.take = take;
            if (layout.head().isEmpty()) {
                needed.stream().filter(each -> each.matches("\\d{1,3}")).forEach(each -> where.put(each, Integer.parseInt(each)));
                missing = needed.stream().filter(each -> !where.containsKey(each)).toList();
            }
        }

        /** Whether the rows that follow are wanted, too. */
        boolean takes(SheetRow row) {
            if (layout.head().isPresent() && number == layout.head().getAsInt()) {
                where.putAll(columns(row));
                missing = needed.stream().filter(each -> !where.containsKey(each)).toList();
            } else if (!where.isEmpty()) {
                Map<String, String> cells = new HashMap<>();
                needed.forEach(each -> cells.put(each, field(row, where.getOrDefault(each, Integer.MAX_VALUE))));
                take.accept((long) row.line(), cells);
            }
            number++;
            return missing.isEmpty();
        }
    }

    /** Where the columns stand that a head names. */
    private static Map<String, Integer> columns(SheetRow head) {
        Map<String, Integer> columns = new HashMap<>();
        IntStream.range(0, head.cells().size()).forEach(at -> columns.putIfAbsent(head.cells().get(at).replace("\uFEFF", "").strip(), at));
        return columns;
    }

    /**
     * The recipe with the files of a folder whose heads have its columns, whatever they are called; of several the one that has the
     * recipe's name. A file without a head is known by its name alone. Empty where a file is not there.
     */
    public static Optional<CountRecipe> fitting(Path folder, CountRecipe recipe) {
        List<CountFile> found = recipe.files().stream().flatMap(each -> file(folder, each).stream()).toList();
        return found.size() < recipe.files().size() ? Optional.empty()
                : Optional.of(new CountRecipe(recipe.id(), recipe.name(), recipe.source(), recipe.country(), recipe.within(), found, recipe.official()));
    }

    private static Optional<CountFile> file(Path folder, CountFile wanted) {
        if (wanted.layout().head().isEmpty()) {
            return Optional.of(wanted).filter(each -> Files.exists(folder.resolve(each.layout().file())));
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.isRegularFile(each) && TABLE.matcher(DataFiles.name(each)).find()).limit(Limits.FILES).map(DataFiles::name)
                    .sorted(Comparator.comparing((String each) -> !each.equals(wanted.layout().file())).thenComparing(Comparator.naturalOrder()))
                    .map(wanted::in).filter(each -> hasHead(folder, each)).findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasHead(Path folder, CountFile file) {
        int[] number = {0};
        boolean[] has = {false};
        Set<String> needed = needed(file);
        CountRows.read(folder.resolve(file.layout().file()), file.layout(), row -> {
            boolean isHead = number[0]++ == file.layout().head().orElse(0);
            has[0] = isHead && columns(row).keySet().containsAll(needed);
            return !isHead;
        });
        return has[0];
    }

    private static String field(SheetRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }
}
