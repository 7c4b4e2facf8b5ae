package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.ResponseFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Alias;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.response.PlanPassage;
import org.puriq.text.Phrases;

/**
 * What a search looks at in a record.
 *
 * @param name what the record is called in the reader's language
 * @param names everything that it is called by: a place's aliases and codes among them
 * @param where where a place lies; empty for other records
 * @param texts its texts in both languages
 */
record SearchTexts(String name, List<String> names, String where, List<String> texts) {
    /** The tables that are searched, in the order in which equally good hits are shown. */
    private static final List<Table<?>> SEARCHED = List.of(StudyFormat.PLACES, StudyFormat.ACTORS, StudyFormat.SOURCES, StudyFormat.CASES,
            StudyFormat.STATEMENTS, StudyFormat.FLOWS, StudyFormat.ACTIVITIES, StudyFormat.IMPACTS, StudyFormat.LINKS, StudyFormat.CONSTRAINTS,
            StudyFormat.CONTRIBUTIONS, StudyFormat.FINDINGS, StudyFormat.CONTRADICTIONS, StudyFormat.QUESTIONS,
            ResponseFormat.PRACTICES, ResponseFormat.PLAN_DOCUMENTS, ResponseFormat.PLAN_PASSAGES);
    private static final List<String> TEXTS = List.of("printed", "note_es", "note_en", "text_es", "text_en", "quote", "cause_es", "cause_en", "doubt_es", "doubt_en",
            "dispute_es", "dispute_en", "beneficiary_es", "beneficiary_en", "item_es", "item_en", "reason", "author", "year", "title", "topic",
            "audience_es", "audience_en", "requires_es", "requires_en", "example_es", "example_en", "drawbacks_es", "drawbacks_en", "results_es", "results_en", "origin_es", "origin_en");
    private static final Set<String> NAMED = Set.of("places", "categories");
    private static final int AROUND = 60;

    static boolean isSearched(Table<?> table) {
        return SEARCHED.contains(table);
    }

    static int rank(String table) {
        return SEARCHED.stream().map(Table::name).toList().indexOf(table);
    }

    static SearchTexts of(Phrases phrases, Table<?> table, Recorded record) {
        Cells cells = table.cellsOf(record);
        List<String> texts = Stream.concat(TEXTS.stream().map(cells::text), named(phrases, table, cells)).filter(each -> !each.isEmpty()).toList();
        return switch (record) {
            case Place place -> new SearchTexts(phrases.place(place), namesOf(phrases, place), where(phrases, place), texts);
            case Statement statement -> new SearchTexts(
                    "%s: %s".formatted(phrases.attribute(statement.attribute()), phrases.printed(statement)), List.of(), phrases.subject(statement), stated(phrases, statement, texts));
            default -> new SearchTexts(name(phrases, cells, record), names(cells), "", texts);
        };
    }

    /** The names of the places and categories that the record names: a search for an activity and its municipality finds it. */
    private static Stream<String> named(Phrases phrases, Table<?> table, Cells cells) {
        return table.columns().stream()
                .flatMap(column -> column.refersTo().filter(NAMED::contains).stream().flatMap(target -> cells.list(column.name()).stream()
                        .map(id -> target.equals("places") ? phrases.place(id) : phrases.category(id))));
    }

    private static List<String> stated(Phrases phrases, Statement statement, List<String> texts) {
        return Stream.concat(Stream.of(phrases.attribute(statement.attribute()), phrases.value(statement), phrases.subject(statement)), texts.stream()).toList();
    }

    private static List<String> namesOf(Phrases phrases, Place place) {
        List<String> names = new ArrayList<>(List.of(place.name()));
        if (!place.englishName().isEmpty()) {
            names.add(place.englishName());
        }
        phrases.study().all(Alias.class).stream().filter(each -> each.place().equals(place.id())).map(Alias::alias).forEach(names::add);
        phrases.study().all(PlaceCode.class).stream().filter(each -> each.place().equals(place.id())).map(PlaceCode::code).forEach(names::add);
        return names;
    }

    /** "district · Huancavelica · Huancavelica · Peru". */
    private static String where(Phrases phrases, Place place) {
        return Stream.concat(Stream.of(phrases.level(place)), phrases.study().places().above(place).stream().map(Place::name)).collect(Collectors.joining(" · "));
    }

    private static String name(Phrases phrases, Cells cells, Recorded record) {
        for (String base : List.of("name", "item", "text")) {
            String text = phrases.of(cells.wording(base));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return switch (record) {
            case Source source -> source.shortName();
            case PlanPassage passage -> passage.quote();
            default -> record.id();
        };
    }

    private static List<String> names(Cells cells) {
        return Stream.of("name_es", "name_en", "title", "author").map(cells::text).filter(each -> !each.isEmpty()).toList();
    }

    String everything() {
        return Stream.of(names.stream(), Stream.of(name), texts.stream()).flatMap(each -> each).collect(Collectors.joining(" "));
    }

    /** Where it is; else the text that holds the first of the words, cut around it. */
    String snippet(Folded wanted) {
        if (!where.isEmpty()) {
            return where;
        }
        String word = Folded.words(wanted.text()).getFirst();
        return texts.stream().filter(each -> !each.equals(name) && Folded.of(each).text().contains(word)).findFirst().map(each -> cut(each, word)).orElse("");
    }

    private static String cut(String text, String word) {
        String line = text.replaceAll("\\s+", " ");
        int found = Math.max(0, Folded.of(line).text().indexOf(word));
        int from = Math.max(0, Math.min(found, line.length()) - AROUND);
        int to = Math.min(line.length(), from + 2 * AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }
}
