package org.puriq.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.puriq.base.Checked;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Normalised;

/**
 * A table of the study package: its columns in order, and the way from a row to a record and back. The same table describes
 * the CSV file, the Frictionless Table Schema, the SQLite table and the form on a page.
 */
public final class Table<T extends Recorded> {
    private final String name;
    private final Class<T> kind;
    private final List<Column<T>> columns;
    private final Map<String, Integer> positions;
    private final List<Column<T>> references;
    private final List<String> requiredTexts;
    private final Function<Cells, T> record;
    private final boolean appendOnly;

    private Table(Builder<T> builder, Function<Cells, T> record) {
        this.name = builder.name;
        this.kind = builder.kind;
        this.columns = List.copyOf(builder.columns);
        this.positions = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach(column -> positions.put(column.name(), positions.size()));
        this.references = columns.stream().filter(each -> each.refersTo().isPresent()).toList();
        this.requiredTexts = List.copyOf(builder.requiredTexts);
        this.record = record;
        this.appendOnly = builder.appendOnly;
    }

    static <T extends Recorded> Builder<T> of(String name, Class<T> kind) {
        return new Builder<>(name, kind);
    }

    /** The name, as in {@code places.csv}. */
    public String name() {
        return name;
    }

    public Class<T> kind() {
        return kind;
    }

    public List<Column<T>> columns() {
        return columns;
    }

    /** Whether records are only ever added: none is changed or removed, and what added one is not taken back. */
    public boolean isAppendOnly() {
        return appendOnly;
    }

    /** Texts of which at least one language is needed: {@code name} for the columns name_es and name_en. */
    public List<String> requiredTexts() {
        return requiredTexts;
    }

    public Optional<Column<T>> column(String name) {
        Integer at = positions.get(name);
        return at == null ? Optional.empty() : Optional.of(columns.get(at));
    }

    /** The columns that name other records. */
    /** The columns that name records of other tables. */
    public List<Column<T>> references() {
        return references;
    }

    public Cells cells(T record) {
        String[] texts = new String[columns.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = columns.get(at).cell().apply(record);
        }
        return new Cells(positions, texts);
    }

    /** A row of these texts, one for each column in their order. The array is taken over. */
    public Cells cells(String[] texts) {
        if (texts.length != columns.size()) {
            throw new IllegalArgumentException("%s has %d columns, not %d.".formatted(name, columns.size(), texts.length));
        }
        return new Cells(positions, texts);
    }

    public Cells cellsOf(Recorded record) {
        return cells(kind.cast(record));
    }

    /** The record that the row describes, or everything about its cells that cannot be. What depends on other records is not looked at. */
    public Checked<T> read(Cells cells, Problem.Where where) {
        List<Problem> problems = new ArrayList<>();
        columns.forEach(column -> CellRules.check(column, cells.text(column.name()), where, problems));
        for (String text : requiredTexts) {
            if (cells.wording(text).isEmpty()) {
                problems.add(Problem.refused(where.at(text + "_es", ""), "cell.needs-a-language", text + "_es", text + "_en"));
            }
        }
        CellRules.checkTogether(this, Blanked.of(this, cells, problems), where, problems);
        return problems.stream().anyMatch(Problem::refuses) ? new Checked.Faulty<>(problems) : new Checked.Sound<>(record.apply(cells), problems);
    }

    /** What is left of a record without the cells that are wrong, to tell at once what is wrong with the others. */
    public T remainder(Cells cells, List<Problem> problems) {
        return record.apply(Blanked.of(this, cells, problems));
    }

