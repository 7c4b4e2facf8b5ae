package org.puriq.web;

import org.puriq.table.Cell;

/** A line of a description: what it is called, and what is known. */
public record Fact(String name, Cell value) {
    public Fact(String name, String text) {
        this(name, Cell.text(text));
    }
}
