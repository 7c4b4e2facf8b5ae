package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.Elsewhere;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.PersonGroup;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.MovesRead;
import org.puriq.recipe.Recipe.Meaning;
import org.puriq.recipe.Recipe.Moves;
import org.puriq.recipe.Recipe.Role;
import org.puriq.recipe.Recipe;

/** A file with a row for each origin and destination. */
final class ListedMoves {
    /** Rows of one table: each pair of Peru's districts twice over. */
    private static final int ROWS = 8_000_000;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final long MOST = 100_000_000_000L;

    private final DataFiles.Text text;
    private final Recipe recipe;
    private final Moves.Listed listed;
    private final char separator;
    /** Where each role stands, by its number; -1 where the file has it not. */
    private final int[] columns;
    private final Repeating wrong = new Repeating();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private int width;

    private ListedMoves(DataFiles.Text text, Recipe recipe, Moves.Listed listed, char separator, Map<Role, Integer> at) {
        this.text = text;
        this.recipe = recipe;
        this.listed = listed;
        this.separator = separator;
        this.columns = Arrays.stream(Role.values()).mapToInt(role -> at.getOrDefault(role, -1)).toArray();
    }

    /** The file, if its head has every column that the recipe needs. */
    static Optional<ListedMoves> fitting(DataFiles.Text text, Recipe recipe, Moves.Listed listed) {
        char separator = separator(text.firstLine());
        List<String> heads = heads(text.firstLine(), separator);
        Map<Role, Integer> at = new EnumMap<>(Role.class);
        listed.columns().forEach((role, names) -> position(heads, names).ifPresent(place -> at.put(role, place)));
        boolean fits = listed.columns().keySet().stream().allMatch(role -> at.containsKey(role) || !isNeeded(role, listed));
        return fits ? Optional.of(new ListedMoves(text, recipe, listed, separator, at)) : Optional.empty();
    }

    /** Sex, age and a label may be missing in a file; a kind that the recipe names may not. */
    static boolean isNeeded(Role role, Moves.Listed listed) {
        return switch (role) {
            case DESTINATION, ORIGIN, PERSONS, KIND -> listed.columns().containsKey(role);
            case LABEL, SEX, AGE -> false;
        };
    }

    static Optional<Integer> position(List<String> heads, List<String> names) {
        return names.stream().map(name -> heads.indexOf(name.toLowerCase(Locale.ROOT))).filter(place -> place >= 0).findFirst();
    }

