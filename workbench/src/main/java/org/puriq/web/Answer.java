package org.puriq.web;

/** An answer typed into a cell or a field: where it goes, what stood there when the page was read, and what it should be now. */
public record Answer(String table, String record, String column, String was, String value) {}
