package org.puriq.format;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Qualifier;
import org.puriq.base.Wording;
import org.puriq.evidence.Derivation;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Normalised;

/** One row of a table: text by column name; a column that is not there reads as empty. The typed readings expect cells that were checked. */
public record Cells(Map<String, String> texts) {
    public Cells {
        texts = Map.copyOf(texts);
    }

    public String text(String column) {
        return texts.getOrDefault(column, "");
    }

    public Cells with(String column, String text) {
        var changed = new LinkedHashMap<>(texts);
        changed.put(column, text);
        return new Cells(changed);
    }

    public Optional<String> optional(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Wording wording(String column) {
        return new Wording(text(column + "_es"), text(column + "_en"));
    }

    public List<String> list(String column) {
        return optional(column).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    public boolean yes(String column) {
        return text(column).equals("yes");
    }

    public Optional<BigDecimal> number(String column) {
        return optional(column).map(BigDecimal::new);
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

    static String[] words(String text) {
        return Arrays.stream(text.split(" ")).filter(each -> !each.isEmpty()).toArray(String[]::new);
    }
}
