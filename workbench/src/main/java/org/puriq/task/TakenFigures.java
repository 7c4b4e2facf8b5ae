package org.puriq.task;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Unit;
import org.puriq.format.StudyFormat;
import org.puriq.place.CodeScheme;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * Figures that the program knows or works out, as they come into a study: statements about one place, with the attributes, units and
 * sources that they need. Each is named after what it says, so that the same figure taken again stands once.
 */
final class TakenFigures {
    static final String PERCENT = "percent";
    static final String PERSONS = "persons";

    private final Draft draft;
    private final Place place;
    private final String subject;
    private final String prefix;
    private final int percentDecimals;

    /**
     * @param subject what the attributes and their texts begin with
     * @param prefix what the statements' identities begin with
     * @param percentDecimals how many decimals a per cent is written with
     */
    TakenFigures(Draft draft, Place place, String subject, String prefix, int percentDecimals) {
        this.draft = draft;
        this.place = place;
        this.subject = subject;
        this.prefix = prefix;
        this.percentDecimals = percentDecimals;
    }

    /** The study's place that bears the code, else the only one of its level with the name. */
    static Optional<Place> find(Study study, String code, String level, String name) {
        Optional<Place> coded = study.all(PlaceCode.class).stream().filter(each -> each.code().equals(code)).flatMap(each -> study.places().find(each.place()).stream()).findFirst();
        List<Place> named = study.places().all().stream().filter(each -> each.level().equals(level) && each.name().equalsIgnoreCase(name)).toList();
        return coded.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /** People and per cent, as the study or the program calls them. */
    void units() {
        unit(PERCENT, "percent-unit", "%", "share");
        unit(PERSONS, "persons-unit", "", "people");
    }

    private void unit(String id, String text, String symbol, String dimension) {
        if (!draft.has(StudyFormat.UNITS, id)) {
            draft.put(StudyFormat.UNITS, new Unit(id, Texts.both("loss.taken." + text), Wording.NONE, symbol, dimension, Optional.empty(), Optional.empty()));
        }
    }

    /** The place keeps its official code, so that a report finds it again. */
    void code(CountryFacts facts, CountryPack country, String code) {
        facts.otherCodes().own(country.codeSchemes()).filter(this::isWithout).ifPresent(scheme -> {
            if (!draft.has(StudyFormat.CODE_SCHEMES, scheme.id())) {
                draft.put(StudyFormat.CODE_SCHEMES, scheme);
            }
            draft.type(StudyFormat.PLACE_CODES, Map.of("place", place.id(), "scheme", scheme.id(), "code", code));
        });
    }

    private boolean isWithout(CodeScheme scheme) {
        return draft.study().all(PlaceCode.class).stream().noneMatch(each -> each.place().equals(place.id()) && each.scheme().equals(scheme.id()));
    }

    void source(String id, String kind, String title, Wording note) {
        if (!draft.has(StudyFormat.SOURCES, id)) {
            Map<String, String> cells = new LinkedHashMap<>(Map.of("id", id, "kind", kind, "title", title));
            note(cells, note);
            draft.type(StudyFormat.SOURCES, cells);
        }
    }

    /** @param years the first and the last one; empty where the source says none */
    String reported(String name, String unit, BigDecimal value, String source, List<Integer> years, Wording why) {
        Map<String, String> cells = cells(name, unit, years);
        cells.put("value", value.toPlainString());
        cells.put("basis", "reported");
        cells.put("source", source);
        note(cells, why);
        return draft.type(StudyFormat.STATEMENTS, cells);
    }

    String assumption(String name, String unit, BigDecimal value, Wording why) {
        Map<String, String> cells = cells(name, unit, List.of());
        cells.put("value", value.toPlainString());
        cells.put("qualifier", "approximately");
        cells.put("basis", "assumption");
        note(cells, why);
        return draft.type(StudyFormat.STATEMENTS, cells);
    }

    String derived(String name, String unit, String derivation, String one, String other, List<Integer> years, Wording why) {
        Map<String, String> cells = cells(name, unit, years);
        cells.put("basis", "derived");
        cells.put("derivation", derivation);
        cells.put("inputs", one + " " + other);
        note(cells, why);
        return draft.type(StudyFormat.STATEMENTS, cells);
    }

    private static void note(Map<String, String> cells, Wording why) {
        cells.put("note_es", why.spanish());
        cells.put("note_en", why.english());
    }

    private Map<String, String> cells(String name, String unit, List<Integer> years) {
        attribute(name, unit);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", prefix + name);
        cells.put("places", place.id());
        cells.put("attribute", subject + "-" + name);
        cells.put("unit", unit);
        if (!years.isEmpty()) {
            cells.put("start", String.valueOf(years.getFirst()));
            cells.put("end", String.valueOf(years.getLast()));
        }
        return cells;
    }

    private void attribute(String name, String unit) {
        String id = subject + "-" + name;
        if (!draft.has(StudyFormat.ATTRIBUTES, id)) {
            int decimals = unit.equals(PERCENT) ? percentDecimals : unit.equals(PERSONS) ? 0 : 1;
            draft.put(StudyFormat.ATTRIBUTES, new Attribute(id, Texts.both(subject + ".attribute." + name), Texts.both(subject + ".attribute.definition"), Attribute.Kind.NUMBER, List.of(unit), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(decimals), Optional.empty(), Attribute.Purpose.STRUCTURE.code(), List.of(), List.of()));
        }
    }
}
