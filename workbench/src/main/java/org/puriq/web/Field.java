package org.puriq.web;

import java.util.Arrays;
import java.util.List;
import org.puriq.table.Cell;

/**
 * One question of a form; in a form that saves itself its answer is saved when the field is left.
 *
 * @param help what to write, empty where the label says it
 * @param choices what can be chosen, for {@link Kind#CHOICE} and {@link Kind#SEVERAL}
 * @param edit where the answer goes
 * @param problem why the last answer was refused, empty if it was not
 * @param needed whether an answer is needed
 */
public record Field(String label, String help, Kind kind, String value, List<Choice> choices, Cell.Edit edit, String problem, boolean needed) {
    /** How it is answered; several choices are written with a space between them; CELLS are several that all stand open side by side. WORD is a file for Word that may be sent along; PICTURE a photograph or a receipt; PLAN a planning document; DATA one file or several with figures, RECIPE how they are read. NOTHING can be answered yet: what would be chosen from is to be made first, and the choices lead there. */
    public enum Kind { LINE, TEXT, NUMBER, CHOICE, SEVERAL, CELLS, FILE, WORD, PICTURE, PLAN, DATA, RECIPE, NOTHING }

    /** One of the answers to choose from. */
    public record Choice(String value, String text) {}

    public Field {
        choices = List.copyOf(choices);
    }

    public Field(String label, String help, Kind kind, Cell.Edit edit) {
        this(label, help, kind, edit.was(), List.of(), edit, "", false);
    }

    /** A question of a form that is no record's: {@code name} is what the answer is sent as. */
    public static Field asked(String name, String label, String help, Kind kind, String value) {
        return new Field(label, help, kind, new Cell.Edit("form", "", name, value));
    }

    public Field choosing(List<Choice> others) {
        return new Field(label, help, kind, value, others, edit, problem, needed);
    }

    public Field refused(String given, String sentence) {
        return new Field(label, help, kind, given, choices, edit, sentence, needed);
    }

    public Field neededIf(boolean so) {
        return new Field(label, help, kind, value, choices, edit, problem, so);
    }

    /** As style sheets call it. */
    public String style() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String id() {
        return id(edit);
    }

    /** What a form without scripts calls the answer that it showed, beside the one that comes back. */
    public static String seen(String column) {
        return "was." + column;
    }

    /** The identity of the field that asks for this cell. */
    public static String id(Cell.Edit edit) {
        return "field-" + edit.table() + "-" + (edit.record().isEmpty() ? "new" : edit.record()) + "-" + edit.column();
    }

    public boolean isChosen(Choice choice) {
        return kind == Kind.SEVERAL || kind == Kind.CELLS ? Arrays.asList(value.split(" ")).contains(choice.value()) : choice.value().equals(value);
    }

    /** The texts of what is chosen, in the order of the value. */
    public List<String> chosen() {
        return Arrays.stream(value.split(" ")).flatMap(word -> choices.stream().filter(each -> each.value().equals(word))).map(Choice::text).toList();
    }
}
