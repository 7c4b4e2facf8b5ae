package org.puriq.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.puriq.base.Problem;
import org.puriq.source.Examined.Refusal;

/** Writes refused rows for somebody to correct: a file for each table, the cells as they came, and last what is wrong with the row. */
public final class RefusedRows {
    private static final String PROBLEM_COLUMN = "problem";

    private RefusedRows() {}

    public static SequencedMap<String, byte[]> files(List<Refusal> refusals, Function<Problem, String> sentence) {
        SequencedMap<String, List<Refusal>> byTable = new LinkedHashMap<>();
        refusals.forEach(each -> byTable.computeIfAbsent(each.table().name(), _ -> new ArrayList<>()).add(each));
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        byTable.forEach((table, rows) -> files.put(table + ".csv", csv(rows, sentence)));
        return files;
    }

    /** Rows of one table may come from files with different heads; the first head that is used names the columns, in its order. */
    private static byte[] csv(List<Refusal> rows, Function<Problem, String> sentence) {
        List<String> head = rows.getFirst().head().stream().filter(each -> !each.equals(PROBLEM_COLUMN)).toList();
        char separator = rows.getFirst().separator();
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            if (separator == ';') {
                writer.write('\uFEFF');
            }
            CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer);
            csv.writeRecord(withLast(head, PROBLEM_COLUMN));
            rows.forEach(row -> csv.writeRecord(withLast(head.stream().map(row::written).toList(), problems(row, sentence))));
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String problems(Refusal row, Function<Problem, String> sentence) {
        return row.problems().stream().filter(Problem::refuses).map(sentence).collect(Collectors.joining(" "));
    }

    private static List<String> withLast(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }
}
