package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;

/** How many move at each age, as a table: columns {@code age} and {@code intensity}, or {@code age}, {@code migrants} and {@code population}. */
public record IntensityTable(List<Double> ages, List<Double> intensities) {
    private static final int MOST_ROWS = 300;
    private static final int OLDEST = 130;
    private static final List<String> AGE = List.of("age", "edad");
    private static final List<String> INTENSITY = List.of("intensity", "rate", "intensidad", "tasa", "nmi");
    private static final List<String> MIGRANTS = List.of("migrants", "migrantes");
    private static final List<String> POPULATION = List.of("population", "población", "poblacion");

    public IntensityTable {
        ages = List.copyOf(ages);
        intensities = List.copyOf(intensities);
    }

    public static Checked<IntensityTable> read(String file, byte[] bytes, NumberStyle spreadsheetNumbers) {
        if (CsvText.isSomethingElse(bytes)) {
            return Checked.faulty(Problem.refused(Where.file(file), "net.not-csv"));
        }
        var text = new CsvText(bytes);
        Dialect dialect = Dialect.of(text.firstLine(), spreadsheetNumbers);
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = text.records(dialect.separator())) {
            reader.stream().limit(MOST_ROWS + 2L).forEach(records::add);
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return Checked.faulty(Problem.refused(Where.file(file), "file.broken-csv", file));
        }
        if (records.size() > MOST_ROWS + 1) {
            return Checked.faulty(Problem.refused(Where.file(file), "net.too-long", String.valueOf(MOST_ROWS)));
        }
        return records.isEmpty() ? Checked.faulty(Problem.refused(Where.file(file), "schedule.head", "")) : read(file, records, dialect);
    }

    private static Checked<IntensityTable> read(String file, List<CsvRecord> records, Dialect dialect) {
        List<String> head = records.getFirst().getFields().stream().map(each -> dialect.text(each).strip().toLowerCase(Locale.ROOT)).toList();
        int age = at(head, AGE);
        int intensity = at(head, INTENSITY);
        int migrants = at(head, MIGRANTS);
        int population = at(head, POPULATION);
        if (age < 0 || (intensity < 0 && (migrants < 0 || population < 0))) {
            return Checked.faulty(Problem.refused(Where.file(file), "schedule.head", String.join(", ", head.stream().limit(8).toList())));
        }
        List<Problem> problems = new ArrayList<>();
        var values = new TreeMap<Double, Double>();
        Set<Double> seen = new HashSet<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            var where = new Where(file, (int) record.getStartingLineNumber(), "", "");
            Optional<Double> years = number(record, age, dialect).filter(each -> each >= 0 && each <= OLDEST);
            Optional<Double> value = intensity >= 0 ? number(record, intensity, dialect) : share(number(record, migrants, dialect), number(record, population, dialect));
            if (CsvText.isLonger(record, head.size())) {
                problems.add(Problem.refused(where, "row.too-long", String.valueOf(record.getFieldCount()), String.valueOf(head.size())));
            } else if (years.isEmpty() || value.isEmpty()) {
                problems.add(Problem.refused(where, "schedule.row"));
            } else if (value.get() < 0) {
                problems.add(Problem.refused(where, "schedule.negative"));
            } else if (!seen.add(years.get())) {
                problems.add(Problem.refused(where, "schedule.twice", BigDecimal.valueOf(years.get()).stripTrailingZeros().toPlainString()));
            } else {
                values.put(years.get(), value.get());
            }
        }
        return Checked.of(new IntensityTable(List.copyOf(values.keySet()), List.copyOf(values.values())), problems);
    }

    private static int at(List<String> head, List<String> names) {
        return head.stream().filter(names::contains).findFirst().map(head::indexOf).orElse(-1);
    }

    private static Optional<Double> number(CsvRecord record, int at, Dialect dialect) {
        String text = at < record.getFieldCount() ? record.getField(at) : "";
        return dialect.numbers().read(text).or(() -> NumberStyle.MACHINE.read(text)).or(() -> scientific(text)).map(BigDecimal::doubleValue);
    }

    /** Programs write very small numbers as 3.2e-05. */
    private static Optional<BigDecimal> scientific(String text) {
        return text.strip().matches("-?\\d{1,20}(\\.\\d{1,20})?[eE][+-]?\\d{1,2}") ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    private static Optional<Double> share(Optional<Double> migrants, Optional<Double> population) {
        return migrants.flatMap(some -> population.filter(all -> all > 0).map(all -> some / all));
    }
}
