package org.puriq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.base.Problem;
import org.puriq.evidence.Attribute;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.table.Cell;
import org.puriq.text.FieldTexts;

/** The questions about a record of any table: one for each column, in the words of the field, with what can be chosen by its name. */
final class RecordForm {
    /** What only some records need; it is asked for, but folded away. */
    private static final Set<String> RARE = Set.of("round", "refs", "derivation", "inputs", "absence", "words_es", "words_en", "path", "step", "english_name", "singular_es", "singular_en", "also", "measured_at", "purpose",
            "column", "latitude", "longitude", "low", "high", "flow", "group", "actor", "quote", "note_es", "note_en", "channel", "months_printed", "ancestors", "joint",
            "group_printed", "group_es", "group_en", "dispute_es", "dispute_en", "category_by", "directness_by", "project", "partners", "phases", "chain", "confidential");
    private static final Set<String> LONG = Set.of("text", "note", "quote", "reason", "summary", "definition", "doubt", "dispute", "cause", "words", "item", "printed");

    private final Opened opened;
    private final Table<?> table;
    private final String record;
    private final Cells cells;
    private final List<Problem> problems;

    /**
     * @param record the record's identity, empty for a new one
     * @param cells what is known of it, as one would type it
     * @param problems why it was refused; each is said beside its field
     */
    RecordForm(Opened opened, Table<?> table, String record, Cells cells, List<Problem> problems) {
        this.opened = opened;
        this.table = table;
        this.record = record;
        this.cells = cells;
        this.problems = List.copyOf(problems);
    }

    Form form(String action, String button) {
        List<Field> main = new ArrayList<>();
        List<Field> more = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (!column.name().equals("id")) {
                boolean shown = !RARE.contains(column.name()) || column.required() || !cells.text(column.name()).isEmpty() && record.isEmpty() || isRefused(column.name());
                (shown ? main : more).add(field(column));
            }
        }
        return new Form(action, main, more, Map.of(), button, button.isEmpty() ? Form.Kind.SAVED : Form.Kind.USUAL);
    }

    /** Only these columns are asked for, in this order; the others are folded away, and what the page itself knows is sent along unseen. */
    Form asking(String action, String button, List<String> first, Map<String, String> hidden) {
        List<Field> main = first.stream().flatMap(each -> table.column(each).stream()).map(this::field).toList();
        List<Field> more = table.columns().stream().filter(each -> !first.contains(each.name()) && !each.name().equals("id") && !hidden.containsKey(each.name())).map(this::field).toList();
        return new Form(action, main, more, hidden, button, Form.Kind.USUAL);
    }

    /** What is wrong with the whole, or with a column that is not asked for. */
    List<Problem> elsewhere() {
        return problems.stream().filter(each -> each.where().column().isEmpty() || each.where().column().equals("id") || table.column(each.where().column()).isEmpty()).toList();
    }

    private boolean isRefused(String column) {
        return problems.stream().anyMatch(each -> each.where().column().equals(column));
    }

    private Field field(Column<?> column) {
        var language = opened.texts().language();
        String label = FieldTexts.column(table.name(), column.name(), language);
        String help = isWritten(column) ? help(column) : "";
        String value = Typing.shown(opened, table.name(), column.name(), cells);
        List<Field.Choice> choices = new ColumnChoices(opened, table, cells).of(column);
        if (isToBeMade(column)) {
            return new Field(label, "", Field.Kind.NOTHING, new Cell.Edit(table.name(), record, column.name(), value)).choosing(List.of(making(column)));
        }
        Field field = new Field(label, help, kind(column, choices), new Cell.Edit(table.name(), record, column.name(), value)).choosing(choices).neededIf(isNeeded(column));
        List<Problem> wrong = problems.stream().filter(each -> each.where().column().equals(column.name())).toList();
        return wrong.isEmpty() ? field : field.refused(value, opened.sentences(wrong));
    }

    /** A form may say it more simply than the documentation of the package. */
    private String help(Column<?> column) {
        var language = opened.texts().language();
        String key = "web.help." + column.name();
        String own = column.name().equals("value") ? key + "." + Typing.kind(opened, table.name(), cells).map(Attribute.Kind::code).orElse("any") : key;
        return opened.texts().find(own).orElseGet(() -> FieldTexts.description(table.name(), column.name(), language));
    }

    /** Nothing is there yet that this column could name. */
    private boolean isToBeMade(Column<?> column) {
        return cells.text(column.name()).isEmpty() && column.refersTo().flatMap(StudyFormat::table)
                .filter(each -> opened.study().records().count(each.kind()) == 0).isPresent();
    }

    private Field.Choice making(Column<?> column) {
        String target = column.refersTo().orElseThrow();
        return new Field.Choice(opened.below("new/" + target), opened.say("web.form.make", FieldTexts.table(target, opened.texts().language())));
    }

    /** Of what is chosen from names the page says enough; the package's own explanation speaks of identities. */
    private static boolean isWritten(Column<?> column) {
        return switch (column.form()) {
            case TEXT, WORDS, NUMBER, INTEGER, DATE, ID -> true;
            case CHOICE, YES_NO, REFERENCE, REFERENCES, MONTHS, FORMULA -> false;
        };
    }

    private boolean isNeeded(Column<?> column) {
        return column.required() || table.requiredTexts().stream().anyMatch(each -> column.name().equals(each + "_" + opened.texts().language().code()));
    }

    private Field.Kind kind(Column<?> column, List<Field.Choice> choices) {
        return switch (column.form()) {
            case CHOICE, YES_NO, FORMULA -> Field.Kind.CHOICE;
            case REFERENCE -> choices.isEmpty() ? Field.Kind.LINE : Field.Kind.CHOICE;
            case REFERENCES, MONTHS -> choices.isEmpty() ? Field.Kind.LINE : Field.Kind.SEVERAL;
            case NUMBER, INTEGER -> Field.Kind.NUMBER;
            case TEXT -> text(column, choices);
            case ID, DATE, WORDS -> Field.Kind.LINE;
        };
    }

    private Field.Kind text(Column<?> column, List<Field.Choice> choices) {
        if (column.name().equals("value")) {
            return !choices.isEmpty() ? Field.Kind.CHOICE : Typing.isNumber(opened, table.name(), "value", cells) ? Field.Kind.NUMBER : Field.Kind.TEXT;
        }
        if (!choices.isEmpty()) {
            return Field.Kind.CHOICE;
        }
        String base = column.name().replaceAll("_(es|en)$", "");
        return LONG.contains(base) ? Field.Kind.TEXT : Field.Kind.LINE;
    }
}
