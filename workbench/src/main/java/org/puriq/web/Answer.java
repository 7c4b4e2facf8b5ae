package org.puriq.web;

import org.jspecify.annotations.Nullable;

/** An answer typed into a cell or a field: where it goes, what stood there when the page was read, and what it should be now. */
public record Answer(String table, String record, String column, String was, String value) {
    /** What a script left out is empty. */
    public Answer {
        table = orEmpty(table);
        record = orEmpty(record);
        column = orEmpty(column);
        was = orEmpty(was);
        value = orEmpty(value);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
