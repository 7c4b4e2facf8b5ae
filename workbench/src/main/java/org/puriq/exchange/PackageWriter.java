package org.puriq.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.puriq.base.NumberStyle;
import org.puriq.base.Recorded;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.Inert;
import org.puriq.format.InterviewFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.source.AttachedFiles;
import org.puriq.study.Study;

/**
 * Writes a study as a package of CSV files with a Frictionless description. The same study always gives the same bytes. The
 * edition for machines is literal; the one for spreadsheets has semicolons, the country's numbers and inert formulas, and
 * comes back the same.
 */
public final class PackageWriter {
    private static final String DESCRIPTION = "datapackage.json";
    /** A month after the first moment that a zip can hold (at that one it adds the time zone): the same in Lima and in La Paz. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Study study;
    private final Optional<NumberStyle> spreadsheet;
    private final SequencedMap<String, byte[]> attached;

    private PackageWriter(Study study, Optional<NumberStyle> spreadsheet, SequencedMap<String, byte[]> attached) {
        this.study = study;
        this.spreadsheet = spreadsheet;
        this.attached = attached;
    }

    /** The same with receipts and photographs, by the name that their attachment gives them, in a folder of their own. */
    public PackageWriter with(SequencedMap<String, byte[]> files) {
        return new PackageWriter(study, spreadsheet, files);
    }

    public static PackageWriter forMachines(Study study) {
        return new PackageWriter(study, Optional.empty(), new LinkedHashMap<>());
    }

    public static PackageWriter forSpreadsheets(Study study, NumberStyle numbers) {
        return new PackageWriter(study, Optional.of(numbers), new LinkedHashMap<>());
    }

    /** Tables of an earlier package that the study no longer fills are taken away, or they would come back with the next import. */
    public void writeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        SequencedMap<String, byte[]> files = files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (String table : StudyFormat.names()) {
            if (!files.containsKey(table + ".csv")) {
                Files.deleteIfExists(folder.resolve(table + ".csv"));
            }
        }
        writeAttached(folder.resolve(AttachedFiles.FOLDER));
    }

    /** What an earlier package held and this one does not may have been taken back by those on it: it goes. */
    private void writeAttached(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path file : inside.filter(each -> AttachedFiles.isName(String.valueOf(each.getFileName())) && !attached.containsKey(String.valueOf(each.getFileName()))).toList()) {
                    Files.delete(file);
                }
            }
        }
        if (!attached.isEmpty()) {
            Files.createDirectories(folder);
        }
        for (Map.Entry<String, byte[]> file : attached.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Whether a package may be written here: nothing is there, or nothing but an earlier package. */
    public static boolean mayWrite(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(DESCRIPTION))) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The zip carries no dates of its own, so that equal studies make equal zips. */
    public void writeZip(OutputStream stream) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(stream)) {
            SequencedMap<String, byte[]> all = files();
            attached.forEach((name, bytes) -> all.put(AttachedFiles.FOLDER + "/" + name, bytes));
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        List<Table<?>> filled = StudyFormat.TABLES.stream().filter(table -> table != InterviewFormat.LISTED_NAMES).filter(table -> table == StudyFormat.STUDY || study.records().count(table.kind()) > 0).toList();
        files.put(DESCRIPTION, PackageDescription.of(study, filled, spreadsheet).getBytes(StandardCharsets.UTF_8));
        filled.forEach(table -> files.put(table.name() + ".csv", csv(table)));
        return files;
    }

    private byte[] csv(Table<?> table) {
        var bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            if (spreadsheet.isPresent()) {
                writer.write('\uFEFF');
            }
            var csv = CsvWriter.builder()
                    .fieldSeparator(spreadsheet.isPresent() ? ';' : ',')
                    .lineDelimiter(spreadsheet.isPresent() ? LineDelimiter.CRLF : LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.REQUIRED)
                    .build(writer);
            rows(table, csv);
            csv.flush();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void rows(Table<?> table, CsvWriter csv) {
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        for (Recorded record : records(table)) {
            Cells cells = table.cellsOf(record);
            csv.writeRecord(table.columns().stream().map(column -> written(column, cells.text(column.name()), isNumber(record, column))).toList());
        }
    }

    private List<? extends Recorded> records(Table<?> table) {
        return table == StudyFormat.STUDY ? List.of(study.title()) : study.all(table.kind());
    }

    private String written(Column<?> column, String text, boolean number) {
        if (spreadsheet.isEmpty() || text.isEmpty()) {
            return text;
        }
        NumberStyle numbers = spreadsheet.get();
        Optional<String> written = number ? NumberStyle.MACHINE.read(text).map(new NumberStyle(numbers.decimal(), '\0')::write) : Optional.empty();
        return written.orElseGet(() -> Inert.make(text, numbers));
    }

    /** A cell of a numeric column; and a normalised value where it is a number by its attribute. */
    private boolean isNumber(Recorded record, Column<?> column) {
        if (column.form().isNumeric()) {
            return true;
        }
        return column.name().equals("value") && switch (record) {
            case Statement statement -> study.evidence().attribute(statement.attribute()).filter(each -> each.kind() == Attribute.Kind.NUMBER).isPresent();
            case org.puriq.migration.Flow _ -> true;
            default -> false;
        };
    }
}
