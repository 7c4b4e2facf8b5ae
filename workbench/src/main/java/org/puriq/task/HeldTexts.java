package org.puriq.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.base.Wording;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.Named;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * A study in whose texts no few persons are found: a sentence that counts fewer than five, or means a single one, gives way to one
 * that says so; quotations and notes of the kind are empty. What a person marked as held is held whole, what was released stays.
 */
final class HeldTexts {
    private static final List<Table<?>> TOLD = List.of(StudyFormat.STATEMENTS, StudyFormat.FLOWS, StudyFormat.ACTIVITIES, StudyFormat.IMPACTS, StudyFormat.LINKS,
            StudyFormat.CONSTRAINTS, StudyFormat.CONTRIBUTIONS, StudyFormat.FINDINGS, StudyFormat.CONTRADICTIONS, StudyFormat.QUESTIONS, StudyFormat.CIRCUMSTANCES,
            StudyFormat.PASSAGES, StudyFormat.ACTORS, StudyFormat.PLACES, StudyFormat.SOURCES);
    /** Actors have codes of their own; a place and a source are what everything else is about. */
    private static final Set<Table<?>> KEPT_IDENTITIES = Set.of(StudyFormat.ACTORS, StudyFormat.PLACES, StudyFormat.SOURCES);
    /** Texts of one language that repeat what somebody said or printed. */
    private static final Set<String> REPEATED = Set.of("printed", "quote", "reason", "months_printed");
    /** Where a held record says instead what may be said of it. */
    private static final List<String> SPEAKING = List.of("text", "words", "item", "note", "name");
    /** What else of a flow describes a single person. */
    private static final List<String> OF_ONE = List.of("group", "sectors", "start", "end", "months", "value", "low", "high", "unit", "qualifier", "printed");

    private final Study own;
    private final Decided decided;
    private final Set<String> smallStatements;
    private final Map<Table<?>, Set<String>> changed = new HashMap<>();
    private final SequencedMap<Named, SequencedSet<String>> held = new LinkedHashMap<>();
    private final Study study;

    /** @param smallStatements the statements whose figures are not told: a sentence that holds one is about them */
    HeldTexts(Study own, Decided decided, Set<String> smallStatements) {
        this.own = own;
        this.decided = decided;
        this.smallStatements = smallStatements;
        Records records = own.records();
        for (Table<?> table : TOLD) {
            records = told(table, records);
        }
        var renaming = new Renaming();
        for (Map.Entry<Table<?>, Set<String>> each : changed.entrySet()) {
            renaming.number(each.getKey(), records, each.getValue());
        }
        this.study = new Study(own.title(), renaming.applied(records));
    }

    Study study() {
        return study;
    }

    /** Each record that is held in part or whole, with the words that made it so. */
    List<Problem> held() {
        return held.entrySet().stream().map(each -> told(each.getKey(), String.join(" / ", each.getValue()))).toList();
    }

    private <T extends Recorded> Records told(Table<T> table, Records records) {
        List<T> told = records.all(table.kind()).stream().map(each -> told(table, each)).toList();
        return told.isEmpty() ? records : records.with(table.kind(), told);
    }

    private <T extends Recorded> T told(Table<T> table, T record) {
        if (decided.isReleased(table, record.id()) || record instanceof Actor actor && Pseudonyms.isHidden(own, actor)) {
            return record;
        }
        Cells before = table.cells(record);
        Optional<Wording> instead = decided.held(table, record.id()).map(each -> each.instead());
        Cells after = instead.map(wording -> whole(table, before, wording)).orElseGet(() -> automatic(table, record, before));
        boolean tells = FewPersons.isNamedAfterOne(record.id()) || !after.equals(before) || table == StudyFormat.STATEMENTS && smallStatements.contains(record.id());
        if (tells && !KEPT_IDENTITIES.contains(table)) {
            changed.computeIfAbsent(table, _ -> new HashSet<>()).add(record.id());
        }
        return after.equals(before) ? record : table.recall(after);
    }

