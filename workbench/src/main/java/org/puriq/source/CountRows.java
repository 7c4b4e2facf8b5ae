package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.source.CountRecipe.Layout;

/** The rows of a file of counts, one after the other: of text, of text packed with gzip, or of the first sheet of a workbook that holds rows. */
final class CountRows {
    static final String WORKBOOK = ".xlsx";
    private static final int MEGABYTES = 64;

    private CountRows() {}

    /** Gives the rows to somebody until that one has enough; what keeps them from being read is told. */
    static Optional<Problem> read(Path file, Layout layout, Predicate<SheetRow> goOn) {
        try {
            return layout.file().endsWith(WORKBOOK) ? workbook(file, layout, goOn) : text(file, layout, goOn);
        } catch (CsvParseException broken) {
            return refused(layout, "file.broken-csv", layout.file());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return refused(layout, "counts.charset", layout.charset());
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | java.util.NoSuchElementException broken) {
            return refused(layout, "workbook.broken", layout.file());
        } catch (IOException unreadable) {
            return unreadable(layout, unreadable);
        } catch (UncheckedIOException unreadable) {
            return unreadable.getCause() instanceof IOException why ? unreadable(layout, why) : refused(layout, "file.unreadable", layout.file());
        }
    }

    private static Optional<Problem> unreadable(Layout layout, IOException why) {
        return switch (why) {
            case TooLarge _ -> refused(layout, "data.too-large", String.valueOf(MEGABYTES));
            case ZipException _ -> refused(layout, "gzip.broken", layout.file());
            default -> refused(layout, "file.unreadable", layout.file());
        };
    }

    private static Optional<Problem> refused(Layout layout, String rule, String detail) {
        return Optional.of(Problem.refused(Where.file(layout.file()), rule, detail));
    }

    private static Optional<Problem> text(Path file, Layout layout, Predicate<SheetRow> goOn) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(layout.separator()).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(reader(file, layout))) {
            for (CsvRecord record : records) {
                if (!goOn.test(new SheetRow((int) record.getStartingLineNumber(), record.getFields()))) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /** The stream is closed where it cannot be unpacked; later on, the reader closes it. */
    private static BufferedReader reader(Path file, Layout layout) throws IOException {
        Charset charset = Charset.forName(layout.charset());
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream plain = layout.file().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(new Bounded(plain, MEGABYTES * 1024L * 1024, TooLarge::new), charset));
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }

    /** There is more of it than is read. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static Optional<Problem> workbook(Path file, Layout layout, Predicate<SheetRow> goOn) throws IOException {
        Optional<Problem> hostile = EditedWorkbook.hostile(file, layout.file());
        if (hostile.isPresent()) {
            return hostile;
        }
        try (InputStream stream = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(stream)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                int rows = sheet(sheet, goOn);
                if (rows > 0) {
                    return rows > Limits.ROWS ? refused(layout, "file.too-many-rows", String.valueOf(Limits.ROWS)) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** How many rows were looked at: until somebody has enough, or one more than are taken. */
    private static int sheet(Sheet sheet, Predicate<SheetRow> goOn) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<SheetRow> each = rows.limit(Limits.ROWS + 1L).map(CountRows::row).iterator();
            int read = 0;
            boolean more = each.hasNext();
            while (more) {
                more = goOn.test(each.next()) && each.hasNext();
                read++;
            }
            return read;
        }
    }

    private static SheetRow row(Row row) {
        return new SheetRow(row.getRowNum(), row.stream().limit(Limits.COLUMNS).map(cell -> cell == null ? "" : EditedWorkbook.text(cell).strip()).toList());
    }
}