    /** The record of a row that was checked when it was written. */
    public T recall(Cells cells) {
        return record.apply(cells);
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Declares the columns of a table one after another. */
    static final class Builder<T extends Recorded> {
        private final String name;
        private final Class<T> kind;
        private final List<Column<T>> columns = new ArrayList<>();
        private final List<String> requiredTexts = new ArrayList<>();
        private boolean appendOnly = false;

        private Builder(String name, Class<T> kind) {
            this.name = name;
            this.kind = kind;
            add("id", Column.Form.ID, true, Recorded::id);
        }

        private Builder<T> add(String column, Column.Form form, boolean required, Function<T, String> cell) {
            columns.add(new Column<>(column, form, required, Optional.empty(), Optional.empty(), List.of(), cell));
            return this;
        }

        private Builder<T> refer(String column, Column.Form form, boolean required, String table, Optional<String> scale, Function<T, String> cell) {
            columns.add(new Column<>(column, form, required, Optional.of(table), scale, List.of(), cell));
            return this;
        }

        Builder<T> text(String column, Function<T, String> cell) {
            return add(column, Column.Form.TEXT, false, cell);
        }

        Builder<T> requiredText(String column, Function<T, String> cell) {
            return add(column, Column.Form.TEXT, true, cell);
        }

        Builder<T> wording(String column, Function<T, Wording> cell) {
            add(column + "_es", Column.Form.TEXT, false, record -> cell.apply(record).spanish());
            return add(column + "_en", Column.Form.TEXT, false, record -> cell.apply(record).english());
        }

        Builder<T> requiredWording(String column, Function<T, Wording> cell) {
            requiredTexts.add(column);
            return wording(column, cell);
        }

        Builder<T> choice(String column, List<String> choices, Function<T, String> cell) {
            return choice(column, false, choices, cell);
        }

        Builder<T> requiredChoice(String column, List<String> choices, Function<T, String> cell) {
            return choice(column, true, choices, cell);
        }

        private Builder<T> choice(String column, boolean required, List<String> choices, Function<T, String> cell) {
            columns.add(new Column<>(column, Column.Form.CHOICE, required, Optional.empty(), Optional.empty(), choices, cell));
            return this;
        }

        Builder<T> yesNo(String column, Function<T, Boolean> cell) {
            return add(column, Column.Form.YES_NO, false, record -> cell.apply(record) ? "yes" : "no");
        }

        Builder<T> number(String column, Function<T, Optional<BigDecimal>> cell) {
            return add(column, Column.Form.NUMBER, false, record -> cell.apply(record).map(BigDecimal::toPlainString).orElse(""));
        }

        Builder<T> requiredNumber(String column, Function<T, BigDecimal> cell) {
            return add(column, Column.Form.NUMBER, true, record -> cell.apply(record).toPlainString());
        }

        Builder<T> requiredInteger(String column, Function<T, Integer> cell) {
            return add(column, Column.Form.INTEGER, true, record -> cell.apply(record).toString());
        }

        Builder<T> integer(String column, Function<T, Optional<Integer>> cell) {
            return add(column, Column.Form.INTEGER, false, record -> cell.apply(record).map(String::valueOf).orElse(""));
        }

        Builder<T> months(String column, Function<T, List<Integer>> cell) {
            return add(column, Column.Form.MONTHS, false, record -> Cells.joined(cell.apply(record)));
        }

        Builder<T> words(String column, Function<T, ? extends List<?>> cell) {
            return add(column, Column.Form.WORDS, false, record -> Cells.joined(cell.apply(record)));
        }

        Builder<T> date(String column, Function<T, Optional<PartialDate>> cell) {
            return add(column, Column.Form.DATE, false, record -> cell.apply(record).map(PartialDate::iso).orElse(""));
        }

        Builder<T> requiredDate(String column, Function<T, PartialDate> cell) {
            return add(column, Column.Form.DATE, true, record -> cell.apply(record).iso());
        }

        Builder<T> period(Function<T, Period> cell) {
            add("start", Column.Form.DATE, false, record -> cell.apply(record).start().map(PartialDate::iso).orElse(""));
            return add("end", Column.Form.DATE, false, record -> cell.apply(record).end().map(PartialDate::iso).orElse(""));
        }

        Builder<T> reference(String column, String table, Function<T, Optional<String>> cell) {
            return refer(column, Column.Form.REFERENCE, false, table, Optional.empty(), record -> cell.apply(record).orElse(""));
        }

        Builder<T> requiredReference(String column, String table, Function<T, String> cell) {
            return refer(column, Column.Form.REFERENCE, true, table, Optional.empty(), cell);
        }

        Builder<T> referenceList(String column, String table, Function<T, List<String>> cell) {
            return refer(column, Column.Form.REFERENCES, false, table, Optional.empty(), record -> Cells.joined(cell.apply(record)));
        }

        Builder<T> category(String column, String scale, Function<T, Optional<String>> cell) {
            return refer(column, Column.Form.REFERENCE, false, "categories", Optional.of(scale), record -> cell.apply(record).orElse(""));
        }

        Builder<T> requiredCategory(String column, String scale, Function<T, String> cell) {
            return refer(column, Column.Form.REFERENCE, true, "categories", Optional.of(scale), cell);
        }

        Builder<T> categories(String column, String scale, Function<T, List<String>> cell) {
            return refer(column, Column.Form.REFERENCES, false, "categories", Optional.of(scale), record -> Cells.joined(cell.apply(record)));
        }

        Builder<T> normalised(Function<T, Normalised> cell) {
            text("value", record -> cell.apply(record).value());
            number("low", record -> cell.apply(record).low());
            number("high", record -> cell.apply(record).high());
            reference("unit", "units", record -> cell.apply(record).unit());
            return choice("qualifier", StudyFormat.QUALIFIERS, record -> StudyFormat.code(cell.apply(record)));
        }

        Builder<T> formula(String inputsFrom, Function<T, Optional<Formula>> cell) {
            add("derivation", Column.Form.FORMULA, false, record -> cell.apply(record).map(each -> each.derivation().code()).orElse(""));
            return referenceList("inputs", inputsFrom, record -> cell.apply(record).map(Formula::inputs).orElse(List.of()));
        }

        Builder<T> onlyAdded() {
            appendOnly = true;
            return this;
        }

        Builder<T> references() {
            return words("refs", Recorded::references);
        }

        Table<T> reads(Function<Cells, T> record) {
            return new Table<>(this, record);
        }
    }

    static List<String> list(String... items) {
        return Arrays.asList(items);
    }
}
