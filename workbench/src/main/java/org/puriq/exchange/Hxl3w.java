package org.puriq.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Category;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.response.Activity;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * The inventory of responses as a 3W matrix (who does what where) with HXL hashtags under its head: Humanitarian Exchange Language
 * 1.1. Places stand level by level, {@code #adm1} being the widest level below the country that the inventory names.
 */
public final class Hxl3w {
    private final Study study;
    private final Texts texts;
    private final List<Level> levels;

    private Hxl3w(Study study, Texts texts) {
        this.study = study;
        this.texts = texts;
        this.levels = study.all(Level.class).stream().filter(level -> level.rank() > 0)
                .filter(level -> study.activities().stream().anyMatch(each -> at(each, level).isPresent())).sorted(Comparator.comparingInt(Level::rank)).toList();
    }

    public static void write(Study study, Texts texts, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        new Hxl3w(study, texts).write(csv);
        csv.flush();
    }

    private void write(CsvWriter csv) {
        List<String> heads = new ArrayList<>(List.of(say("code"), say("who"), say("kind"), say("sector"), say("category"), say("what"), say("language")));
        List<String> tags = new ArrayList<>(List.of("#activity+code", "#org+name", "#org+type", "#sector", "#subsector", "#activity+name", "#activity+lang"));
        for (Level level : levels) {
            heads.add(texts.of(level.name()));
            tags.add("#adm%d+name".formatted(levels.indexOf(level) + 1));
            heads.add(say("place-code", texts.of(level.name())));
            tags.add("#adm%d+code".formatted(levels.indexOf(level) + 1));
        }
        heads.addAll(List.of(say("group"), say("phase"), say("partners"), say("source")));
        tags.addAll(List.of("#group", "#activity+phase", "#org+partner+name+list", "#meta+source"));
        csv.writeRecord(heads);
        csv.writeRecord(tags);
        study.activities().forEach(each -> csv.writeRecord(row(each)));
    }

    private String say(String key, Object... details) {
        return texts.say("hxl." + key, details);
    }

    private List<String> row(Activity activity) {
        Optional<Actor> owner = study.find(Actor.class, activity.owner());
        List<String> cells = new ArrayList<>(List.of(activity.id(), owner.map(each -> texts.of(each.name())).orElse(""), owner.map(each -> category(each.kind())).orElse(""),
                say("migration"), activity.category().map(this::category).orElse(""), texts.of(activity.name()), texts.language().code()));
        for (Level level : levels) {
            Optional<Place> place = at(activity, level);
            cells.add(place.map(Place::name).orElse(""));
            cells.add(place.flatMap(this::code).orElse(""));
        }
        cells.addAll(List.of(categories(activity.groups()), categories(activity.phases()),
                activity.partners().stream().flatMap(each -> study.find(Actor.class, each).stream()).map(each -> texts.of(each.name())).collect(Collectors.joining("; ")), activity.locator()));
        return cells;
    }

    private Optional<Place> at(Activity activity, Level level) {
        return study.places().find(activity.place()).flatMap(place -> study.places().atLevel(place, level.id()));
    }

    /** A code of a public scheme, where the place has one; its own identity says nothing to others. */
    private Optional<String> code(Place place) {
        return study.all(PlaceCode.class).stream().filter(each -> each.place().equals(place.id())).map(PlaceCode::code).findFirst();
    }

    private String category(String id) {
        return study.find(Category.class, id).map(each -> texts.of(each.name())).orElse(id);
    }

    private String categories(List<String> ids) {
        return ids.stream().map(this::category).collect(Collectors.joining("; "));
    }
}
