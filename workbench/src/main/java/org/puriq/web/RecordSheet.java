package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;
import org.puriq.view.RecordNames;

/** The records of a table as a sheet: what each is called, and the few columns that tell it from others. */
final class RecordSheet {
    private static final int COLUMNS = 4;
    private static final int LONGEST = 160;

    private RecordSheet() {}

    static Sheet of(Opened opened, Table<?> table, List<? extends Recorded> records) {
        var language = opened.texts().language();
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean names = List.of("id", "name_es", "name_en", "name", "text_es", "text_en", "title", "title_es", "title_en", "refs", "item_es", "item_en").contains(column.name());
            boolean otherLanguage = column.name().matches(".*_(es|en)") && !column.name().endsWith("_" + language.code());
            boolean used = records.stream().anyMatch(each -> !table.cellsOf(each).text(column.name()).isEmpty());
            if (!names && !otherLanguage && used && columns.size() < COLUMNS) {
                columns.add(column);
            }
        }
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("name", opened.say("web.records.name"))));
        columns.forEach(each -> heads.add(new Sheet.Head(each.name(), FieldTexts.column(table.name(), each.name(), language))));
        List<Sheet.Row> rows = records.stream().map(each -> row(opened, table, columns, each)).toList();
        return new Sheet(table.name(), opened.frame().title(), heads, rows, List.of(), "");
    }

    private static Sheet.Row row(Opened opened, Table<?> table, List<Column<?>> columns, Recorded record) {
        Cells cells = table.cellsOf(record);
        String name = record instanceof Place place ? opened.phrases().place(place) : RecordNames.name(opened.plainRequest(), table, record);
        List<Cell> all = new ArrayList<>(List.of(Cell.of(new Cell.Piece.Link(shortened(name), "record/" + table.name() + "/" + record.id()))));
        columns.forEach(each -> all.add(Cell.text(shortened(text(opened, table, each, cells)))));
        return new Sheet.Row(record.id(), all);
    }

    static String text(Opened opened, Table<?> table, Column<?> column, Cells cells) {
        String text = cells.text(column.name());
        return switch (column.form()) {
            case CHOICE -> text.isEmpty() ? "" : FieldTexts.choice(table.name() + "." + column.name(), text, opened.texts().language());
            case YES_NO -> opened.say(text.equals("yes") ? "value.yes" : "value.no");
            case NUMBER, INTEGER -> Typing.shown(opened, table.name(), column.name(), cells);
            case REFERENCE, REFERENCES -> String.join(", ", cells.list(column.name()).stream().map(each -> named(opened, column, each)).toList());
            case ID, TEXT, DATE, MONTHS, WORDS, FORMULA -> text;
        };
    }

    private static String named(Opened opened, Column<?> column, String id) {
        Table<?> target = StudyFormat.table(column.refersTo().orElseThrow()).orElseThrow();
        Optional<? extends Recorded> record = opened.study().records().find(target.kind(), id);
        return record.map(each -> each instanceof Place place ? opened.phrases().place(place) : RecordNames.name(opened.plainRequest(), target, each)).orElse(id);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