    static char separator(String line) {
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            char mark = each;
            char now = best;
            best = line.chars().filter(letter -> letter == mark).count() > line.chars().filter(letter -> letter == now).count() ? each : best;
        }
        return best;
    }

    static List<String> heads(String line, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream().limit(1).flatMap(each -> each.getFields().stream()).limit(Limits.COLUMNS).map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
        } catch (CsvParseException | IOException broken) {
            return List.of();
        }
    }

    String file() {
        return text.file();
    }

    Checked<MovesRead> read(List<DataFiles.Text> others, KnownPlaces known) {
        var codes = new CodeCheck(recipe, known);
        var names = new PlaceNames(recipe, known, codes);
        others.forEach(names::take);
        try {
            OriginDestination table = table(codes);
            List<Problem> problems = new ArrayList<>(wrong.problems());
            problems.addAll(codes.scheme(file(), table.places()));
            problems.addAll(names.problems());
            if (table.rows() == 0 && problems.isEmpty()) {
                problems.add(Problem.refused(Where.file(file()), "matrix.empty", file()));
            }
            List<String> files = new ArrayList<>(List.of(file()));
            files.addAll(names.files());
            return Checked.of(new MovesRead(table, recipe, files, names.names(), names.populations(), List.of(), codes.restored()), problems);
        } catch (CsvParseException broken) {
            return Checked.faulty(Problem.refused(Where.file(file()), "file.broken-csv", file()));
        } catch (IOException | UncheckedIOException impossible) {
            return Checked.faulty(Problem.refused(Where.file(file()), "file.unreadable", file()));
        }
    }

    private OriginDestination table(CodeCheck codes) throws IOException {
        List<PersonGroup> told = groups();
        var builder = new OriginDestination.Builder(new OriginDestination.Facts(recipe.levels(), recipe.years(), recipe.youngest(), recipe.everyDestination()), told);
        try (CsvReader<CsvRecord> records = records()) {
            boolean head = true;
            int rows = 0;
            for (CsvRecord row : records) {
                if (head) {
                    width = row.getFieldCount();
                } else if (rows++ < ROWS) {
                    whole(row, builder, codes);
                }
                head = false;
            }
            if (rows > ROWS) {
                wrong.add("matrix.too-many-rows", Where.file(file()), String.valueOf(ROWS));
            }
        }
        return builder.build();
    }

    private CsvReader<CsvRecord> records() {
        return new CsvText(text.bytes()).records(separator);
    }

    /** Whom the rows tell apart: the words in the columns of sex and age, each one's group with its number. */
    private List<PersonGroup> groups() throws IOException {
        List<PersonGroup> told = new ArrayList<>(List.of(PersonGroup.EVERYBODY));
        if (columns[Role.SEX.ordinal()] < 0 && columns[Role.AGE.ordinal()] < 0) {
            return told;
        }
        try (CsvReader<CsvRecord> records = records()) {
            records.stream().skip(1).limit(ROWS).forEach(row -> {
                groupWords(row);
                for (PersonGroup group : groupsOf(row)) {
                    tell(group, told);
                }
            });
        }
        return told;
    }

    private void tell(PersonGroup group, List<PersonGroup> told) {
        if (groups.containsKey(group.toString())) {
            return;
        }
        if (groups.size() == Limits.COLUMNS) {
            wrong.add("matrix.too-many-groups", Where.file(file()), String.valueOf(Limits.COLUMNS));
            return;
        }
        groups.put(group.toString(), told.size());
        told.add(group);
    }

    /** What is wrong with the words for sex and age. */
    private void groupWords(CsvRecord row) {
        String sex = cell(row, Role.SEX);
        String age = cell(row, Role.AGE);
        if (!sex.isEmpty() && sexOf(row).isEmpty()) {
            wrong.add("matrix.sex", where(row).at(head(Role.SEX), sex), sex);
        }
        if (!age.isEmpty() && AgeWords.read(age).isEmpty()) {
            wrong.add("matrix.age", where(row).at(head(Role.AGE), age), age);
        }
    }

    private Optional<String> sexOf(CsvRecord row) {
        return Optional.ofNullable(listed.sexes().get(cell(row, Role.SEX).toLowerCase(Locale.ROOT)));
    }

    /** The groups that a row belongs to, besides everybody: by sex, by age, by both. */
    private List<PersonGroup> groupsOf(CsvRecord row) {
        Optional<String> sex = sexOf(row);
        Optional<PersonGroup.Ages> age = AgeWords.read(cell(row, Role.AGE));
        List<PersonGroup> all = new ArrayList<>();
        sex.map(PersonGroup::of).ifPresent(all::add);
        age.map(PersonGroup::of).ifPresent(all::add);
        if (sex.isPresent() && age.isPresent()) {
            all.add(new PersonGroup(sex, age));
        }
        return all;
    }

    /** A row that is longer than the head says something else than it seems to. */
    private void whole(CsvRecord row, OriginDestination.Builder builder, CodeCheck codes) {
        if (row.getFieldCount() > width && CsvText.isLonger(row, width)) {
            wrong.add("matrix.row-too-long", where(row), String.join(String.valueOf(separator), row.getFields().stream().limit(Limits.COLUMNS).toList()));
        } else {
            row(row, builder, codes);
        }
    }

    private void row(CsvRecord row, OriginDestination.Builder builder, CodeCheck codes) {
        long persons = persons(cell(row, Role.PERSONS));
        String destination = taken(row, Role.DESTINATION, codes);
        if (persons < 0) {
            String written = cell(row, Role.PERSONS);
            wrong.add(written.startsWith("-") ? "matrix.negative" : "matrix.persons", where(row).at(head(Role.PERSONS), written), written);
        } else if (!destination.isEmpty() && add(row, destination, persons, builder, codes) && !groups.isEmpty()) {
            groupsOf(row).forEach(group -> Optional.ofNullable(groups.get(group.toString())).ifPresent(number -> builder.of(number, persons)));
        }
    }

    /** The code in this column as the table takes it; empty where it cannot, and then it is told. */
    private String taken(CsvRecord row, Role role, CodeCheck codes) {
        String written = cell(row, role);
        String code = codes.taken(written);
        if (code.isEmpty()) {
            wrong.add(codes.rule(written), where(row).at(head(role), written), written);
        }
        return code;
    }

    private boolean add(CsvRecord row, String destination, long persons, OriginDestination.Builder builder, CodeCheck codes) {
        Optional<Elsewhere> elsewhere = elsewhere(row);
        if (elsewhere.isEmpty()) {
            String origin = taken(row, Role.ORIGIN, codes);
            if (!origin.isEmpty()) {
                builder.from(origin, destination, persons);
            }
            return !origin.isEmpty();
        }
        if (elsewhere.get() == Elsewhere.ABROAD) {
            builder.fromAbroad(cell(row, Role.LABEL), destination, persons);
        } else {
            builder.from(elsewhere.get(), destination, persons);
        }
        return true;
    }

    /** Why a row has no place of origin, if it has none: its kind says so, a word in the place of the code, or nothing at all. */
    private Optional<Elsewhere> elsewhere(CsvRecord row) {
        boolean told = columns[Role.KIND.ordinal()] >= 0;
        String kind = cell(row, told ? Role.KIND : Role.ORIGIN);
        Meaning meaning = listed.words().get(kind);
        if (meaning == null && !told) {
            meaning = listed.words().get(kind.toLowerCase(Locale.ROOT));
        }
        if (meaning instanceof Meaning.NotInCountry(Elsewhere why)) {
            return Optional.of(why);
        }
        if (meaning == null && told) {
            wrong.add("matrix.kind", where(row).at(head(Role.KIND), kind), kind);
        }
        return cell(row, Role.ORIGIN).isEmpty() ? Optional.of(Elsewhere.UNSPECIFIED) : Optional.empty();
    }

    private String cell(CsvRecord row, Role role) {
        int column = columns[role.ordinal()];
        return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column).strip();
    }

    private String head(Role role) {
        return listed.columns().getOrDefault(role, List.of("")).getFirst();
    }

    private Where where(CsvRecord row) {
        return new Where(file(), (int) row.getStartingLineNumber(), "", "");
    }

    /** A whole number of persons; -1 where it is none. */
    private static long persons(String cell) {
        long persons = cell.isEmpty() ? -1 : 0;
        for (int letter = 0; letter < cell.length() && persons >= 0; letter++) {
            int digit = cell.charAt(letter) - '0';
            persons = digit < 0 || digit > 9 || persons > MOST ? -1 : persons * 10 + digit;
        }
        return persons;
    }

    /** Ages as lists write them: 15-29, 65+, or a single year. */
    private static final class AgeWords {
        private static final java.util.regex.Pattern AGES = java.util.regex.Pattern.compile("(\\d{1,3})(?:\\s?[-–a]\\s?(\\d{1,3})|(\\+)|)");
        private static final Map<String, Optional<PersonGroup.Ages>> READ = new HashMap<>();

        static synchronized Optional<PersonGroup.Ages> read(String text) {
            if (READ.size() > 10_000) {
                READ.clear();
            }
            return text.isEmpty() ? Optional.empty() : READ.computeIfAbsent(text, AgeWords::parse);
        }

        private static Optional<PersonGroup.Ages> parse(String text) {
            var ages = AGES.matcher(text);
            if (!ages.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(ages.group(1));
            Optional<Integer> to = ages.group(3) != null ? Optional.empty() : Optional.of(ages.group(2) == null ? from : Integer.parseInt(ages.group(2)));
            return to.filter(last -> last < from).isPresent() ? Optional.empty() : Optional.of(new PersonGroup.Ages(from, to));
        }
    }
}
