package org.puriq.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.NumberStyle;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Qualifier;
import org.puriq.base.Wording;
import org.puriq.evidence.Derivation;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Normalised;

/**
 * One row of a table: text by column name; a column that is not there reads as empty. The typed readings expect cells that were
 * checked. The texts stand in an array whose order all rows of a table share: a map for each row took half the time of an import.
 */
public final class Cells {
    private final Map<String, Integer> positions;
    private final String[] texts;

    /** Takes both over; they are not changed afterwards. */
    Cells(Map<String, Integer> positions, String[] texts) {
        this.positions = positions;
        this.texts = texts;
    }

    public Cells(Map<String, String> texts) {
        this.positions = LinkedHashMap.newLinkedHashMap(texts.size());
        this.texts = texts.values().toArray(String[]::new);
        texts.keySet().forEach(column -> positions.put(column, positions.size()));
    }

    /** The texts by column name, in the order of the columns. */
    public Map<String, String> texts() {
        Map<String, String> byName = LinkedHashMap.newLinkedHashMap(texts.length);
        positions.forEach((column, at) -> byName.put(column, texts[at]));
        return byName;
    }

    public String text(String column) {
        Integer at = positions.get(column);
        return at == null ? "" : texts[at];
    }

    public Cells with(String column, String text) {
        Integer at = positions.get(column);
        if (at == null) {
            Map<String, String> more = texts();
            more.put(column, text);
            return new Cells(more);
        }
        String[] changed = texts.clone();
        changed[at] = text;
        return new Cells(positions, changed);
    }

    public Optional<String> optional(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Wording wording(String column) {
        return new Wording(text(column + "_es"), text(column + "_en"));
    }

    public List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    public boolean yes(String column) {
        return text(column).equals("yes");
    }

    public Optional<BigDecimal> number(String column) {
        return optional(column).flatMap(NumberStyle.MACHINE::read);
    }

    public Optional<Integer> integer(String column) {
        return optional(column).map(Integer::valueOf);
    }

    public List<Integer> months(String column) {
        return list(column).stream().map(Integer::valueOf).toList();
    }

    public Optional<PartialDate> date(String column) {
        return optional(column).flatMap(PartialDate::read);
    }

    public Period period() {
        return new Period(date("start"), date("end"));
    }

    public Optional<Formula> formula() {
        return optional("derivation").flatMap(Derivation::of).map(derivation -> new Formula(derivation, list("inputs")));
    }

    public Normalised normalised() {
        Qualifier qualifier = optional("qualifier").flatMap(Qualifier::of).orElse(Qualifier.EXACT);
        return new Normalised(text("value"), number("low"), number("high"), optional("unit"), qualifier);
    }

    static String joined(List<?> items) {
        return String.join(" ", items.stream().map(Object::toString).toList());
    }

    /** Whether both say the same; a column that is empty and one that is not there are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && filled().equals(cells.filled());
    }

    @Override
    public int hashCode() {
        return filled().hashCode();
    }

    private Map<String, String> filled() {
        Map<String, String> filled = texts();
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    @Override
    public String toString() {
        return filled().toString();
    }
}
