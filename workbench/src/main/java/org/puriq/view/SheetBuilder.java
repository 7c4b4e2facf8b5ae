package org.puriq.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Puts a sheet together row by row; heads are named by their text keys {@code head.KEY}. */
final class SheetBuilder {
    private final Request request;
    private final String name;
    private final String title;
    private final List<Sheet.Head> heads = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String source = "";

    SheetBuilder(View view, Request request) {
        this.request = request;
        this.name = view.name();
        this.title = view.title(request);
    }

    SheetBuilder heads(String... keys) {
        Arrays.stream(keys).forEach(key -> heads.add(new Sheet.Head(key, request.say("head." + key))));
        return this;
    }

    SheetBuilder numericHead(String key) {
        heads.add(new Sheet.Head(key, request.say("head." + key), "", true));
        return this;
    }

    SheetBuilder head(Sheet.Head head) {
        heads.add(head);
        return this;
    }

    SheetBuilder row(String key, Cell... cells) {
        return row(key, "", List.of(cells));
    }

    SheetBuilder row(String key, String section, List<Cell> cells) {
        rows.add(new Sheet.Row(key, section, cells));
        return this;
    }

    SheetBuilder remark(String key, Object... details) {
        remarks.add(request.say(key, details));
        return this;
    }

    SheetBuilder said(String remark) {
        remarks.add(remark);
        return this;
    }

    SheetBuilder source(String line) {
        source = line;
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Sheet build() {
        return new Sheet(name, title, heads, rows, remarks, source);
    }
}
