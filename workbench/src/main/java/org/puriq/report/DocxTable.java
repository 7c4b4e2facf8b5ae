package org.puriq.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** A table of a Word file: rules above, below and under the head, a head that repeats on every page, rows that do not break. */
final class DocxTable {
    private final Sheet sheet;
    private final List<Integer> widths;

    DocxTable(Sheet sheet, int room) {
        this.sheet = sheet;
        this.widths = DocxWidths.of(sheet, room);
    }

    void write(XWPFDocument word) {
        XWPFTable table = word.createTable();
        table.removeRow(0);
        CTTbl inside = table.getCTTbl();
        properties(inside.getTblPr());
        var grid = inside.getTblGrid() == null ? inside.addNewTblGrid() : inside.getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        if (sheet.hasGroups()) {
            groupHeads(word, headRow(inside));
        }
        heads(word, headRow(inside));
        rows(word, inside);
    }

    private void properties(CTTblPr properties) {
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum(0, widths.size())));
        CTTblBorders borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        borders.set(CTTblBorders.Factory.newInstance());
        rule(borders.addNewTop(), 12, "222222");
        rule(borders.addNewBottom(), 6, "222222");
        rule(borders.addNewInsideH(), 4, "D9D3C5");
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        margin(margins.addNewLeft(), 0);
        margin(margins.addNewRight(), 170);
        if (!sheet.title().isEmpty()) {
            properties.addNewTblCaption().setVal(sheet.title());
        }
    }

    private static CTRow headRow(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        row.getTrPr().addNewTblHeader();
        return row;
    }

    private void groupHeads(XWPFDocument word, CTRow row) {
        for (Group group : Group.of(sheet)) {
            CTTc cell = cell(row, group.from(), group.to());
            if (group.isHeaded()) {
                rule(cell.getTcPr().addNewTcBorders().addNewBottom(), 4, "5C574E");
            }
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.BOTTOM);
            DocxText.add(paragraph(word, cell, "TableHead"), group.text(), "");
        }
    }

    private void heads(XWPFDocument word, CTRow row) {
        for (int at = 0; at < sheet.columns().size(); at++) {
            Sheet.Head head = sheet.columns().get(at);
            CTTc cell = cell(row, at, at + 1);
            rule(cell.getTcPr().addNewTcBorders().addNewBottom(), 6, "222222");
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.BOTTOM);
            DocxText.add(aligned(paragraph(word, cell, "TableHead"), head), head.text(), "");
        }
    }

    private void rows(XWPFDocument word, CTTbl table) {
        String section = "";
        for (Sheet.Row row : sheet.rows()) {
            if (!row.section().equals(section) && !row.section().isEmpty()) {
                CTRow heading = table.addNewTr();
                heading.addNewTrPr().addNewCantSplit();
                DocxText.add(paragraph(word, cell(heading, 0, widths.size()), "TableSection"), row.section(), "");
            }
            section = row.section();
            row(word, table.addNewTr(), row.cells(), row == sheet.rows().getLast());
        }
    }

    private void row(XWPFDocument word, CTRow row, List<Cell> cells, boolean last) {
        row.addNewTrPr().addNewCantSplit();
        for (int at = 0; at < cells.size(); at++) {
            XWPFParagraph paragraph = paragraph(word, cell(row, at, at + 1), at == 0 ? "TableRowHead" : "TableText");
            // The last row stays with the remarks and the source line.
            paragraph.setKeepNext(last);
            DocxText.add(aligned(paragraph, sheet.columns().get(at)), cells.get(at).pieces());
        }
    }

    private CTTc cell(CTRow row, int from, int to) {
        CTTc cell = row.addNewTc();
        CTTblWidth width = cell.addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum(from, to)));
        if (to - from > 1) {
            cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(to - from));
        }
        return cell;
    }

    private static XWPFParagraph paragraph(XWPFDocument word, CTTc cell, String style) {
        var paragraph = new XWPFParagraph(cell.addNewP(), word);
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFParagraph aligned(XWPFParagraph paragraph, Sheet.Head head) {
        if (head.numeric()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    /** {@code eighths} of a point thick. */
    private static void rule(CTBorder border, int eighths, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }

    private static void margin(CTTblWidth margin, int twips) {
        margin.setType(STTblWidth.DXA);
        margin.setW(BigInteger.valueOf(twips));
    }

    private int sum(int from, int to) {
        return IntStream.range(from, to).map(widths::get).sum();
    }
}
