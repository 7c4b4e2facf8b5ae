package org.puriq.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/**
 * The text of a Word document: paragraphs and tables in their order. Pages end where Word noted that they ended when it last
 * saved the file, or where the writer asked for a new one. Macros are not run and links are not followed.
 */
final class DocxText {
    private final PageCollector pages;

    private DocxText(PageCollector pages) {
        this.pages = pages;
    }

    static void read(Path file, Bounds bounds, PageCollector pages) throws IOException {
        ZipSecureFile.setMaxEntrySize(bounds.inflatedBytes());
        ZipSecureFile.setMaxTextSize(bounds.inflatedBytes());
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ); var document = new XWPFDocument(opened)) {
            new DocxText(pages).body(document.getBodyElements());
        } catch (InvalidFormatException damaged) {
            throw isBomb(damaged) ? new Unreadable("document.bomb") : new Unreadable("document.damaged");
        } catch (IOException refused) {
            throw isBomb(refused) ? new Unreadable("document.bomb") : refused;
        }
    }

    static boolean isBomb(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private void body(List<IBodyElement> elements) throws Unreadable {
        for (int at = 0; at < elements.size(); at++) {
            elements(elements.subList(at, at + 1));
            pages.reached(at + 1, elements.size());
        }
    }

    private void elements(List<? extends IBodyElement> elements) throws Unreadable {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
                pages.add("\n\n");
            } else if (element instanceof XWPFTable table) {
                table(table);
            } else if (element instanceof XWPFSDT control) {
                pages.add(control.getContent().getText() + "\n\n");
            }
        }
    }

    /** A row of a table is a line of its own, its cells set apart. */
    private void table(XWPFTable table) throws Unreadable {
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                elements(cell.getBodyElements());
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) throws Unreadable {
        if (paragraph.isPageBreak()) {
            pages.endPage();
        }
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                breaks(run);
                pages.add(run.text());
            } else if (element instanceof XWPFSDT control) {
                pages.add(control.getContent().getText());
            }
        }
    }

    private void breaks(XWPFRun run) throws Unreadable {
        boolean asked = run.getCTR().getBrList().stream().anyMatch(each -> each.isSetType() && each.getType() == STBrType.PAGE);
        if (asked || run.getCTR().sizeOfLastRenderedPageBreakArray() > 0) {
            pages.endPage();
        }
    }
}
