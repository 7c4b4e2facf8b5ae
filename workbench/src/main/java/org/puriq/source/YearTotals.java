package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** Reads how many people a country is to have, year by year: a table with the columns year (año) and persons (personas). */
public final class YearTotals {
    private static final List<String> YEAR = List.of("year", "año", "ano");
    private static final List<String> PERSONS = List.of("persons", "personas", "total");
    private static final int MOST_ROWS = 500;
    private static final int LONGEST = 60;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, Double> persons = new TreeMap<>();

    private YearTotals(String file) {
        this.file = file;
    }

    /** The persons of each year from the first to the last one; a year that is missing is a problem. */
    public static Checked<double[]> read(Path path, int first, int last) {
        return DataFiles.open(path).then(files -> files.texts().stream().findFirst().map(text -> new YearTotals(text.file()).read(new CsvText(text.bytes()), first, last))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.file(DataFiles.name(path)), "totals.no-table"))));
    }

    private Checked<double[]> read(CsvText text, int first, int last) {
        Dialect dialect = Dialect.of(text.firstLine(), NumberStyle.MACHINE);
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(dialect.separator()).skipEmptyLines(true).ofCsvRecord(text.reader())) {
            List<List<String>> rows = records.stream().limit(MOST_ROWS).map(each -> each.getFields().stream().map(String::strip).toList()).toList();
            List<String> heads = rows.isEmpty() ? List.of() : rows.getFirst().stream().map(each -> each.toLowerCase(java.util.Locale.ROOT)).toList();
            int year = column(heads, YEAR);
            int number = column(heads, PERSONS);
            if (year < 0 || number < 0) {
                return Checked.faulty(Problem.refused(Where.file(file), "totals.no-table"));
            }
            IntStream.range(1, rows.size()).forEach(line -> row(rows.get(line), year, number, line + 1));
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "file.broken-csv", file));
        }
        return finished(first, last);
    }

    private static int column(List<String> heads, List<String> names) {
        return IntStream.range(0, heads.size()).filter(at -> names.contains(heads.get(at))).findFirst().orElse(-1);
    }

    private void row(List<String> cells, int yearColumn, int numberColumn, int line) {
        Optional<Integer> year = cell(cells, yearColumn).filter(each -> each.matches("\\d{4}")).map(Integer::valueOf);
        Optional<Double> number = cell(cells, numberColumn).flatMap(NumberStyle.MACHINE::read).map(Number::doubleValue).filter(each -> each > 0);
        if (year.isEmpty() || number.isEmpty()) {
            problems.add(Problem.refused(new Where(file, line, "", ""), "totals.row", shortened(String.join(" ", cells))));
        } else if (persons.put(year.get(), number.get()) != null) {
            problems.add(Problem.refused(new Where(file, line, "", ""), "totals.twice", String.valueOf(year.get())));
        }
    }

    private static String shortened(String told) {
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
    }

    private static Optional<String> cell(List<String> cells, int column) {
        return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    private Checked<double[]> finished(int first, int last) {
        List<Integer> missing = IntStream.rangeClosed(first, last).boxed().filter(each -> !persons.containsKey(each)).toList();
        if (problems.isEmpty() && !missing.isEmpty()) {
            problems.add(Problem.refused(Where.file(file), "totals.years", missing.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", ")), String.valueOf(first), String.valueOf(last)));
        }
        return problems.isEmpty() ? Checked.sound(IntStream.rangeClosed(first, last).mapToDouble(each -> persons.getOrDefault(each, 0.0)).toArray()) : new Checked.Faulty<>(problems.stream().limit(20).toList());
    }
}
