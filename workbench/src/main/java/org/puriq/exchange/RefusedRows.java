package org.puriq.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.source.Examined.Refusal;

/**
 * Writes refused rows for somebody to correct: a file for each table, the cells as they came, and what is wrong with the row. Rows
 * that were written with semicolons and rows with commas do not share a file: their numbers are written differently.
 */
public final class RefusedRows {
    private static final String PROBLEM_COLUMN = "problem";

    private RefusedRows() {}

    /** The content of each file by its name without the ending: places, and places.2 for rows of another separator. */
    public static SequencedMap<String, byte[]> files(List<Refusal> refusals, Function<Problem, String> sentence) {
        SequencedMap<String, SequencedMap<Character, List<Refusal>>> byTable = new LinkedHashMap<>();
        refusals.forEach(each -> byTable.computeIfAbsent(each.table().name(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(each.separator(), _ -> new ArrayList<>()).add(each));
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        byTable.forEach((table, bySeparator) -> bySeparator.forEach((separator, rows) ->
                files.put(files.containsKey(table) ? table + ".2" : table, csv(separator, rows, sentence))));
        return files;
    }

    /** Under the columns of all the files that the rows come from. Cells beyond the last column stand behind the problem. */
    private static byte[] csv(char separator, List<Refusal> rows, Function<Problem, String> sentence) {
        Set<String> head = new LinkedHashSet<>();
        rows.forEach(row -> head.addAll(row.head()));
        head.removeAll(List.of(PROBLEM_COLUMN, ""));
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            if (separator == ';') {
                writer.write('\uFEFF');
            }
            CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer);
            csv.writeRecord(cells(head.stream(), PROBLEM_COLUMN, List.of()));
            rows.forEach(row -> csv.writeRecord(cells(head.stream().map(row::written), problems(row, sentence), row.beyondHead())));
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String problems(Refusal row, Function<Problem, String> sentence) {
        return row.problems().stream().filter(Problem::refuses).map(sentence).collect(Collectors.joining(" "));
    }

    private static List<String> cells(Stream<String> cells, String problem, List<String> beyond) {
        return Stream.of(cells, Stream.of(problem), beyond.stream()).flatMap(each -> each).toList();
    }
}
