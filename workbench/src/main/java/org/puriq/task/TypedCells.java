package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.evidence.Attribute;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;

/** Cells as a person types them, numbers in the country's style, brought into the form in which they are kept. */
final class TypedCells {
    private final Study study;
    private final Table<?> table;
    private final NumberStyle numbers;

    TypedCells(Study study, Table<?> table, NumberStyle numbers) {
        this.study = study;
        this.table = table;
        this.numbers = numbers;
    }

    /** The row with these cells changed; the attribute first, since it says whether a value is a number. */
    Cells into(Cells row, Map<String, String> typed, List<Problem> problems) {
        Cells changed = row;
        if (typed.containsKey("attribute")) {
            changed = changed.with("attribute", kept(changed, "attribute", typed.getOrDefault("attribute", ""), problems));
        }
        for (Map.Entry<String, String> cell : typed.entrySet()) {
            if (!cell.getKey().equals("attribute")) {
                changed = changed.with(cell.getKey(), kept(changed, cell.getKey(), cell.getValue(), problems));
            }
        }
        return changed;
    }

    /** Whether a person who saw {@code seen} in this cell saw what stands there: as it is kept, or as the country writes it. */
    boolean shows(Cells row, String column, String seen) {
        return row.text(column).equals(seen) || row.text(column).equals(kept(row, column, seen, new ArrayList<>()));
    }

    private String kept(Cells row, String name, String typed, List<Problem> problems) {
        Optional<? extends Column<?>> column = table.column(name);
        if (column.isEmpty()) {
            return typed;
        }
        String text = column.get().tidy(typed);
        return text.isEmpty() || !isNumber(column.get(), row) ? text : number(name, text, problems);
    }

    /** "1.5" typed in Bolivia is neither fifteen nor one and a half; nobody guesses which. */
    private String number(String column, String text, List<Problem> problems) {
        Optional<BigDecimal> number = numbers.read(text);
        if (number.isEmpty() && NumberStyle.MACHINE.read(text).isPresent()) {
            problems.add(Problem.refused(new Where(table.name(), 0, column, text), "number.style", text, numbers.write(new BigDecimal("1234.5"))));
        }
        return number.map(BigDecimal::toPlainString).orElse(text);
    }

    private boolean isNumber(Column<?> column, Cells row) {
        return column.form().isNumeric() || column.name().equals("value") && (table == StudyFormat.FLOWS
                || table == StudyFormat.STATEMENTS && study.evidence().attribute(row.text("attribute")).filter(each -> each.kind() == Attribute.Kind.NUMBER).isPresent());
    }
}
