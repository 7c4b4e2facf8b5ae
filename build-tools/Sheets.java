import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/** Reads published tables, CSV (also packed) and the first sheet of a workbook, as rows by the names in their head. For build tools only. */
final class Sheets {
    private static final Pattern SHARED = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*)><v>(.*?)</v>");

    private Sheets() {}

    static List<Map<String, String>> csv(Path file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> head = cells(reader.readLine().replace("\uFEFF", ""));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(row(head, cells(line)));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int at = 0; at < head.size(); at++) {
            row.put(head.get(at), at < cells.size() ? cells.get(at).strip() : "");
        }
        return row;
    }

    /** The cells of a line; a quoted cell may hold commas and doubled quotes, no line breaks. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(line.charAt(++at));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The first sheet of a workbook. Text cells are looked up; numbers stay as they are written in the file. */
    static List<Map<String, String>> workbook(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            List<String> shared = matches(SHARED, text(zip, "xl/sharedStrings.xml")).map(each -> each.group(1).replaceAll("<[^>]+>", "").strip()).toList();
            List<Map<String, String>> rows = matches(ROW, text(zip, "xl/worksheets/sheet1.xml")).map(each -> byLetter(each.group(), shared)).toList();
            Map<String, String> head = rows.getFirst();
            return rows.stream().skip(1).map(each -> named(head, each)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> byLetter(String row, List<String> shared) {
        Map<String, String> cells = new HashMap<>();
        matches(CELL, row).forEach(each -> cells.put(each.group(1), each.group(2).contains("t=\"s\"") ? shared.get(Integer.parseInt(each.group(3))) : each.group(3)));
        return cells;
    }

    private static Map<String, String> named(Map<String, String> head, Map<String, String> row) {
        Map<String, String> named = new HashMap<>();
        head.forEach((letter, name) -> named.put(name, row.getOrDefault(letter, "")));
        return named;
    }

    private static java.util.stream.Stream<java.util.regex.MatchResult> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream stream = zip.getInputStream(zip.getEntry(entry))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A cell as a CSV file holds it. */
    static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
