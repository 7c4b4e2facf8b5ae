import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables of one country give, gathered before it is written; and what its user has to know about it. */
final class Facts {
    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> parts = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> borders = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** @param otherCode the code in the country's other scheme; empty where there is none or it is not known */
    void place(String code, String name, String level, String outer, String otherCode) {
        names.putIfAbsent(code, name);
        if (places.putIfAbsent(code, line(code, name, level, outer, otherCode)) == null && !outer.isEmpty()) {
            parts.computeIfAbsent(outer, _ -> new ArrayList<>()).add(code);
        }
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    boolean has(String code) {
        return places.containsKey(code);
    }

    void count(String place, int year, String kind, String persons, String source) {
        if (persons.isBlank()) {
            return;
        }
        long whole = Math.round(Double.parseDouble(persons));
        if (whole <= 0) {
            remark("%s, %d: %s inhabitants were left out; a place that is counted has somebody.".formatted(place, year, persons));
            return;
        }
        Long before = counts.putIfAbsent(line(place, String.valueOf(year), kind, source), whole);
        if (before != null && before != whole) {
            remark("%s, %d: %d and %d of the same kind; the first was kept, the difference is %d.".formatted(place, year, before, whole, whole - before));
        }
    }

    long persons(String place, int year, String kind, String source) {
        return counts.getOrDefault(line(place, String.valueOf(year), kind, source), 0L);
    }

    long sum(String outer, int year, String kind, String source) {
        return parts(outer).stream().mapToLong(each -> persons(each, year, kind, source)).sum();
    }

    private List<String> parts(String outer) {
        return parts.getOrDefault(outer, List.of());
    }

    /** A total as it is printed: kept only where the parts do not add up to it, which is said with the difference. */
    void total(String place, int year, String kind, String persons, String source) {
        if (persons.isBlank()) {
            return;
        }
        List<String> parts = parts(place);
        long sum = parts.stream().mapToLong(each -> known(each, year, kind, source)).sum();
        boolean whole = parts.stream().allMatch(each -> known(each, year, kind, source) > 0);
        long printed = Math.round(Double.parseDouble(persons));
        if (whole && Math.abs(sum - printed) <= parts.size()) {
            return;
        }
        count(place, year, kind, persons, source);
        if (sum != printed) {
            remark("%s, %d, %s: the total printed is %d, its parts add up to %d; the difference is %d.".formatted(place, year, kind, printed, sum, printed - sum));
        }
    }

    /** Its count, or where it has none the sum of its parts. */
    private long known(String place, int year, String kind, String source) {
        long own = persons(place, year, kind, source);
        List<String> parts = parts(place);
        boolean whole = !parts.isEmpty() && parts.stream().allMatch(each -> known(each, year, kind, source) > 0);
        return own > 0 || !whole ? own : parts.stream().mapToLong(each -> known(each, year, kind, source)).sum();
    }

    void source(String... cells) {
        sources.add(line(cells));
    }

    void border(String... cells) {
        borders.add(line(cells));
    }

    void moved(String... cells) {
        moves.add(line(cells));
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(Sheets::quoted).collect(Collectors.joining(","));
    }

    void write(Path folder, String otherScheme) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("places.csv", headed(otherScheme.isEmpty() ? "code,name,level,within" : "code,name,level,within," + otherScheme,
                places.values().stream().map(each -> otherScheme.isEmpty() ? each.substring(0, each.length() - 1) : each).toList()));
        files.put("counts.csv", headed("place,year,kind,source,persons", counts.entrySet().stream().map(each -> each.getKey() + "," + each.getValue()).toList()));
        files.put("sources.csv", headed("id,name_es,name_en,publisher,date,note_es,note_en", sources));
        files.put("borders.csv", headed("place,name,kind,when,from,to,what_es,what_en,source", borders));
        if (!moves.isEmpty()) {
            files.put("moves.csv", headed("place,from,to,source,stayed,under,abroad_in,roughly_in,unknown_in,out,out_leading,out_other_level,in,in_leading,in_other_level,abroad", moves));
        }
        files.forEach((name, lines) -> write(folder.resolve(name), lines));
        remarks.forEach(each -> System.out.println("  " + each));
        System.out.printf("%s: %d places, %d counts, %d rows of moves, %d borders%n", folder.getFileName(), places.size(), counts.size(), moves.size(), borders.size());
    }

    private static List<String> headed(String head, List<String> rows) {
        return Stream.concat(Stream.of(head), rows.stream()).toList();
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
