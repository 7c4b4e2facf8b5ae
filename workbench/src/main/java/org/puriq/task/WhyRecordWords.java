package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.text.FieldTexts;
import org.puriq.text.Phrases;

/** Says in the reader's language where a record that is no figure comes from. */
public final class WhyRecordWords {
    /** Said elsewhere, or only of use to the program. */
    private static final Set<String> LEFT_OUT = Set.of("id", "refs", "source", "locator", "position");

    private final Phrases phrases;

    public WhyRecordWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** "Activities: newsletter". */
    public String subject(WhyRecord why) {
        return FieldTexts.table(why.table().name(), language()) + ": " + name(why.table(), why.record());
    }

    public String name(Table<?> table, Recorded record) {
        return SearchTexts.of(phrases, table, record).name();
    }

    /** What a record is called, given its table and identity; its identity where it has no name. */
    public String name(String table, String id) {
        Optional<Table<?>> known = StudyFormat.table(table);
        return known.flatMap(each -> phrases.study().records().find(each.kind(), id).map(record -> name(each, record))).orElse(id);
    }

    /** What is known, by the name of its column, in the order of the table; then the sources. */
    public SequencedMap<String, String> facts(WhyRecord why) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        Cells cells = why.table().cellsOf(why.record());
        for (Column<?> column : why.table().columns()) {
            String base = base(column.name());
            String text = base.equals(column.name()) ? said(why.table(), column, cells) : phrases.of(cells.wording(base));
            if (!text.isEmpty() && !LEFT_OUT.contains(base)) {
                facts.put(FieldTexts.column(why.table().name(), base, language()), text);
            }
        }
        sources(why, cells.text("locator"), facts);
        return facts;
    }

    private void sources(WhyRecord why, String locator, SequencedMap<String, String> facts) {
        List<String> named = new ArrayList<>(why.sources().stream().map(WhyWords::named).toList());
        if (named.isEmpty() && !locator.isEmpty()) {
            facts.put(phrases.texts().say("why.source"), locator);
        }
        for (int at = 0; at < named.size(); at++) {
            String where = at == 0 && !locator.isEmpty() ? named.get(at) + ", " + locator : named.get(at);
            facts.merge(phrases.texts().say(at == 0 ? "why.source" : "why.cited-in"), where, (one, other) -> one + "; " + other);
        }
    }

    private String said(Table<?> table, Column<?> column, Cells cells) {
        String text = cells.text(column.name());
        if (column.refersTo().isPresent()) {
            return cells.list(column.name()).stream().map(id -> name(column.refersTo().get(), id)).collect(Collectors.joining(", "));
        }
        return column.choices().contains(text) ? FieldTexts.choice(table.name() + "." + column.name(), text, language()) : text;
    }

    private static String base(String column) {
        return column.endsWith("_es") || column.endsWith("_en") ? column.substring(0, column.length() - 3) : column;
    }

    private Language language() {
        return phrases.texts().language();
    }
}
