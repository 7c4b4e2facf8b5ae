package org.puriq.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The pages of a Word file: A4, upright or across, in sections that share the footer. Lengths in twips (1/1440 inch). */
final class DocxPages {
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1134;

    private final XWPFDocument word;
    /** Whether the pages are a template's, which turns for nobody. */
    private final boolean given;
    private boolean across;

    DocxPages(XWPFDocument word) {
        this(word, false);
    }

    private DocxPages(XWPFDocument word, boolean given) {
        this.word = word;
        this.given = given;
    }

    /** The pages of a template: as large as they are, and never turned. */
    static DocxPages of(XWPFDocument template) {
        return new DocxPages(template, true);
    }

    /** What comes from here on stands on pages across, or upright. */
    void turn(boolean toAcross) {
        if (given) {
            return;
        }
        if (across != toAcross && !word.getBodyElements().isEmpty()) {
            // In Word, the last paragraph of a section holds the section's form.
            XWPFParagraph last = word.getParagraphs().getLast();
            var properties = last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
            CTSectPr section = properties.addNewSectPr();
            section.addNewFooterReference().set(lastSection().getFooterReferenceArray(0));
            form(section);
        }
        across = toAcross;
    }

    void finish() {
        form(lastSection());
    }

    int textWidth() {
        if (given) {
            CTSectPr section = lastSection();
            int width = section.isSetPgSz() ? length(section.getPgSz().getW(), SHORT_SIDE) : SHORT_SIDE;
            return width - (section.isSetPgMar() ? length(section.getPgMar().getLeft(), MARGIN) + length(section.getPgMar().getRight(), MARGIN) : 2 * MARGIN);
        }
        return (across ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /** In twips; files may also say a length with its unit, which is then taken as usual. */
    private static int length(Object said, int usual) {
        return said instanceof BigInteger twips ? twips.intValue() : usual;
    }

    int textHeight() {
        return (across ? SHORT_SIDE : LONG_SIDE) - 2 * MARGIN;
    }

    private CTSectPr lastSection() {
        var body = word.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private void form(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.addNewPgMar();
        BigInteger edge = BigInteger.valueOf(MARGIN);
        margin.setTop(edge);
        margin.setBottom(edge);
        margin.setLeft(edge);
        margin.setRight(edge);
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        margin.setGutter(BigInteger.ZERO);
    }
}
