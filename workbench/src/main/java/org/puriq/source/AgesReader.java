package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.recipe.AgeRecipe;
import org.puriq.recipe.CountedAges;

/** Reads people by age and sex of many places by a recipe, and says row by row what is wrong. Of a folder, the first file that a recipe fits. */
public final class AgesReader {
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\s*[-–a]\\s*(\\d{1,3}))?(\\+)?");
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST = 60;

    private final String file;
    private final AgeRecipe recipe;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<String>, Rows> places = new LinkedHashMap<>();
    private final Map<List<String>, double[]> totals = new LinkedHashMap<>();

    /** Women and men by the first age of the group; {@code last} is the first age of the open group, where one is written. */
    private static final class Rows {
        private final TreeMap<Integer, double[]> byAge = new TreeMap<>();
        /** The last age of each group that was written with its end. */
        private final Map<Integer, Integer> ends = new HashMap<>();
        private int last = -1;
    }

    private AgesReader(String file, AgeRecipe recipe) {
        this.file = file;
        this.recipe = recipe;
    }

    public static Checked<CountedAges> read(Path data, List<AgeRecipe> recipes) {
        return DataFiles.open(data).then(files -> read(DataFiles.name(data), files.texts(), recipes).withDoubts(files.doubts()));
    }

    /** A table that somebody typed or pasted. */
    public static Checked<CountedAges> read(String name, byte[] bytes, List<AgeRecipe> recipes) {
        return read(name, List.of(new DataFiles.Text(name, bytes)), recipes);
    }

    private static Checked<CountedAges> read(String name, List<DataFiles.Text> texts, List<AgeRecipe> recipes) {
        for (AgeRecipe recipe : recipes) {
            for (DataFiles.Text text : texts) {
                if (!CsvText.isSomethingElse(text.bytes()) && recipe.fits(List.of(text.firstLine().split("[,;\t]", -1)).stream().map(each -> each.replace("\"", "").strip()).toList())) {
                    return new AgesReader(text.file(), recipe).read(new CsvText(text.bytes()));
                }
            }
        }
        return Checked.faulty(Problem.refused(Where.file(name), "ages.no-recipe", String.join(", ", recipes.stream().map(AgeRecipe::id).toList())));
    }

    private Checked<CountedAges> read(CsvText text) {
        Dialect dialect = text.firstLine().indexOf('\t') >= 0 ? new Dialect('\t', NumberStyle.MACHINE) : Dialect.of(text.firstLine(), NumberStyle.MACHINE);
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(dialect.separator()).skipEmptyLines(true).ofCsvRecord(text.reader())) {
            List<String> heads = List.of();
            int rows = 0;
            for (CsvRecord record : records) {
                List<String> cells = record.getFields().stream().map(String::strip).toList();
                if (heads.isEmpty()) {
                    heads = cells;
                } else if (++rows > MOST_ROWS) {
                    return Checked.faulty(Problem.refused(Where.file(file), "file.too-many-rows", String.valueOf(MOST_ROWS)));
                } else if (problems.size() > MOST_PROBLEMS) {
                    break;
                } else {
                    row(heads, cells, (int) record.getStartingLineNumber());
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "file.broken-csv", file));
        }
        return finished();
    }

    private void row(List<String> heads, List<String> cells, int line) {
        boolean counts = recipe.only().map(only -> cell(heads, cells, List.of(only.column())).equals(only.is())).orElse(true);
        String age = cell(heads, cells, recipe.age());
        if (!counts || recipe.repeats().stream().anyMatch(age::startsWith)) {
            return;
        }
        List<String> place = recipe.ofOnePlace() ? List.of() : recipe.code().isEmpty() ? recipe.names().stream().map(name -> cell(heads, cells, List.of(name))).toList() : List.of(cell(heads, cells, recipe.code()));
        Optional<Double> women = persons(cell(heads, cells, recipe.women()), line, "women");
        Optional<Double> men = persons(cell(heads, cells, recipe.men()), line, "men");
        if (women.isEmpty() || men.isEmpty()) {
            return;
        }
        if (recipe.totals().contains(age)) {
            totals.put(place, new double[] {women.get(), men.get()});
            return;
        }
        Matcher matched = AGE.matcher(age);
        if (!matched.matches() || Integer.parseInt(matched.group(1)) > 120) {
            refuse(line, "age", age, "ages.no-age");
            return;
        }
        put(place, Integer.parseInt(matched.group(1)), matched.group(3) != null, women.get(), men.get(), line);
        Optional.ofNullable(matched.group(2)).ifPresent(end -> places.getOrDefault(place, new Rows()).ends.put(Integer.valueOf(matched.group(1)), Integer.valueOf(end)));
    }

    private void put(List<String> place, int age, boolean open, double women, double men, int line) {
        Rows rows = places.computeIfAbsent(place, _ -> new Rows());
        if (rows.byAge.putIfAbsent(age, new double[] {women, men}) != null) {
            refuse(line, "age", String.valueOf(age), "ages.twice", String.join(" / ", place));
        }
        if (open || recipe.open().filter(each -> each == age).isPresent()) {
            rows.last = Math.max(rows.last, age);
        }
    }

    private static String cell(List<String> heads, List<String> cells, List<String> wanted) {
        int at = wanted.stream().mapToInt(heads::indexOf).filter(each -> each >= 0).findFirst().orElse(-1);
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private Optional<Double> persons(String text, int line, String column) {
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(text);
        if (number.isEmpty()) {
            refuse(line, column, text, "ages.no-number");
        } else if (number.get().signum() < 0) {
            refuse(line, column, text, "ages.negative");
            return Optional.empty();
        }
        return number.map(BigDecimal::doubleValue);
    }

    private void refuse(int line, String column, String value, String rule, String... details) {
        String told = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        List<String> all = new ArrayList<>(List.of(told));
        all.addAll(List.of(details));
        problems.add(Problem.refused(new Where(file, line, column, told), rule, all.toArray(String[]::new)));
    }

    private Checked<CountedAges> finished() {
        if (places.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.refused(Where.file(file), "ages.empty"));
        }
        List<CountedAges.Place> read = new ArrayList<>();
        places.forEach((place, rows) -> read.add(place(place, rows)));
        return Checked.of(new CountedAges(file, recipe, read), problems);
    }

    /** Single ages that nobody has are not in every file: where the ages are single, those that are missing are none. */
    private CountedAges.Place place(List<String> written, Rows rows) {
        int last = rows.last >= 0 ? rows.last : recipe.open().orElse(rows.byAge.lastKey());
        boolean single = rows.byAge.keySet().stream().anyMatch(age -> age % 5 != 0) && rows.byAge.containsKey(2);
        List<Integer> starts = new ArrayList<>(rows.byAge.headMap(last).keySet());
        if (single) {
            starts = new ArrayList<>(java.util.stream.IntStream.range(0, last).boxed().toList());
        }
        starts.add(last);
        checkEnds(written, rows, starts);
        List<Double> women = starts.stream().map(age -> sum(rows, age, last, 0)).toList();
        List<Double> men = starts.stream().map(age -> sum(rows, age, last, 1)).toList();
        var place = new CountedAges.Place(written, starts, women, men);
        double[] total = totals.get(written);
        if (total != null && Math.abs(total[0] + total[1] - place.total()) > 0.5) {
            problems.add(Problem.doubtful(Where.file(file), "ages.sum", String.join(" / ", written), plain(place.total()), plain(total[0] + total[1]), plain(place.total() - total[0] - total[1])));
        }
        return place;
    }

    /** Nobody between two groups is left to be guessed at; a last group with an end is told to be taken as open. */
    private void checkEnds(List<String> written, Rows rows, List<Integer> starts) {
        for (int at = 1; at < starts.size(); at++) {
            int from = starts.get(at - 1);
            int to = rows.ends.getOrDefault(from, starts.get(at) - 1);
            if (to != starts.get(at) - 1) {
                problems.add(Problem.refused(Where.file(file), "ages.gap", String.join(" / ", written), from + "-" + to, String.valueOf(starts.get(at))));
            }
        }
        Optional.ofNullable(rows.ends.get(starts.getLast())).ifPresent(end ->
                problems.add(Problem.doubtful(Where.file(file), "ages.with-end", String.join(" / ", written), starts.getLast() + "-" + end, starts.getLast() + "+")));
    }

    private static double sum(Rows rows, int age, int last, int sex) {
        if (age == last) {
            return rows.byAge.tailMap(last).values().stream().mapToDouble(each -> each[sex]).sum();
        }
        double[] persons = rows.byAge.get(age);
        return persons == null ? 0 : persons[sex];
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
