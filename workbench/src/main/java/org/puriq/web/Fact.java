package org.puriq.web;

import org.puriq.table.Cell;

/** A line of a description: what it is called, what is known, and where that comes from or what else belongs to it. */
public record Fact(String name, Cell value, String note) {
    public Fact(String name, Cell value) {
        this(name, value, "");
    }

    public Fact(String name, String text) {
        this(name, Cell.text(text));
    }
}
