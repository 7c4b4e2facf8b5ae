package org.puriq.web;

import java.util.List;
import java.util.Map;

/**
 * Questions and what becomes of the answers.
 *
 * @param action where it is sent, without the language
 * @param fields what is always asked; {@code more} what only some need
 * @param hidden what is sent along
 * @param button what the button says; empty for a form whose fields save themselves when they are left
 * @param kind how it looks and what it carries
 */
public record Form(String action, List<Field> fields, List<Field> more, Map<String, String> hidden, String button, Kind kind) {
    /** A usual form; one line; one that saves itself; the same as a row; one that carries a file; one that takes something away for good. */
    public enum Kind { USUAL, LINE, SAVED, ROW, FILE, REMOVING }

    public Form {
        fields = List.copyOf(fields);
        more = List.copyOf(more);
        hidden = Map.copyOf(hidden);
    }

    public static Form of(String action, List<Field> fields, String button) {
        return new Form(action, fields, List.of(), Map.of(), button, Kind.USUAL);
    }

    /** A button alone. */
    public static Form button(String action, String button) {
        return new Form(action, List.of(), List.of(), Map.of(), button, Kind.LINE);
    }

    public Form as(Kind other) {
        return new Form(action, fields, more, hidden, button, other);
    }

    public Form with(String name, String value) {
        var all = new java.util.LinkedHashMap<>(hidden);
        all.put(name, value);
        return new Form(action, fields, more, all, button, kind);
    }

    public boolean savesItself() {
        return kind == Kind.SAVED || kind == Kind.ROW;
    }

    public boolean carriesFile() {
        return kind == Kind.FILE;
    }

    public String style() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
