package org.puriq.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.puriq.base.Recorded;

/**
 * A column of a table of the study package.
 *
 * @param name as it stands in the head row
 * @param form what a cell may hold
 * @param required whether a cell must not be empty
 * @param refersTo the table whose records it names; the form then says whether one or several
 * @param scale the scale that the named categories must belong to
 * @param choices the words that a cell of form CHOICE may hold
 * @param cell what a record has here, as text
 */
public record Column<T extends Recorded>(
        String name,
        Form form,
        boolean required,
        Optional<String> refersTo,
        Optional<String> scale,
        List<String> choices,
        Function<T, String> cell) {

    /** What the cells of a column may hold. Numbers have a decimal point and no grouping; items of a list are separated by one space. */
    public enum Form {
        ID, TEXT, CHOICE, YES_NO, NUMBER, INTEGER, DATE, REFERENCE, REFERENCES, MONTHS, WORDS, FORMULA;

        public boolean isNumeric() {
            return this == NUMBER || this == INTEGER;
        }
    }

    public Column {
        choices = List.copyOf(choices);
    }

    /** What somebody wrote, as it is kept: each line break one sign, whatever machine it comes from; no spaces around what is no free text. */
    public String tidy(String written) {
        String text = written.indexOf('\r') < 0 ? written : written.replace("\r\n", "\n").replace('\r', '\n');
        return form == Form.TEXT ? text : text.strip();
    }
}
