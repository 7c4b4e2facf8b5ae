package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Statement;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.StudyFormat;
import org.puriq.text.Phrases;

/** The way from a figure to its sources for programs: the columns of its row, its value worked out, and the same of what it rests on. */
public final class WhyFacts {
    private final Phrases phrases;
    private final WhyWords words;

    public WhyFacts(Phrases phrases) {
        this.phrases = phrases;
        this.words = new WhyWords(phrases);
    }

    public SequencedMap<String, Object> of(WhyAnswer answer) {
        return switch (answer) {
            case WhyChain chain -> of(chain);
            case WhyRecord why -> of(why);
        };
    }

    private SequencedMap<String, Object> of(WhyRecord why) {
        var said = new WhyRecordWords(phrases);
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("table", why.table().name());
        facts.put("id", why.record().id());
        facts.put("subject", said.subject(why));
        SequencedMap<String, Object> row = new LinkedHashMap<>();
        why.table().cellsOf(why.record()).texts().forEach((column, text) -> put(row, column, text));
        facts.put("row", row);
        facts.put("sources", why.sources().stream().map((org.puriq.evidence.Source each) -> filled(each)).toList());
        facts.put("named-by", why.namedBy().stream().map(Object::toString).toList());
        facts.put("contradictions", why.contradictions().stream().map(this::contradiction).toList());
        facts.put("history", why.history().stream().map(WhyFacts::change).toList());
        return facts;
    }

    private SequencedMap<String, Object> of(WhyChain chain) {
        Statement statement = chain.statement();
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", statement.id());
        facts.put("subject", words.subject(statement));
        facts.put("value", phrases.value(statement));
        facts.put("basis", statement.basis().code());
        facts.put("row", new LinkedHashMap<>(filled(statement)));
        facts.put("sources", chain.sources().stream().map((org.puriq.evidence.Source each) -> filled(each)).toList());
        statement.formula().ifPresent(formula -> facts.put("formula", formula(formula)));
        facts.put("inputs", chain.inputs().stream().map(each -> of(each)).toList());
        facts.put("rivals", chain.rivals().stream().map(this::rival).toList());
        facts.put("contradictions", chain.contradictions().stream().map(this::contradiction).toList());
        facts.put("history", chain.history().stream().map(WhyFacts::change).toList());
        return facts;
    }

    /** The columns that hold something, in the order of the package; a worked out attribute has a row like any statement. */
    private static SequencedMap<String, Object> filled(Statement statement) {
        SequencedMap<String, Object> filled = new LinkedHashMap<>();
        StudyFormat.STATEMENTS.columns().forEach(column -> put(filled, column.name(), column.cell().apply(statement)));
        return filled;
    }

    private static SequencedMap<String, Object> filled(org.puriq.evidence.Source source) {
        SequencedMap<String, Object> filled = new LinkedHashMap<>();
        StudyFormat.SOURCES.columns().forEach(column -> put(filled, column.name(), column.cell().apply(source)));
        return filled;
    }

    private static void put(SequencedMap<String, Object> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.put(name, text);
        }
    }

    private static SequencedMap<String, Object> formula(Formula formula) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("derivation", formula.derivation().code());
        facts.put("formula", formula.derivation().formula());
        facts.put("inputs", formula.inputs());
        return facts;
    }

    private SequencedMap<String, Object> rival(Statement rival) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", rival.id());
        facts.put("value", phrases.value(rival));
        facts.put("source", phrases.source(rival.source(), rival.locator()));
        return facts;
    }

    private SequencedMap<String, Object> contradiction(Contradiction contradiction) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", contradiction.id());
        facts.put("kind", contradiction.kind());
        facts.put("name", phrases.of(contradiction.name()));
        facts.put("state", contradiction.resolved() ? "resolved" : "open");
        put(facts, "reason", contradiction.reason());
        return facts;
    }

    private static SequencedMap<String, Object> change(RecordChange change) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", change.at().toString());
        facts.put("who", change.who());
        facts.put("before", change.before().map(each -> List.<Object>of(new java.util.TreeMap<>(each.texts()))).orElse(List.of()));
        facts.put("after", change.after().map(each -> List.<Object>of(new java.util.TreeMap<>(each.texts()))).orElse(List.of()));
        return facts;
    }
}
