package org.puriq.source;

import java.util.List;

/** A row of a sheet: the line on which it stands for whoever looks at it, and its cells as texts, numbers as machines write them. */
public record SheetRow(int line, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
