package org.puriq.web;

import java.util.List;
import org.puriq.table.Cell;

/**
 * One question of a form; its answer is saved when the field is left.
 *
 * @param help what to write, empty where the label says it
 * @param choices what can be chosen, for {@link Kind#CHOICE}
 * @param edit where the answer goes
 * @param problem why the last answer was refused, empty if it was not
 */
public record Field(String label, String help, Kind kind, String value, List<Choice> choices, Cell.Edit edit, String problem) {
    /** How it is answered. */
    public enum Kind { LINE, TEXT, NUMBER, CHOICE }

    /** One of the answers to choose from. */
    public record Choice(String value, String text) {}

    public Field {
        choices = List.copyOf(choices);
    }

    public Field(String label, String help, Kind kind, Cell.Edit edit) {
        this(label, help, kind, edit.was(), List.of(), edit, "");
    }

    public Field choosing(List<Choice> others) {
        return new Field(label, help, kind, value, others, edit, problem);
    }

    public Field refused(String given, String sentence) {
        return new Field(label, help, kind, given, choices, edit, sentence);
    }

    public String id() {
        return "field-" + edit.table() + "-" + (edit.record().isEmpty() ? "new" : edit.record()) + "-" + edit.column();
    }
}
