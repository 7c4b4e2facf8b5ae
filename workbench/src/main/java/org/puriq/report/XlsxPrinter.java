package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** A workbook: the table under a frozen head, numbers as numbers and all else as text, and a second sheet that says what it is. */
final class XlsxPrinter implements SheetPrinter {
    private static final String HEAD_FILL = "F4EFE4";
    /** Excel refuses more than 32,767 characters in a cell. */
    private static final int LONGEST_TEXT = 32_000;

    @Override
    public void print(Sheet sheet, Texts texts, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(new Unclosed(out), "Puriq", "1.0");
        workbook.setGlobalDefaultFont("Calibri", 11);
        workbook.properties().setTitle(sheet.title());
        String readme = texts.say("report.readme.sheet");
        table(workbook.newWorksheet(sheetName(sheet, readme)), sheet, texts);
        XlsxReadme.write(workbook.newWorksheet(readme), sheet, texts);
        workbook.finish();
        out.flush();
    }

    private static void table(Worksheet page, Sheet sheet, Texts texts) {
        List<Integer> widths = XlsxWidths.of(sheet);
        int head = sheet.hasGroups() ? 1 : 0;
        if (sheet.hasGroups()) {
            groupHeads(page, sheet);
        }
        heads(page, sheet, head, widths);
        rows(page, sheet, head + 1, widths, texts);
        page.freezePane(sheet.columns().size() > 1 ? 1 : 0, head + 1);
        page.repeatRows(0, head);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation(sheet.columns().size() > 6 ? "landscape" : "portrait");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 999);
        if (sheet.rows().stream().allMatch(row -> row.section().isEmpty()) && !sheet.columns().isEmpty()) {
            page.setAutoFilter(head, 0, head + sheet.rows().size(), sheet.columns().size() - 1);
        }
    }

    private static void groupHeads(Worksheet page, Sheet sheet) {
        for (Group group : Group.of(sheet)) {
            page.value(0, group.from(), group.text());
            if (group.isHeaded() && group.size() > 1) {
                page.range(0, group.from(), 0, group.to() - 1).merge();
            }
            page.range(0, group.from(), 0, group.to() - 1).style().bold().fillColor(HEAD_FILL).horizontalAlignment("center").wrapText(true).set();
        }
    }

    private static void heads(Worksheet page, Sheet sheet, int line, List<Integer> widths) {
        for (int at = 0; at < sheet.columns().size(); at++) {
            Sheet.Head head = sheet.columns().get(at);
            page.value(line, at, head.text());
            page.style(line, at).bold().fillColor(HEAD_FILL).wrapText(true).verticalAlignment("bottom").indent(indent(at, head.numeric()))
                    .horizontalAlignment(head.numeric() ? "right" : "left").borderStyle(BorderSide.BOTTOM, "thin").set();
            page.width(at, widths.get(at));
        }
    }

    private static void rows(Worksheet page, Sheet sheet, int first, List<Integer> widths, Texts texts) {
        int line = first;
        String section = "";
        for (Sheet.Row row : sheet.rows()) {
            if (!row.section().equals(section) && !row.section().isEmpty()) {
                page.value(line, 0, row.section());
                page.style(line, 0).bold().italic().set();
                line++;
            }
            section = row.section();
            for (int at = 0; at < row.cells().size(); at++) {
                cell(page, line, at, row.cells().get(at), sheet.columns().get(at).numeric(), texts);
            }
            page.rowHeight(line, XlsxWidths.height(row, widths));
            line++;
        }
    }

    private static void cell(Worksheet page, int line, int column, Cell cell, boolean numeric, Texts texts) {
        var number = cell.number().filter(XlsxPrinter::isExactInASpreadsheet);
        if (number.isPresent()) {
            page.value(line, column, number.get());
            page.style(line, column).format(XlsxNumber.format(cell, number.get(), texts)).verticalAlignment("top").set();
        } else if (!cell.pieces().isEmpty()) {
            page.value(line, column, shortened(Marks.marked(cell), texts));
            page.style(line, column).wrapText(true).verticalAlignment("top").horizontalAlignment(numeric ? "right" : "left")
                    .indent(indent(column, numeric)).format("@").set();
        }
    }

    /** Text that follows right-aligned numbers would touch them. */
    private static int indent(int column, boolean numeric) {
        return column == 0 || numeric ? 0 : 1;
    }

    /** A spreadsheet keeps 15 digits; a longer number stays whole as text. */
    private static boolean isExactInASpreadsheet(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= 15;
    }

    private static String shortened(String text, Texts texts) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + texts.say("report.cut");
    }

    /** At most 31 characters, none of those that Excel refuses, and not the name of the second sheet. */
    private static String sheetName(Sheet sheet, String taken) {
        String name = sheet.title().replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^[' ]+|[' ]+$", "");
        String shortName = name.substring(0, Math.min(31, name.length())).replaceAll("[' ]+$", "");
        return shortName.isEmpty() || shortName.equalsIgnoreCase(taken) ? "1" : shortName;
    }
}
