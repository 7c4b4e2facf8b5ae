package org.puriq.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.puriq.base.NumberStyle;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.study.Study;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;

/**
 * The plan and the inventory of responses as a workbook that can be edited and read back: a sheet for each table, its head saying
 * what belongs in each column and what the column is called. A hidden sheet says how each record went out.
 */
public final class EditableWorkbook {
    /** The hidden sheet; the reader knows it by this name. */
    private static final String SENT = "puriq";
    private static final String HEAD_FILL = "F4EFE4";
    /** A workbook takes no longer names of sheets. */
    private static final int NAME = 31;
    private static final int NARROW = 14;
    private static final int WIDE = 36;
    /** A spreadsheet keeps 15 digits. */
    private static final int DIGITS = 15;

    /** What a planner edits, in the order of the work. */
    public static final List<Table<?>> TABLES = List.of(StudyFormat.ACTIVITIES, PlanFormat.PLANS, PlanFormat.PRIORITIES, PlanFormat.OBJECTIVES,
            PlanFormat.ANNUAL_PLANS, PlanFormat.PROJECTS, PlanFormat.BUDGET_LINES, PlanFormat.PARTICIPANT_COUNTS);

    private final Study study;
    private final Texts texts;

    private EditableWorkbook(Study study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    public static void write(Study study, Texts texts, OutputStream out) throws IOException {
        new EditableWorkbook(study, texts).write(out);
    }

    private void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Puriq", "1.0");
        workbook.setGlobalDefaultFont("Calibri", 11);
        workbook.properties().setTitle(texts.of(study.title().name()));
        readme(workbook.newWorksheet(texts.say("workbook.readme")));
        TABLES.forEach(table -> table(workbook.newWorksheet(table.name().substring(0, Math.min(NAME, table.name().length()))), table));
        sent(workbook.newWorksheet(SENT));
        workbook.finish();
    }

    private void readme(Worksheet page) {
        int line = 0;
        for (String key : List.of("workbook.readme.what", "workbook.readme.head", "workbook.readme.id", "workbook.readme.new", "workbook.readme.removed", "workbook.readme.back")) {
            page.value(line, 0, texts.say(key, study.id()));
            page.style(line, 0).wrapText(true).verticalAlignment("top").set();
            line++;
        }
        for (Table<?> table : TABLES) {
            page.value(line, 0, "%s: %s".formatted(table.name(), FieldTexts.tableDescription(table.name(), texts.language())));
            page.style(line, 0).wrapText(true).verticalAlignment("top").set();
            line++;
        }
        page.width(0, 110);
    }

    private void table(Worksheet page, Table<?> table) {
        List<? extends Column<?>> columns = table.columns();
        for (int at = 0; at < columns.size(); at++) {
            Column<?> column = columns.get(at);
            page.value(0, at, "%s (%s)".formatted(FieldTexts.column(table.name(), column.name(), texts.language()), column.name()));
            page.style(0, at).bold().fillColor(HEAD_FILL).wrapText(true).verticalAlignment("top").borderStyle(BorderSide.BOTTOM, "thin").set();
            page.width(at, column.form() == Column.Form.TEXT ? WIDE : NARROW);
            if (!column.choices().isEmpty()) {
                page.range(1, at, 2000, at).validateWithListByFormula("\"%s\"".formatted(String.join(",", column.choices())));
            }
        }
        int line = 1;
        for (Recorded record : study.all(table.kind())) {
            row(page, line, table, table.cellsOf(record));
            line++;
        }
        page.freezePane(1, 1);
    }

    private static void row(Worksheet page, int line, Table<?> table, Cells cells) {
        for (int at = 0; at < table.columns().size(); at++) {
            Column<?> column = table.columns().get(at);
            String text = cells.text(column.name());
            Optional<BigDecimal> number = column.form().isNumeric() ? NumberStyle.MACHINE.read(text).filter(each -> each.precision() <= DIGITS) : Optional.empty();
            if (number.isPresent()) {
                page.value(line, at, number.get());
                page.style(line, at).verticalAlignment("top").set();
            } else if (!text.isEmpty()) {
                page.value(line, at, text);
                page.style(line, at).format("@").wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private void sent(Worksheet page) {
        page.setVisibilityState(VisibilityState.HIDDEN);
        int line = 0;
        for (Table<?> table : TABLES) {
            for (Recorded record : study.all(table.kind())) {
                page.value(line, 0, table.name());
                page.value(line, 1, record.id());
                cells(page, line, table.cellsOf(record));
                line++;
            }
        }
    }

    /** Each filled cell with the name of its column: what was changed in the study meanwhile is told from what was changed here. */
    private static void cells(Worksheet page, int line, Cells cells) {
        int at = 2;
        for (Map.Entry<String, String> cell : cells.texts().entrySet()) {
            if (!cell.getValue().isEmpty()) {
                page.value(line, at, cell.getKey() + "=" + cell.getValue());
                at++;
            }
        }
    }
}
