package org.puriq.source;

import java.math.BigDecimal;
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

/** A row that somebody sends: where it stands, and its cells as they were written in the file. */
record OfferedRow(Head head, Where where, List<String> written) {
    Table<?> table() {
        return head.table();
    }

    /** Whether there is something behind the last column that has a name. */
    boolean isTooLong() {
        int named = head.names().size();
        return written.size() > named && written.subList(named, written.size()).stream().anyMatch(each -> !each.isEmpty());
    }

    /** The cells as the package means them, before numbers are read. */
    Cells tidied() {
        return table().cells(head.tidied(written));
    }

    /**
     * The cells as the package means them, numbers as machines write them.
     *
     * @param kinds what the attributes are answered with: a normalised value is a number or not by its attribute
     */
    Cells cells(Map<String, Attribute.Kind> kinds, List<Problem> problems) {
        String[] texts = head.tidied(written);
        boolean valueIsNumber = table() == StudyFormat.FLOWS
                || table() == StudyFormat.STATEMENTS && kinds.get(table().cells(texts).text("attribute")) == Attribute.Kind.NUMBER;
        for (int at = 0; at < texts.length; at++) {
            Column<?> column = table().columns().get(at);
            if (!texts[at].isEmpty() && (column.form().isNumeric() || valueIsNumber && column.name().equals("value"))) {
                texts[at] = number(column, texts[at], problems);
            }
        }
        return table().cells(texts);
    }

    /**
     * A number as machines write it. What is no number stays as it is, to be refused by its own words; but what is none here and
     * would be one elsewhere is refused at once: "1.5" in a spreadsheet of Bolivia is neither fifteen nor one and a half.
     */
    private String number(Column<?> column, String text, List<Problem> problems) {
        NumberStyle style = head.dialect().numbers();
        Optional<BigDecimal> number = style.read(text);
        if (number.isEmpty() && NumberStyle.MACHINE.read(text).isPresent()) {
            problems.add(Problem.refused(where.at(column.name(), text), "number.style", text, style.write(new BigDecimal("1234.5"))));
        }
        return number.map(BigDecimal::toPlainString).orElse(text);
    }
}