    /** Held because a person said so: nothing of it is told but what stands instead. */
    private <T extends Recorded> Cells whole(Table<T> table, Cells cells, Wording instead) {
        List<String> wordings = wordings(table);
        Wording said = instead.isEmpty() ? neutral() : new Wording(instead.in(Language.SPANISH), instead.in(Language.ENGLISH));
        String speaking = table == StudyFormat.STATEMENTS ? "note" : SPEAKING.stream().filter(wordings::contains).findFirst().orElse("");
        Cells told = cells;
        for (String base : wordings) {
            boolean filled = !cells.wording(base).isEmpty();
            Wording text = base.equals(speaking) ? said : base.equals("name") && filled ? said : Wording.NONE;
            told = told.with(base + "_es", text.spanish()).with(base + "_en", text.english());
        }
        for (Column<T> column : table.columns()) {
            boolean empties = REPEATED.contains(column.name()) || table == StudyFormat.FLOWS && OF_ONE.contains(column.name());
            told = empties ? told.with(column.name(), "") : told;
        }
        hold(table, cells.text("id"), "");
        boolean words = table == StudyFormat.STATEMENTS && !instead.isEmpty() && isOfWords(cells.text("attribute"));
        return words ? told.with("value", said.english()).with("words_es", said.spanish()).with("words_en", said.english()).with("note_es", "").with("note_en", "") : told;
    }

    private boolean isOfWords(String attribute) {
        return own.evidence().attribute(attribute).filter(each -> each.kind() == Attribute.Kind.TEXT).isPresent();
    }

    private void hold(Table<?> table, String id, String words) {
        SequencedSet<String> found = held.computeIfAbsent(new Named(table.name(), id), _ -> new LinkedHashSet<>());
        if (!words.isEmpty()) {
            found.add(words);
        }
    }

    private <T extends Recorded> Cells automatic(Table<T> table, T record, Cells before) {
        Cells after = before;
        for (String base : wordings(table)) {
            if (table != StudyFormat.ACTORS || base.equals("note")) {
                after = sentences(table, base, before, after);
            }
        }
        boolean named = decided.namesFew(table, record);
        for (Column<T> column : table.columns()) {
            String text = before.text(column.name());
            if (REPEATED.contains(column.name()) && !text.isEmpty() && (named && column.name().equals("quote") || FewPersons.found(text).isPresent())) {
                after = emptied(table, column.name(), text, after);
            }
        }
        return record instanceof Statement statement ? spoken(statement, before, after) : after;
    }

    private Cells emptied(Table<?> table, String column, String text, Cells after) {
        hold(table, after.text("id"), FewPersons.found(text).orElse(""));
        return after.with(column, "");
    }

    /** A statement whose value is words says in it what a text would say. */
    private Cells spoken(Statement statement, Cells before, Cells after) {
        Optional<String> found = isOfWords(statement.attribute()) ? FewPersons.found(before.text("value")) : Optional.empty();
        return found.map(each -> {
            hold(StudyFormat.STATEMENTS, statement.id(), each);
            return after.with("value", "").with("words_es", "").with("words_en", "").with("note_es", neutral().spanish()).with("note_en", neutral().english());
        }).orElse(after);
    }

    /** What one language holds back, the other does not tell. */
    private Cells sentences(Table<?> table, String base, Cells before, Cells after) {
        var spanish = new Sentences(before.text(base + "_es"));
        var english = new Sentences(before.text(base + "_en"));
        Map<Integer, String> few = new HashMap<>(spanish.held(each -> few(each, Language.SPANISH)));
        english.held(each -> few(each, Language.ENGLISH)).forEach(few::putIfAbsent);
        if (few.isEmpty()) {
            return after;
        }
        few.values().forEach(each -> hold(table, before.text("id"), each));
        boolean apart = spanish.count() == english.count() || spanish.count() == 0 || english.count() == 0;
        return after.with(base + "_es", spanish.without(apart ? few.keySet() : spanish.all(), neutral().spanish()))
                .with(base + "_en", english.without(apart ? few.keySet() : english.all(), neutral().english()));
    }

    private Optional<String> few(String sentence, Language language) {
        return FewPersons.found(sentence, language).or(() -> Sentences.figures(sentence).filter(smallStatements::contains).findFirst());
    }

    private static List<String> wordings(Table<?> table) {
        return table.columns().stream().map(Column::name).filter(each -> each.endsWith("_es")).map(each -> each.substring(0, each.length() - 3)).toList();
    }

    /** For its words, for a decision, or for who says it. */
    private Problem told(Named record, String words) {
        boolean marked = StudyFormat.table(record.table()).flatMap(table -> decided.held(table, record.id())).isPresent();
        String rule = marked ? "publication.held-text-marked" : words.isEmpty() ? "publication.held-text-quote" : "publication.held-text";
        return Problem.doubtful(new Where(record.table(), 0, "", record.id()), rule, record.toString(), words);
    }

    static Wording neutral() {
        return Texts.both("publication.held", String.valueOf(Publication.SMALL));
    }
}
