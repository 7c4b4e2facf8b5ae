package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Wording;
import org.puriq.country.CountSource;
import org.puriq.country.CountedPlace;
import org.puriq.country.PopulationCount;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;

/**
 * Begins a study of a municipality with what is known of it: the place with its codes and what it lies in, and its censuses as
 * statements with their source. A projection is no count and is left where it is. The change between the censuses is worked out.
 */
public final class BeginMunicipality {
    private static final String POPULATION = "population";
    private static final String CHANGE = "population-change";

    private final Workspace workspace;

    public BeginMunicipality(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Gives the identity of the new study. */
    public Checked<String> of(Municipality shown) {
        String name = shown.place().name();
        return new NewStudy(workspace).create(new Wording(name, name), shown.counts().country()).then(id -> filled(id, shown));
    }

    /** A study that cannot be filled is no study; it goes again. */
    private Checked<String> filled(String id, Municipality shown) {
        Checked<String> filled = workspace.file(id).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, shown))));
        if (filled instanceof Checked.Faulty<String>) {
            workspace.delete(id);
        }
        return filled.map(_ -> id);
    }

    private static Checked<Decision<String>> decided(Study empty, Municipality shown) {
        var writing = new Writing(empty);
        String place = places(writing, shown);
        codes(writing, shown, place);
        List<String> counted = counts(writing, shown, place);
        if (counted.size() > 1) {
            change(writing, place, counted.get(counted.size() - 2), counted.getLast());
        }
        return writing.decided(place, "history.begin-municipality", List.of(shown.place().name()));
    }

    /** From the country down; each lies in the one before. */
    private static String places(Writing writing, Municipality shown) {
        List<CountedPlace> downwards = new ArrayList<>(shown.counts().whole().stream().toList());
        downwards.addAll(shown.counts().above(shown.place()).reversed());
        downwards.add(shown.place());
        Optional<String> outer = Optional.empty();
        for (CountedPlace each : downwards) {
            Map<String, String> cells = new LinkedHashMap<>(Map.of("name", each.name(), "level", each.level()));
            outer.ifPresent(parent -> cells.put("parent", parent));
            outer = Optional.of(writing.add(StudyFormat.PLACES, cells));
        }
        return outer.orElseThrow();
    }

    private static void codes(Writing writing, Municipality shown, String place) {
        shown.otherCodes().own(shown.country().codeSchemes())
                .ifPresent(own -> writing.add(StudyFormat.PLACE_CODES, Map.of("place", place, "scheme", own.id(), "code", shown.place().code())));
        shown.otherCodes().of(shown.place().code()).ifPresent(code -> writing.add(StudyFormat.PLACE_CODES, Map.of("place", place, "scheme", shown.otherCodes().scheme(), "code", code)));
    }

    /** Gives the statements, the earliest census first. */
    private static List<String> counts(Writing writing, Municipality shown, String place) {
        List<String> statements = new ArrayList<>();
        for (PopulationCount count : shown.counts().of(shown.place().code()).stream().filter(PopulationCount::isCensus).toList()) {
            String source = shown.counts().source(count.source()).map(each -> source(writing, each, count.year())).orElse("");
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", "census-" + count.year());
            cells.putAll(Map.of("places", place, "attribute", POPULATION, "printed", String.valueOf(count.persons()), "value", String.valueOf(count.persons()), "unit", "persons",
                    "start", String.valueOf(count.year()), "end", String.valueOf(count.year()), "source", source, "locator", shown.place().code(), "basis", "reported"));
            statements.add(writing.add(StudyFormat.STATEMENTS, cells));
        }
        return statements;
    }

    private static String source(Writing writing, CountSource source, int year) {
        return writing.add(StudyFormat.SOURCES, Map.of("id", source.id(), "kind", "census", "author", source.publisher(), "year", String.valueOf(year), "title", source.name().spanish(),
                "note_es", source.note().spanish(), "note_en", source.note().english()));
    }

    /** Worked out from the two latest censuses, so that it changes with them; the study's dictionary learns what it is. */
    private static void change(Writing writing, String place, String before, String after) {
        Wording name = Texts.both("municipality.population-change");
        Wording meaning = Texts.both("municipality.population-change.meaning");
        writing.add(StudyFormat.ATTRIBUTES, Map.of("id", CHANGE, "name_es", name.spanish(), "name_en", name.english(), "definition_es", meaning.spanish(), "definition_en", meaning.english(),
                "kind", "number", "units", "percent", "theme", "geography", "decimals", "1"));
        writing.add(StudyFormat.STATEMENTS, Map.of("id", CHANGE, "places", place, "attribute", CHANGE, "unit", "percent", "basis", "derived", "derivation", "change", "inputs", before + " " + after));
    }
}
