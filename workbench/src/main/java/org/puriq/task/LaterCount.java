package org.puriq.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.BorderChange;
import org.puriq.projection.CountedPlaces;

/**
 * A later count, file {@code code,persons}, in the places of the earlier ones. A place that was made in between is counted in the one
 * that it came out of, where the country's tables or a crosswalk of the user's say so. Where it came out of several, these are not
 * compared. Every other code is refused by name.
 */
final class LaterCount {
    private static final int NAMED = 60;
    private static final String PERSONS = "\\d{1,12}";

    private final Set<String> codes;
    private final Path file;
    private final Map<String, String> crosswalk;
    private final List<BorderChange> made;
    private final Map<String, Long> persons = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private LaterCount(CountedPlaces known, Path file, Map<String, String> crosswalk, List<BorderChange> borders) {
        this.codes = new TreeSet<>(known.places().stream().map(CountedPlaces.Place::code).toList());
        this.file = file;
        this.crosswalk = crosswalk;
        this.made = borders.stream().filter(each -> each.kind() == BorderChange.Kind.CREATED && !crosswalk.containsKey(each.place()) && codes.containsAll(each.from()) && !each.from().isEmpty()).toList();
    }

    /** Persons by place in the order of the earlier counts; 0 where a place is not compared. */
    static Checked<Optional<List<Long>>> read(CountedPlaces known, Path file, Optional<Path> crosswalk, List<BorderChange> borders) {
        try {
            Map<String, String> joined = crosswalk.isPresent() ? rows(crosswalk.get()).stream().collect(Collectors.toMap(each -> each[0], each -> each[1], (_, last) -> last)) : Map.of();
            return new LaterCount(known, file, joined, borders).read(known, rows(file));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", crosswalk.filter(each -> !Files.isReadable(each)).orElse(file).toString()));
        }
    }

    private Checked<Optional<List<Long>>> read(CountedPlaces known, List<String[]> rows) {
        rows.forEach(each -> take(each[0], each[1]));
        joinThoseMadeSince();
        refuseOthers(rows.size());
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new Checked.Faulty<>(problems);
        }
        List<String> missing = codes.stream().filter(each -> !persons.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.doubtful(Where.file(file.toString()), "hindcast.places-missing", String.valueOf(missing.size()), named(missing)));
        }
        return new Checked.Sound<>(Optional.of(known.places().stream().map(each -> persons.getOrDefault(each.code(), 0L)).toList()), problems);
    }

    private void take(String code, String written) {
        if (!written.matches(PERSONS)) {
            problems.add(Problem.refused(Where.file(file.toString()).at("persons", written), "counts.no-number", code, written));
        } else if (persons.containsKey(code)) {
            problems.add(Problem.refused(Where.file(file.toString()).at("persons", written), "counts.stands-twice", code, String.valueOf(persons.get(code))));
        } else {
            persons.put(code, Long.valueOf(written));
        }
    }

    private void joinThoseMadeSince() {
        List<String> told = new ArrayList<>();
        crosswalk.forEach((code, into) -> join(code, into));
        for (BorderChange each : made) {
            if (persons.containsKey(each.place()) && each.from().size() == 1) {
                join(each.place(), each.from().getFirst());
                told.add("%s %s > %s".formatted(each.place(), each.name(), each.from().getFirst()));
            }
        }
        if (!told.isEmpty()) {
            problems.add(Problem.doubtful(Where.file(file.toString()), "hindcast.joined", String.join("; ", told)));
        }
        made.stream().filter(each -> each.from().size() > 1 && persons.containsKey(each.place())).forEach(this::leaveOut);
    }

    private void join(String code, String into) {
        if (!code.equals(into) && persons.containsKey(code)) {
            persons.merge(into, persons.getOrDefault(code, 0L), Long::sum);
            persons.remove(code);
        }
    }

    /** What came out of several places cannot be given back to them: neither it nor they are compared. */
    private void leaveOut(BorderChange change) {
        persons.remove(change.place());
        change.from().forEach(each -> persons.put(each, 0L));
        problems.add(Problem.doubtful(Where.file(file.toString()), "hindcast.apart", change.place(), change.name(), String.join(", ", change.from())));
    }

    private void refuseOthers(int rows) {
        List<String> unknown = persons.keySet().stream().filter(each -> !codes.contains(each)).toList();
        List<String> lost = unknown.stream().filter(each -> codes.contains("0" + each)).toList();
        if (!lost.isEmpty()) {
            problems.add(Problem.refused(Where.file(file.toString()), "counts.lost-zeros", String.valueOf(lost.size()), lost.getFirst(), String.valueOf(lost.getFirst().length() + 1), "0" + lost.getFirst()));
        } else if (!unknown.isEmpty()) {
            List<String> missing = codes.stream().filter(each -> !persons.containsKey(each)).toList();
            problems.add(Problem.refused(Where.file(file.toString()), "hindcast.other-places", String.valueOf(rows), String.valueOf(codes.size()), named(unknown), named(missing)));
        }
    }

    private static String named(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(", ", codes.stream().limit(NAMED).toList()) + (codes.size() > NAMED ? " … (%d)".formatted(codes.size()) : "");
    }

    /** The first two columns of a file below its head. */
    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.replace("\"", "").split("[,;]", -1)).filter(cells -> cells.length > 1)
                .map(cells -> new String[] {cells[0].replace("\uFEFF", "").strip(), cells[1].strip()}).toList();
    }
}
