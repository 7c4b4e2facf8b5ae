package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;

/** Reads ages that were entered for a place and kept: a row for each age, and in every row whose they are, of when, who says so and who entered them. */
public final class KeptAgesReader {
    /** The columns of the file, in their order. */
    public static final List<String> COLUMNS = List.of("country", "place", "year", "age", "women", "men", "persons", "alone", "source", "day", "by");
    private static final int MOST_BYTES = 1024 * 1024;

    private KeptAgesReader() {}

    /** @param country of whose place they must be; {@code place} likewise */
    public static Checked<AgeCount> read(Path file, String country, String place) {
        String name = String.valueOf(file.getFileName());
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES || CsvText.isSomethingElse(bytes)) {
                return Checked.faulty(Problem.refused(Where.file(name), "enter.kept-broken", name));
            }
            return read(name, bytes, country, place);
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.unreadable", name));
        }
    }

    private static Checked<AgeCount> read(String name, byte[] bytes, String country, String place) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(new CsvText(bytes).reader())) {
            records.forEach(rows::add);
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.broken-csv", name));
        }
        if (rows.isEmpty() || !COLUMNS.stream().allMatch(each -> rows.getFirst().findField(each).isPresent())) {
            return Checked.faulty(Problem.refused(Where.file(name), "enter.kept-broken", name));
        }
        NamedCsvRecord first = rows.getFirst();
        if (!first.getField("country").equals(country) || !first.getField("place").equals(place) || !first.getField("year").matches("\\d{4}")) {
            return Checked.faulty(Problem.refused(Where.file(name), "enter.kept-broken", name));
        }
        boolean bySex = rows.stream().anyMatch(each -> !each.getField("women").isEmpty());
        var ages = new AgeRows(name, place, NumberStyle.MACHINE);
        ages.take(1, bySex ? List.of("age", "women", "men") : List.of("age", "persons"));
        for (NamedCsvRecord row : rows) {
            ages.take((int) row.getStartingLineNumber(), bySex ? List.of(row.getField("age"), row.getField("women"), row.getField("men")) : List.of(row.getField("age"), row.getField("persons")));
        }
        Optional<BigDecimal> alone = NumberStyle.MACHINE.read(first.getField("alone")).filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(100)) <= 0);
        return ages.finished().map(read -> new AgeCount(country, place, Integer.parseInt(first.getField("year")), read.bySex(), read.groups(), first.getField("source"), first.getField("day"), first.getField("by"), alone));
    }
}
