package org.puriq.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.base.Problem;
import org.puriq.format.Named;
import org.puriq.source.Conflict;
import org.puriq.task.Settlement;
import org.puriq.text.FieldTexts;
import org.puriq.view.RecordNames;

/** Records that somebody changed in the study while a workbook was out: what holds is asked of each, with both values beside it, or of all at once. */
final class ConflictFields {
    private static final String ALL = "conflicts";
    private static final String ONE = "conflict.";
    /** More than this nobody settles one by one; the rest goes by the answer for all. */
    private static final int ASKED = 100;

    private final Opened opened;
    private final List<Conflict> conflicts;
    private final Map<String, String> answered;

    /** @param answered what was sent already and could not be taken yet */
    ConflictFields(Opened opened, List<Conflict> conflicts, Map<String, String> answered) {
        this.opened = opened;
        this.conflicts = List.copyOf(conflicts);
        this.answered = Map.copyOf(answered);
    }

    List<Field> all() {
        List<Field> fields = new ArrayList<>();
        if (conflicts.size() > 1) {
            fields.add(asked(ALL, opened.say("web.import.conflicts", opened.number(conflicts.size())), opened.say("web.import.conflicts.help"), "web.import.conflicts.each"));
        }
        conflicts.stream().limit(ASKED).forEach(each -> fields.add(one(each).neededIf(conflicts.size() == 1)));
        return fields;
    }

    /** Whether a problem is what the fields ask about. */
    static boolean asks(Problem problem) {
        return List.of("cell.changed-twice", "row.taken-away-meanwhile").contains(problem.rule());
    }

    private Field one(Conflict conflict) {
        String says = conflict.differences().isEmpty() ? opened.say("web.import.conflict.gone") : conflict.differences().stream().map(each -> says(conflict, each)).collect(Collectors.joining(" "));
        return asked(ONE + conflict.record(), opened.say("web.import.conflict", name(conflict), FieldTexts.table(conflict.table().name(), opened.texts().language())), says, "web.import.missing.choose");
    }

    private String says(Conflict conflict, Conflict.Difference each) {
        return opened.say("web.import.conflict.says", FieldTexts.column(conflict.table().name(), each.column(), opened.texts().language()), shown(each.study()), shown(each.workbook()), shown(each.sent()));
    }

    private String shown(String value) {
        return value.isEmpty() ? opened.say("web.import.conflict.empty") : "«" + value + "»";
    }

    private String name(Conflict conflict) {
        return opened.study().records().find(conflict.table().kind(), conflict.id()).map(each -> RecordNames.name(opened.plainRequest(), conflict.table(), each)).orElse(conflict.id());
    }

    private Field asked(String name, String label, String help, String first) {
        return Field.asked(name, label, help, Field.Kind.CHOICE, answered.getOrDefault(name, "")).choosing(List.of(new Field.Choice("", opened.say(first)),
                new Field.Choice(Settlement.Side.STUDY.name(), opened.say("web.import.conflicts.study")), new Field.Choice(Settlement.Side.WORKBOOK.name(), opened.say("web.import.conflicts.workbook"))));
    }

    /** What was answered: of each record, and of all the others. */
    static Settlement settled(Map<String, String> given) {
        Map<Named, Settlement.Side> ones = new LinkedHashMap<>();
        given.forEach((name, said) -> {
            if (name.startsWith(ONE) && side(said) != Settlement.Side.ASKED) {
                String[] record = name.substring(ONE.length()).split(":", 2);
                ones.put(new Named(record[0], record[record.length - 1]), side(said));
            }
        });
        return new Settlement(side(given.getOrDefault(ALL, "")), ones);
    }

    private static Settlement.Side side(String said) {
        return Arrays.stream(Settlement.Side.values()).filter(each -> each.name().equals(said)).findFirst().orElse(Settlement.Side.ASKED);
    }
}
