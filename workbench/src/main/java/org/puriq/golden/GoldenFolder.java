package org.puriq.golden;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one case: {@code case.json} and the CSV files that it names. It may come from anybody, so only files that lie in
 * the folder itself are opened, no links, and not more than {@link #BYTES} of each and {@link #CELLS} cells of all.
 */
public final class GoldenFolder {
    static final String FILE = "case.json";
    static final int BYTES = 32 * 1024 * 1024;
    static final int JSON_BYTES = 8 * 1024 * 1024;
    static final int CELLS = 8_000_000;
    private static final int LONGEST_ID = 100;
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*\\.csv");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final JsonNode root;
    private final Map<String, GoldenTable> tables = new HashMap<>();
    private int cells;

    private GoldenFolder(Path folder, JsonNode root) {
        this.folder = folder;
        this.root = root;
    }

    /** Reads case.json; the files are read when they are asked for. */
    public static GoldenFolder open(Path folder) {
        String told = told(folder, FILE);
        try {
            JsonNode root = JSON.readTree(bytes(folder, FILE, JSON_BYTES));
            if (!root.isObject()) {
                throw UnreadableCase.in(told, "golden.no-case");
            }
            return new GoldenFolder(folder, root);
        } catch (JacksonException noJson) {
            throw UnreadableCase.in(told, "golden.no-case");
        }
    }

    /** Whether a folder looks like one of a case. */
    static boolean holdsCase(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /** The identity of the case, or the name of the folder where none is written. */
    public String id() {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        String id = root.path("id").asString("").strip();
        String chosen = id.isEmpty() ? name : id;
        return chosen.length() > LONGEST_ID || chosen.chars().anyMatch(letter -> letter <= ' ') ? name : chosen;
    }

    /** {@code match}, or {@code peer-defect}: then the corrected output is the target, not the one of the peer. */
    public String status() {
        return root.path("status").asString("match");
    }

    public GoldenValues arguments() {
        return new GoldenValues(this, root.path("args"));
    }

    public GoldenValues inputs() {
        return new GoldenValues(this, root.path("inputs"));
    }

    public GoldenValues expected() {
        return new GoldenValues(this, root.path("expected"));
    }

    public Tolerance tolerance() {
        double absolute = root.path("tolerance").path("abs").asDouble(0);
        double relative = root.path("tolerance").path("rel").asDouble(0);
        if (!(absolute >= 0 && absolute < Double.MAX_VALUE && relative >= 0 && relative < 1)) {
            throw UnreadableCase.in(told(FILE), "golden.tolerance");
        }
        return new Tolerance(absolute, relative);
    }

    /** A whole number among the arguments, from 1 on; more than {@code most} would only exhaust the machine. */
    public int whole(String argument, int most) {
        double number = arguments().number(argument);
        if (!(number >= 1 && number <= most && number == Math.rint(number))) {
            throw UnreadableCase.in(told(FILE), "golden.size", argument, String.valueOf(most));
        }
        return (int) number;
    }

    GoldenTable csv(String name) {
        GoldenTable known = tables.get(name);
        if (known == null) {
            known = read(name);
            tables.put(name, known);
        }
        return known;
    }

    String told(String file) {
        return told(folder, file);
    }

    private static String told(Path folder, String file) {
        return folder.getFileName() + "/" + file;
    }

    private GoldenTable read(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw UnreadableCase.in(told(FILE), "golden.path", name);
        }
        String text = new String(bytes(folder, name, BYTES), StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            records.forEach(record -> rows.add(counted(name, record.getFields())));
        } catch (CsvParseException | IOException broken) {
            throw UnreadableCase.in(told(name), "golden.broken-csv");
        }
        return table(name, rows);
    }

    private List<String> counted(String name, List<String> fields) {
        cells += fields.size();
        if (cells > CELLS) {
            throw UnreadableCase.in(told(name), "golden.too-large", String.valueOf(CELLS));
        }
        return fields;
    }

    private GoldenTable table(String name, List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw UnreadableCase.in(told(name), "golden.empty");
        }
        List<String> head = rows.getFirst();
        List<List<String>> below = rows.subList(1, rows.size());
        if (below.stream().anyMatch(row -> row.size() != head.size())) {
            throw UnreadableCase.in(told(name), "golden.ragged");
        }
        return new GoldenTable(told(name), head, below);
    }

    private static byte[] bytes(Path folder, String name, int most) {
        Path file = folder.resolve(name);
        String told = told(folder, name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw UnreadableCase.in(told, "golden.no-file");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw UnreadableCase.in(told, "golden.too-large", String.valueOf(most));
            }
            return bytes;
        } catch (IOException broken) {
            throw UnreadableCase.in(told, "golden.no-file");
        }
    }
}
