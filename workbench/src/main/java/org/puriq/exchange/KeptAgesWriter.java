package org.puriq.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.puriq.country.AgeCount;
import org.puriq.source.KeptAgesReader;

/** Writes ages that were entered for a place so that {@link KeptAgesReader} reads the same again, and a spreadsheet too. */
public final class KeptAgesWriter {
    private KeptAgesWriter() {}

    public static byte[] bytes(AgeCount ages) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(KeptAgesReader.COLUMNS);
            ages.groups().forEach(each -> csv.writeRecord(row(ages, each)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be written.", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(AgeCount ages, AgeCount.Group group) {
        return List.of(ages.country(), ages.place(), String.valueOf(ages.year()), group.ages(), ages.bySex() ? String.valueOf(group.women()) : "", ages.bySex() ? String.valueOf(group.men()) : "",
                String.valueOf(group.persons()), ages.alone().map(each -> each.toPlainString()).orElse(""), ages.source(), ages.day(), ages.by());
    }
}
