package org.puriq.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.format.Table;
import org.puriq.text.FieldTexts;

/** What the form for a new record starts with. */
final class NewRecord {
    private NewRecord() {}

    /** What most records of the table say: the next position, reported by a source, open. */
    static Map<String, String> usual(Opened opened, Table<?> table) {
        Map<String, String> usual = new LinkedHashMap<>();
        int next = opened.study().records().count(table.kind()) + 1;
        table.columns().forEach(column -> {
            switch (column.name()) {
                case "position", "rank" -> {
                    if (column.required()) {
                        usual.put(column.name(), String.valueOf(next));
                    }
                }
                case "basis" -> usual.put("basis", Basis.REPORTED.code());
                case "state" -> usual.put("state", "open");
                default -> { }
            }
        });
        return usual;
    }

    /** The first step to a statement: what it is about. Only then is it known how it is answered. */
    static List<Part> aboutWhat(Opened opened, Map<String, String> known) {
        List<Field.Choice> attributes = opened.study().all(Attribute.class).stream().filter(each -> each.formula().isEmpty())
                .map(each -> new Field.Choice(each.id(), opened.texts().of(each.name()))).toList();
        if (attributes.isEmpty()) {
            return List.of(new Part.Nothing(new Empty(opened.say("web.new.statement.none"), opened.say("web.new.statement.none.why"),
                    List.of(new Link(opened.say("web.add.to", FieldTexts.table("attributes", opened.texts().language())), opened.below("new/attributes"))))));
        }
        Map<String, String> others = new LinkedHashMap<>(opened.frame().visit().address().query());
        others.remove("attribute");
        String label = FieldTexts.column("statements", "attribute", opened.texts().language());
        return List.of(new Part.Chosen(List.of(Field.asked("attribute", label, "", Field.Kind.CHOICE, known.getOrDefault("attribute", "")).choosing(attributes)), others, true));
    }
}
