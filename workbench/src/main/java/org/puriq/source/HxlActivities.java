package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.place.Alias;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.response.Activity;
import org.puriq.study.Study;

/**
 * Reads a 3W matrix with HXL hashtags (Humanitarian Exchange Language 1.1) as activities of a study: organisations, places and
 * categories are found by their names or codes. A name that the study does not know stays as it is, to be refused with what may be
 * meant; an organisation that it does not know becomes an actor.
 */
public final class HxlActivities {
    /** HXL wants the hashtags among the first 25 rows. */
    private static final int TAGGED_WITHIN = 25;
    private static final Pattern TAG = Pattern.compile("#[A-Za-z][A-Za-z0-9_]*(\\s*\\+[A-Za-z][A-Za-z0-9_]*)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> HEAD = StudyFormat.ACTIVITIES.columns().stream().map(Column::name).toList();
    private static final List<String> ACTOR_HEAD = List.of("id", "kind", "name_es", "name_en");

    private final Study study;
    private final List<Set<String>> tags;
    private final SequencedMap<String, SheetRow> newActors = new LinkedHashMap<>();
    private final List<SheetRow> activities = new ArrayList<>();

    private HxlActivities(Study study, List<Set<String>> tags) {
        this.study = study;
        this.tags = tags;
    }

    /** The parcel as tables of a study, where it is one file with HXL hashtags; else nothing. */
    public static Optional<Parcel> of(Parcel parcel, Study study) {
        if (parcel.files().size() != 1) {
            return Optional.empty();
        }
        List<SheetRow> rows = rows(parcel.files().firstEntry().getValue());
        for (int at = 0; at < Math.min(rows.size(), TAGGED_WITHIN); at++) {
            if (isTagged(rows.get(at).cells())) {
                return Optional.of(new HxlActivities(study, rows.get(at).cells().stream().map(HxlActivities::tag).toList()).parcel(rows.subList(at + 1, rows.size())));
            }
        }
        return Optional.empty();
    }

    private static List<SheetRow> rows(byte[] bytes) {
        var text = new CsvText(bytes);
        if (CsvText.isSomethingElse(bytes)) {
            return List.of();
        }
        char separator = text.firstLine().chars().filter(each -> each == ';').count() > text.firstLine().chars().filter(each -> each == ',').count() ? ';' : ',';
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowUnclosedQuote(false)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE).missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE).ofCsvRecord(text.reader())) {
            for (CsvRecord record : records) {
                if (rows.size() > Limits.ROWS || record.getFieldCount() > Limits.COLUMNS) {
                    return List.of();
                }
                rows.add(new SheetRow((int) record.getStartingLineNumber(), record.getFields().stream().map(String::strip).toList()));
            }
        } catch (IOException | CsvParseException noCsv) {
            return List.of();
        }
        return rows;
    }

    private static boolean isTagged(List<String> cells) {
        List<String> filled = cells.stream().filter(each -> !each.isEmpty()).toList();
        return filled.stream().anyMatch(each -> tag(each).contains("#activity")) && filled.stream().allMatch(each -> TAG.matcher(each).matches());
    }

    /** The hashtag and its attributes, in no order: {@code #org+name+partner}. */
    private static Set<String> tag(String cell) {
        return Arrays.stream(cell.toLowerCase(Locale.ROOT).replace(" ", "").split("\\+")).collect(Collectors.toCollection(TreeSet::new));
    }

    private Parcel parcel(List<SheetRow> rows) {
        rows.forEach(this::activity);
        SequencedMap<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        if (!newActors.isEmpty()) {
            sheets.put("actors", Stream.concat(Stream.of(new SheetRow(1, ACTOR_HEAD)), newActors.values().stream()).toList());
        }
        sheets.put("activities", Stream.concat(Stream.of(new SheetRow(1, HEAD)), activities.stream()).toList());
        return new Parcel(new LinkedHashMap<>(), sheets, List.of(), List.of());
    }

    /** What the matrix says of an activity; what it has no column for stays as the study has it. */
    private void activity(SheetRow row) {
        String name = cell(row, "#activity", "+name").orElse("");
        String place = place(row);
        String id = cell(row, "#activity", "+code").orElseGet(() -> id(name + " " + place));
        Optional<Activity> known = study.find(Activity.class, id);
        Map<String, String> cells = new HashMap<>(known.map(StudyFormat.ACTIVITIES::cells).map(HxlActivities::texts).orElseGet(Map::of));
        cells.put("id", id);
        cells.put("owner", owner(row));
        cells.put("place", place);
        cells.putIfAbsent("position", String.valueOf(known.map(Activity::position).orElseGet(() -> activities.size() + 1)));
        cells.put("name_" + cell(row, "#activity", "+lang").filter(each -> each.equals("en")).orElse("es"), name);
        cell(row, "#subsector").map(each -> category("activity-category", each)).filter(each -> !each.equals(cells.get("category"))).ifPresent(each -> {
            cells.put("category", each);
            cells.put("category_by", "analyst");
        });
        listed(row, "phase", "#activity", "+phase").ifPresent(each -> cells.put("phases", each));
        listed(row, "group", "#group").ifPresent(each -> cells.put("groups", each));
        partners(row).ifPresent(each -> cells.put("partners", each));
        cell(row, "#meta", "+source").ifPresent(each -> cells.put("locator", each));
        activities.add(new SheetRow(row.line(), HEAD.stream().map(each -> cells.getOrDefault(each, "")).toList()));
    }

    private static Map<String, String> texts(Cells cells) {
        return HEAD.stream().collect(Collectors.toMap(each -> each, cells::text));
    }

    private Optional<String> cell(SheetRow row, String hashtag, String... attributes) {
        for (int at = 0; at < Math.min(tags.size(), row.cells().size()); at++) {
            Set<String> tag = tags.get(at);
            boolean wanted = tag.contains(hashtag) && Arrays.stream(attributes).allMatch(each -> tag.contains(each.substring(1)));
            boolean isPartner = tag.contains("partner") && !Arrays.asList(attributes).contains("+partner");
            if (wanted && !isPartner && !row.cells().get(at).isEmpty()) {
                return Optional.of(row.cells().get(at));
            }
        }
        return Optional.empty();
    }

    /** By a code of the smallest level that has one, else by the smallest level's name; a name nobody knows stays for the examination to tell. */
    private String place(SheetRow row) {
        String name = "";
        for (int level = 5; level >= 1; level--) {
            Optional<String> code = cell(row, "#adm" + level, "+code");
            Optional<String> byCode = code.flatMap(each -> study.all(PlaceCode.class).stream().filter(known -> known.code().equals(each)).map(PlaceCode::place).findFirst());
            if (byCode.isPresent()) {
                return byCode.get();
            }
            Optional<String> named = cell(row, "#adm" + level, "+name");
            if (named.isPresent() && name.isEmpty()) {
                name = named.get();
            }
        }
        return placeNamed(name, row);
    }

    private String placeNamed(String name, SheetRow row) {
        List<String> found = Stream.concat(study.all(Place.class).stream().filter(each -> isSame(each.name(), name)).map(Recorded::id),
                study.all(Alias.class).stream().filter(each -> isSame(each.alias(), name)).map(Alias::place)).distinct().filter(each -> liesWhereItSays(each, row)).toList();
        return found.stream().min(java.util.Comparator.comparingInt(each -> -depth(each))).orElseGet(() -> id(name));
    }

    /** Of two places of one name that one which lies in the wider places of the row. */
    private boolean liesWhereItSays(String place, SheetRow row) {
        Optional<Place> found = study.places().find(place);
        Optional<String> wider = cell(row, "#adm1", "+name");
        return found.isEmpty() || wider.isEmpty() || isSame(found.get().name(), wider.get()) || study.places().above(found.get()).stream().anyMatch(each -> isSame(each.name(), wider.get()));
    }

    private int depth(String place) {
        return study.places().find(place).map(each -> study.places().above(each).size()).orElse(0);
    }

    private String owner(SheetRow row) {
        return cell(row, "#org", "+name").map(name -> actor(name, cell(row, "#org", "+type").orElse(""), row.line())).orElse("");
    }

    private Optional<String> partners(SheetRow row) {
        return cell(row, "#org", "+name", "+partner").map(names -> items(names).map(each -> actor(each, "", row.line())).collect(Collectors.joining(" ")));
    }

    private static Stream<String> items(String names) {
        return Arrays.stream(names.split(";")).map(String::strip).filter(each -> !each.isEmpty());
    }

    private String actor(String name, String type, int line) {
        Optional<String> known = study.all(Actor.class).stream().filter(each -> isNamed(each.name(), name)).map(Actor::id).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        String id = id(name);
        newActors.putIfAbsent(id, new SheetRow(line, List.of(id, type.isEmpty() ? "institution" : category(Scale.ACTOR_KIND, type), name, "")));
        return id;
    }

    private Optional<String> listed(SheetRow row, String scale, String hashtag, String... attributes) {
        return cell(row, hashtag, attributes).map(names -> items(names).map(each -> category(scale, each)).collect(Collectors.joining(" ")));
    }

    private String category(String scale, String name) {
        return study.all(Category.class).stream().filter(each -> each.scale().equals(scale)).filter(each -> each.id().equals(name) || isNamed(each.name(), name)).map(Category::id).findFirst().orElseGet(() -> id(name));
    }

    private static boolean isNamed(Wording wording, String name) {
        return isSame(wording.spanish(), name) || isSame(wording.english(), name);
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && id(one).equals(id(other));
    }

    private static String id(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    }
}
