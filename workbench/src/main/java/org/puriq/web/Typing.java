package org.puriq.web;

import java.util.Optional;
import org.puriq.base.NumberStyle;
import org.puriq.evidence.Attribute;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;

/** What is kept, as one would type it: numbers as the country writes them. */
final class Typing {
    private Typing() {}

    static String shown(Opened opened, String table, String column, Cells cells) {
        String kept = cells.text(column);
        return isNumber(opened, table, column, cells) ? NumberStyle.MACHINE.read(kept).map(opened.texts()::number).orElse(kept) : kept;
    }

    static boolean isNumber(Opened opened, String table, String column, Cells cells) {
        Optional<? extends Column<?>> known = StudyFormat.table(table).flatMap((Table<?> each) -> each.column(column));
        return known.filter(each -> each.form() == Column.Form.NUMBER).isPresent() || column.equals("value") && kind(opened, table, cells).equals(Optional.of(Attribute.Kind.NUMBER));
    }

    /** Of what form the value in these cells is: as the attribute says; of a flow it is people. */
    static Optional<Attribute.Kind> kind(Opened opened, String table, Cells cells) {
        return table.equals(StudyFormat.FLOWS.name()) ? Optional.of(Attribute.Kind.NUMBER) : opened.study().evidence().attribute(cells.text("attribute")).map(Attribute::kind);
    }
}
