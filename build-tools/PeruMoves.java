import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of the census question where everybody lived five years ago: for every district, province and department how many stayed, left
 * and came, and the places with most of them. A person of whom only the province is known has moved between provinces, perhaps,
 * but not, as far as anybody knows, between districts.
 */
final class PeruMoves {
    private static final int LEADING = 12;
    private static final int OTHER_LEVEL = 8;
    /** A department has all others, and so many provinces. */
    private static final int OF_A_DEPARTMENT = 40;
    private static final int COUNTRIES = 5;
    private static final int[] LEVELS = {6, 4, 2};

    private final Facts facts;
    private final List<Map<String, String>> rows;

    PeruMoves(Facts facts, Path table) {
        this.facts = facts;
        this.rows = Sheets.csv(table);
    }

    void compile() {
        for (int at = 0; at < LEVELS.length; at++) {
            Map<String, Place> places = new TreeMap<>();
            int digits = LEVELS[at];
            rows.forEach(each -> take(each, digits, places));
            places.forEach(this::write);
        }
    }

    private static final class Place {
        long stayed;
        long under;
        long roughly;
        long unknown;
        final Map<String, Long> out = new TreeMap<>();
        final Map<String, Long> in = new TreeMap<>();
        final Map<String, Long> outOther = new TreeMap<>();
        final Map<String, Long> inOther = new TreeMap<>();
        final Map<String, Long> abroad = new TreeMap<>();
    }

    private static void take(Map<String, String> row, int digits, Map<String, Place> places) {
        String whole = row.get("dest_ubigeo");
        String code = whole.substring(0, digits);
        Place here = places.computeIfAbsent(code, _ -> new Place());
        long persons = Long.parseLong(row.get("persons"));
        switch (row.get("kind")) {
            case "under5" -> here.under += persons;
            case "unmatched" -> here.unknown += persons;
            case "abroad" -> here.abroad.merge(row.get("orig_label"), persons, Long::sum);
            case "same", "district", "unspecified" -> {
                String origin = row.get("orig_ubigeo");
                if (origin.isEmpty()) {
                    here.unknown += persons;
                } else if (origin.length() < digits) {
                    here.roughly += persons;
                } else {
                    from(origin.substring(0, digits), code, persons, here, places);
                    atOtherLevel(origin, whole, digits, persons, places);
                }
            }
            default -> throw new IllegalArgumentException("%s is no kind of answer that is known here.".formatted(row.get("kind")));
        }
    }

    private static void from(String origin, String code, long persons, Place here, Map<String, Place> places) {
        if (origin.equals(code)) {
            here.stayed += persons;
            return;
        }
        Place there = places.computeIfAbsent(origin, _ -> new Place());
        here.in.merge(origin, persons, Long::sum);
        there.out.merge(code, persons, Long::sum);
    }

    /** The provinces of those who moved between districts or departments, the departments of those who moved between provinces. */
    private static void atOtherLevel(String origin, String destination, int digits, long persons, Map<String, Place> places) {
        int other = digits == 4 ? 2 : 4;
        String from = origin.substring(0, digits);
        String to = destination.substring(0, digits);
        if (!from.equals(to)) {
            places.get(from).outOther.merge(destination.substring(0, other), persons, Long::sum);
            if (origin.length() >= other) {
                places.get(to).inOther.merge(origin.substring(0, other), persons, Long::sum);
            }
        }
    }

    private void write(String code, Place place) {
        if (!facts.has(code)) {
            facts.remark("%s is the residence before of %d people and no place that was counted in 2017.".formatted(code, sum(place.out)));
            return;
        }
        int leading = code.length() == 2 ? OF_A_DEPARTMENT : LEADING;
        int other = code.length() == 2 ? OF_A_DEPARTMENT : OTHER_LEVEL;
        facts.moved(code, "2012", "2017", "inei-2017-moves", String.valueOf(place.stayed), String.valueOf(place.under), String.valueOf(sum(place.abroad)), String.valueOf(place.roughly),
                String.valueOf(place.unknown), String.valueOf(sum(place.out)), leading(place.out, leading), leading(place.outOther, other),
                String.valueOf(sum(place.in)), leading(place.in, leading), leading(place.inOther, other), leading(place.abroad, COUNTRIES));
    }

    private static long sum(Map<String, Long> persons) {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String leading(Map<String, Long> persons, int most) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(persons.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
        return sorted.stream().limit(most).map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(";"));
    }
}
