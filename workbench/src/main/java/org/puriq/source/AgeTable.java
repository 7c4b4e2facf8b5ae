package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * People by age as somebody pastes or sends them: CSV, text between tabs, or the first sheet of a workbook that holds rows. What it is, its
 * bytes tell. Nothing in it runs, and no more of it is read than a table of ages may have.
 */
public final class AgeTable {
    /** A hundred and twenty single ages, their groups and their totals; those of many places are passed over row by row. */
    static final int MOST_ROWS = 1_000_000;
    /** Text that somebody pastes or sends; the printed ages of all districts of Peru have 9 megabytes. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private AgeTable() {}

    /** @param code of the place whose ages are wanted, where the table has a column of codes */
    public static Checked<AgeRows.Read> read(Path file, String code, NumberStyle numbers) {
        String name = DataFiles.name(file);
        try {
            if (!Files.isRegularFile(file)) {
                return Checked.faulty(Problem.refused(Where.file(name), "file.missing", name));
            }
            if (Files.size(file) > MOST_BYTES) {
                return Checked.faulty(Problem.refused(Where.file(name), "file.too-large", String.valueOf(MOST_BYTES / 1024 / 1024)));
            }
            byte[] head;
            try (InputStream stream = Files.newInputStream(file)) {
                head = stream.readNBytes(4);
            }
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' ? workbook(file, name, code) : read(name, Files.readAllBytes(file), code, numbers);
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.unreadable", name));
        }
    }

    /** A table that somebody typed or pasted. */
    public static Checked<AgeRows.Read> read(String name, byte[] bytes, String code, NumberStyle numbers) {
        if (bytes.length > MOST_BYTES) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.too-large", String.valueOf(MOST_BYTES / 1024 / 1024)));
        }
        if (CsvText.isSomethingElse(bytes)) {
            return Checked.faulty(Problem.refused(Where.file(name), "enter.no-table", name));
        }
        CsvText text = new CsvText(bytes);
        Dialect dialect = text.firstLine().indexOf('\t') >= 0 ? new Dialect('\t', numbers) : Dialect.of(text.firstLine(), numbers);
        var rows = new AgeRows(name, code, dialect.numbers());
        var builder = CsvReader.builder().fieldSeparator(dialect.separator()).skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (CsvReader<CsvRecord> records = builder.ofCsvRecord(text.reader())) {
            int count = 0;
            for (CsvRecord record : records) {
                if (++count > MOST_ROWS || !rows.take((int) record.getStartingLineNumber(), record.getFields().stream().limit(Limits.COLUMNS).map(String::strip).toList())) {
                    break;
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return Checked.faulty(Problem.refused(Where.file(name), "file.broken-csv", name));
        }
        return rows.finished();
    }

    private static Checked<AgeRows.Read> workbook(Path file, String name, String code) throws IOException {
        Optional<Problem> hostile = EditedWorkbook.hostile(file, name);
        if (hostile.isPresent()) {
            return Checked.faulty(hostile.get());
        }
        try (InputStream stream = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(stream, WITH_FORMATS)) {
            List<Problem> first = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                var rows = new AgeRows(name, code, NumberStyle.MACHINE);
                sheet(sheet, rows);
                if (rows.hasHead()) {
                    return rows.finished();
                }
                first.addAll(rows.finished().remarks());
            }
            return new Checked.Faulty<>(first.isEmpty() ? List.of(Problem.refused(Where.file(name), "enter.no-table", name)) : first.subList(0, 1));
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | java.util.NoSuchElementException broken) {
            return Checked.faulty(Problem.refused(Where.file(name), "workbook.broken", name));
        }
    }

    private static void sheet(Sheet sheet, AgeRows rows) throws IOException {
        try (Stream<Row> all = sheet.openStream()) {
            Iterator<Row> each = all.limit(Limits.ROWS).iterator();
            boolean more = each.hasNext();
            while (more) {
                Row row = each.next();
                List<String> cells = row.stream().limit(Limits.COLUMNS).map(cell -> cell == null ? "" : EditedWorkbook.text(cell).strip()).toList();
                more = rows.take(row.getRowNum(), cells) && each.hasNext();
            }
        }
    }
}
