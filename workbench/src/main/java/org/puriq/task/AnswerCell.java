package org.puriq.task;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Category;
import org.puriq.evidence.Statement;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;

/**
 * Takes an answer that was typed into a cell of a comparison. In an empty cell it becomes a statement about the row's places; in a
 * cell with a statement it changes this one. A plain number, a yes or the name of a category is understood as the value, too, so
 * that what follows from it is worked out at once (acceptance A8, A24).
 */
public final class AnswerCell {
    /** How the cell of a row and a column is called where nothing is recorded in it yet. */
    public static final String NEW = "+";
    private static final String PRINTED = "printed";
    private static final String VALUE = "value";

    private final Workspace workspace;

    public AnswerCell(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param record a statement, or {@code +ROW/COLUMN} of a cell without one
     * @param field {@code printed}, as the source has it, or {@code value}, normalised
     * @param was what stood there when it was read
     */
    public Checked<EditStudy.Saved> in(String study, String record, String field, String was, String value) {
        return workspace.study(study).then(known -> record.startsWith(NEW)
                ? cellsOf(known, record.substring(1)).then(cells -> add(known, cells, field, value))
                : change(known, record, field, was, value));
    }

    /**
     * What a statement in this cell says whatever is answered: its places, its attribute, and the source of the table, unless the table
     * is printed somewhere: what is typed into it today does not come from there.
     */
    public static Checked<Map<String, String>> cellsOf(Study study, String cell) {
        String[] names = cell.split("/", 2);
        Optional<ComparisonRow> row = study.find(ComparisonRow.class, names[0]);
        Optional<ComparisonColumn> column = names.length < 2 ? Optional.empty() : study.find(ComparisonColumn.class, names[1]);
        if (row.isEmpty() || column.flatMap(ComparisonColumn::attribute).isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", cell, "comparison-rows", ""));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("places", String.join(" ", row.get().places()));
        cells.put("attribute", column.get().attribute().orElseThrow());
        cells.put("basis", Basis.REPORTED.code());
        study.comparison(row.get().comparison()).filter(each -> each.printed().isEmpty()).flatMap(Comparison::source).ifPresent(source -> cells.put("source", source));
        return Checked.sound(cells);
    }

    private Checked<EditStudy.Saved> add(Study study, Map<String, String> cells, String field, String value) {
        Map<String, String> whole = new LinkedHashMap<>(cells);
        whole.putAll(answered(study, attribute(study, cells.getOrDefault("attribute", "")), field, value));
        return new EditStudy(workspace).add(study.id(), StudyFormat.STATEMENTS.name(), whole);
    }

    private static Optional<Attribute> attribute(Study study, String id) {
        return study.evidence().attribute(id);
    }

    private Map<String, String> answered(Study study, Optional<Attribute> attribute, String field, String value) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(field, value);
        Optional<String> read = attribute.flatMap(each -> read(study, each, value));
        if (field.equals(VALUE) || read.isPresent()) {
            cells.put(VALUE, read.orElse(value));
            attribute.filter(each -> each.units().size() == 1 && each.kind() == Attribute.Kind.NUMBER && !value.isBlank())
                    .ifPresent(each -> cells.put("unit", each.units().getFirst()));
        }
        return cells;
    }

    /** The answer as a value of the attribute, in the form in which it was typed or is kept; nothing where it is only words. */
    private Optional<String> read(Study study, Attribute attribute, String text) {
        return attribute.kind() == Attribute.Kind.NUMBER ? numbers(study).read(text.strip()).map(_ -> text.strip()) : chosen(study, attribute, text);
    }

    /** The category that is called so, or yes or no; nothing where the answer is a number or only words. */
    static Optional<String> chosen(Study study, Attribute attribute, String text) {
        return switch (attribute.kind()) {
            case CATEGORY -> attribute.scale().flatMap(scale -> study.categoriesOf(scale).stream().filter(each -> isCalled(each, text)).findFirst()).map(Category::id);
            case YES_NO -> switch (plain(text)) {
                case "si", "yes" -> Optional.of("yes");
                case "no" -> Optional.of("no");
                default -> Optional.empty();
            };
            case NUMBER, TEXT -> Optional.empty();
        };
    }

    private NumberStyle numbers(Study study) {
        return workspace.countries().of(study.title().country()).numbers();
    }

    private static boolean isCalled(Category category, String text) {
        String said = plain(text);
        return category.id().equals(text) || plain(category.name().spanish()).equals(said) || plain(category.name().english()).equals(said) || plain(category.printed()).equals(said);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }

    /** What was printed and what it means change together where the one was the other; else the reader is told that they may part. */
    private Checked<EditStudy.Saved> change(Study study, String id, String field, String was, String value) {
        Optional<Statement> statement = study.find(Statement.class, id);
        var edit = new EditStudy(workspace);
        if (statement.isEmpty()) {
            return edit.change(study.id(), StudyFormat.STATEMENTS.name(), id, field, Optional.of(was), value);
        }
        String before = StudyFormat.STATEMENTS.cells(statement.get()).text(field);
        if (!before.equals(was) && !before.equals(value) && !saysTheSame(study, before, was)) {
            return Checked.faulty(Problem.refused(new Where(StudyFormat.STATEMENTS.name(), 0, field, value), "edit.changed-meanwhile", before));
        }
        Optional<Attribute> attribute = attribute(study, statement.get().attribute());
        Map<String, String> cells = answered(study, attribute, field, value);
        boolean parts = field.equals(PRINTED) && !statement.get().normalised().isEmpty() && !meant(study, attribute, statement.get());
        if (value.isBlank() && !parts) {
            cells.put(VALUE, "");
        }
        if (parts) {
            cells.remove(VALUE);
            cells.remove("unit");
        }
        statement.get().normalised().unit().ifPresent(_ -> cells.remove("unit"));
        if (!cells.getOrDefault(VALUE, "").isEmpty()) {
            cells.put("absence", "");
            cells.putAll(statement.get().normalised().low().isPresent() || statement.get().normalised().high().isPresent() ? Map.of("low", "", "high", "") : Map.of());
        }
        Checked<EditStudy.Saved> saved = edit.change(study.id(), StudyFormat.STATEMENTS.name(), id, cells);
        return parts ? doubted(saved, statement.get()) : saved;
    }

    private boolean saysTheSame(Study study, String kept, String typed) {
        Optional<BigDecimal> one = NumberStyle.MACHINE.read(kept);
        return one.isPresent() && numbers(study).read(typed).filter(other -> other.compareTo(one.get()) == 0).isPresent();
    }

    /** Whether the normalised value was read from what is printed. */
    private boolean meant(Study study, Optional<Attribute> attribute, Statement statement) {
        Optional<String> read = attribute.flatMap(each -> read(study, each, statement.printed()));
        String value = statement.normalised().value();
        return read.filter(each -> each.equals(value) || saysTheSame(study, value, each)).isPresent();
    }

    private static Checked<EditStudy.Saved> doubted(Checked<EditStudy.Saved> saved, Statement statement) {
        return switch (saved) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved what, List<Problem> doubts) -> {
                List<Problem> all = new ArrayList<>(doubts);
                all.add(Problem.doubtful(new Where(StudyFormat.STATEMENTS.name(), 0, PRINTED, statement.printed()), "printed.value-stays"));
                yield new Checked.Sound<>(what, all);
            }
            case Checked.Faulty<EditStudy.Saved> faulty -> faulty;
        };
    }
}
