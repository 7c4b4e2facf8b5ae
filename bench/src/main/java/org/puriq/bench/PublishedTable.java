package org.puriq.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A table as somebody publishes it: CSV in UTF-8 whose first line names the columns, compressed where its name ends in {@code .gz}. */
final class PublishedTable {
    private final Path file;

    PublishedTable(Path file) {
        this.file = file;
    }

    /** @throws java.util.NoSuchElementException by {@code each} where it asks for a column that the table does not have */
    void rows(Consumer<NamedCsvRecord> each) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            records.forEach(each);
        }
    }
}
